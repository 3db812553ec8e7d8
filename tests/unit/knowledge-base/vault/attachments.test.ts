import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  isImage,
  mediaTypeOf,
  readAttachments,
} from '../../../../plugins/knowledge-base/vault/attachments.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'attachments-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function judge(name: string, content: string | Uint8Array): Promise<string | undefined> {
  await writeFile(join(directory, name), content);
  const [attachment] = await readAttachments(directory, [name]);
  expect(attachment?.path).toBe(name.normalize('NFC'));
  return attachment?.unsafe;
}

const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

describe('an SVG is refused', () => {
  it.each([
    ['with a script', svg('<script>alert(1)</script>')],
    ['with a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
    [
      'with a script of a prefix',
      svg('<x:script xmlns:x="http://www.w3.org/2000/svg">a</x:script>'),
    ],
    ['with a script from elsewhere', svg('<script href="a.js"/>')],
    ['with onload', svg('', 'onload="alert(1)"')],
    ['with onload behind a line break', svg('', '\nonload\n=\n"alert(1)"')],
    ['with onbegin', svg('<rect onbegin="alert(1)"/>')],
    ['with an address that runs', svg('<a href="javascript:alert(1)">x</a>')],
    ['with an address that runs, of xlink', svg('<a xlink:href="javascript:alert(1)">x</a>')],
    ['with an address that runs, in entities', svg('<a href="&#106;avascript:alert(1)">x</a>')],
    ['with an address in single quotes', svg("<a href = ' javascript:alert(1)'>x</a>")],
    ['with a picture of another host', svg('<image href="https://evil.example/a.png"/>')],
    ['with data', svg('<use href="data:image/svg+xml;base64,x"/>')],
    ['with HTML', svg('<foreignObject><p>x</p></foreignObject>')],
    ['with a frame', svg('<iframe src="a"/>')],
    ['with a frame of a frameset', svg('<h:frame src="a"/>')],
    ['with a form', svg('<h:form action="javascript:alert(1)"/>')],
    ['with a button', svg('<h:button formaction="javascript:alert(1)"/>')],
    ['with a refresh', svg('<h:meta http-equiv="refresh" content="0;url=//evil.example"/>')],
    [
      'with an animated address',
      svg('<animate attributeName="href" values="javascript:alert(1)"/>'),
    ],
    ['with a set address', svg('<set attributeName="href" to="javascript:alert(1)"/>')],
    ['with entities', `<!DOCTYPE svg [<!ENTITY x "<script>">]>${svg('&x;')}`],
    ['with an inner subset over lines', `<!DOCTYPE svg\n PUBLIC "a"\n[\n]>${svg('')}`],
    [
      'with a style sheet that transforms',
      `<?xml-stylesheet type="text/xsl" href="#s"?>${svg('')}`,
    ],
    ['with a NUL', svg('<scr\0ipt>')],
    [
      'with shifts of ISO-2022-JP',
      `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('<scr\u001b(Bipt>')}`,
    ],
    ['in UTF-16', Buffer.from(`\uFEFF${svg('<script>alert(1)</script>')}`, 'utf16le')],
  ])('%s', async (_name, content) => {
    expect(await judge('a.svg', content)).toBe('the SVG holds active content');
  });

  it('whatever the letter case of its ending', async () => {
    expect(await judge('a.SVG', svg('<script/>'))).toBeDefined();
  });
});

describe('an SVG is published', () => {
  it.each([
    ['that is plain', svg('<rect width="1" height="1"/>')],
    ['with a declaration', `<?xml version="1.0" encoding="UTF-8"?>\n${svg('')}`],
    [
      'with a public type',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
    ],
    ['with a use', svg('<defs><g id="a"/></defs><use href="#a"/><use xlink:href=\'#a\'/>')],
    ['with metadata', svg('<metadata>x</metadata>')],
    [
      'with words that look like it',
      svg('<text>On load = off; the script is set to animate.</text>'),
    ],
    ['with a style', svg('<style>.a { fill: red }</style>')],
    ['with a moving part', svg('<animateTransform attributeName="transform" type="rotate"/>')],
    ['that is empty', ''],
  ])('%s', async (_name, content) => {
    expect(await judge('b.svg', content)).toBeUndefined();
  });
});

describe('other files', () => {
  it.each(['a.png', 'a.JPG', 'a.pdf', 'a.csv', 'a.zip', 'u\u0308.png'])(
    '%s is published',
    async (name) => {
      expect(await judge(name, 'x')).toBeUndefined();
    },
  );

  it.each([
    ['a.html', '.html'],
    ['a.js', '.js'],
    ['a.mjs', '.mjs'],
    ['a.xhtml', '.xhtml'],
    ['a.xml', '.xml'],
    ['a.svgz', '.svgz'],
    ['a.exe', '.exe'],
    ['a.css', '.css'],
    ['a.png.html', '.html'],
    ['a.constructor', '.constructor'],
    ['noending', ''],
  ])('%s is refused', async (name, ending) => {
    expect(await judge(name, 'x')).toBe(`files that end in "${ending}" are not published`);
  });

  it.each([
    ['a.png', true, 'image/png'],
    ['a/b.SVG', true, 'image/svg+xml'],
    ['a.pdf', false, 'application/pdf'],
    ['a.txt', false, 'text/plain; charset=utf-8'],
    ['a.html', false, undefined],
    ['png', false, undefined],
    ['__proto__', false, undefined],
  ])('%s: image %s, %s', (path, image, type) => {
    expect(isImage(path)).toBe(image);
    expect(mediaTypeOf(path)).toBe(type);
  });
});
