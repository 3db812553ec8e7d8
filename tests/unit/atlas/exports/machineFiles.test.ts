import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fromBuffer, type ZipFile } from 'yauzl';
import { linksJsonSchema, type LinksJson } from '../../../../plugins/atlas/exports/linksJson.ts';
import { machineFiles } from '../../../../plugins/atlas/exports/machineFiles.ts';
import { allIds } from '../../../../plugins/atlas/history/history.ts';
import type { KnowledgeBase } from '../../../../plugins/knowledge-base/knowledgeBase.ts';
import type { Files } from '../../../../plugins/knowledge-base/site/writeFiles.ts';
import { baseOf, baseOfFixture, object } from '../../knowledge-base/links/baseOf.ts';
import { readInventory, resolve } from '../../knowledge-base/site/exports/readInventory.ts';
import { childrenNamed, readXml, textOf } from '../../knowledge-base/site/exports/readXml.ts';

const siteUrl = 'https://kb.example/base/';

function filesOf(base: KnowledgeBase): Files {
  const provenance = { release: '2026.04', format: '5.6.0' };
  return machineFiles({ base, routes: [], baseUrl: '/base/', siteUrl, title: 'KB', provenance });
}

function text(files: Files, path: string): string {
  const file = files[path];
  if (typeof file !== 'string') throw new Error(`no text at ${path}`);
  return file;
}

function bytes(files: Files, path: string): Buffer {
  const file = files[path];
  if (!(file instanceof Uint8Array)) throw new Error(`no bytes at ${path}`);
  return Buffer.from(file);
}

/** Reads an archive by a reader that did not write it. */
function unzip(archive: Buffer): Promise<Map<string, string>> {
  return new Promise((done, fail) => {
    fromBuffer(archive, { lazyEntries: true, strictFileNames: true }, (error, zip?: ZipFile) => {
      if (!zip) return fail(error ?? new Error('no archive'));
      const notes = new Map<string, string>();
      zip.on('error', fail);
      zip.on('end', () => done(notes));
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (problem, stream) => {
          if (problem) return fail(problem);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            notes.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

const vault = {
  'inject.md': object(
    'AML.T0051',
    'LLM Prompt Injection',
    '## Metadata\n\n- **Created:** 2023-10-25\n- **Last Modified:** 2025-11-05',
    '## Notes\n\nSee [[anchor|the *term*]], [[AML.M0101]], [here](m.md#notes), [[nowhere]],',
    '![[p.png|300]] <a href="m.md">raw</a> and [web](https://web.example/).\n\n| a |\n| - |\n| [[m\\|x]] |',
  ),
  'm.md': object('AML.M0101', 'Lock', '## Notes\n\nText.'),
  'terms/anchor.md': '---\ntype: term\naliases: [Hook]\n---\n\n# Anchor\n\nIt holds.\n',
  'c/prompt.md': '---\ntype: control\n---\n\n# LLM01:2025: Anchor\n',
  'a b/guide.md': '# Guide\n\n[[AML.T0051]]\n',
};
const base = baseOf(vault, { attachments: [{ path: 'p.png' } as never] });
const files = filesOf(base);

describe('api/links.json', () => {
  it.each(['every-fault', 'real-warts', 'hostile'])('fits its schema: %s', async (name) => {
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    addFormats.default(ajv);
    const validate = ajv.compile(linksJsonSchema());
    validate(JSON.parse(text(filesOf(await baseOfFixture(name)), 'api/links.json')));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has a row for every id that ever was', () => {
    const links = JSON.parse(text(files, 'api/links.json')) as LinksJson;
    const ids = links.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...allIds()]));
    expect(links.find(({ id }) => id === 'AML.T0051')).toEqual({
      id: 'AML.T0051',
      kind: 'technique',
      name: 'LLM Prompt Injection',
      formerNames: [],
      status: 'active',
      replacedBy: [],
      since: '2023.10',
      url: `${siteUrl}id/AML.T0051/`,
    });
    expect(links.find(({ id }) => id === 'AML.M0101')?.since).toBeNull();
  });
});

describe('objects.inv', () => {
  const inventory = readInventory(bytes(files, 'objects.inv'));

  it.each([
    ['std:term', 'AML.T0051', 'id/AML.T0051/'],
    ['std:label', 'aml.t0051', 'id/AML.T0051/'],
    ['std:term', 'LLM Prompt Injection', 'id/AML.T0051/'],
    ['std:label', 'llm prompt injection', 'id/AML.T0051/'],
    ['std:term', 'Replicate ML Model', undefined],
    ['std:term', 'ML Intellectual Property Theft', 'id/AML.T0048.004/'],
    ['std:term', 'anchor', 'terms/anchor/'],
    ['std:term', 'Hook', 'terms/anchor/'],
    ['std:term', 'LLM01:2025', 'c/prompt/'],
    ['std:doc', 'a b/guide', 'a%20b/guide/'],
  ])('resolves %s %s', (type, name, uri) => {
    expect(resolve(inventory, type, name)).toBe(uri);
  });

  it('resolves every id and every name of it to one that bears the name', () => {
    for (const { id, name, formerNames } of JSON.parse(
      text(files, 'api/links.json'),
    ) as LinksJson) {
      expect(resolve(inventory, 'std:term', id)).toBe(`id/${id}/`);
      for (const word of [name, ...formerNames]) {
        expect(resolve(inventory, 'std:term', word), word).toMatch(/^(id\/AML\.|terms\/)/);
      }
    }
  });
});

describe('exports/obsidian-stubs.zip', () => {
  it('has a note for every id, found by every name', async () => {
    const archive = bytes(files, 'exports/obsidian-stubs.zip');
    const notes = await unzip(archive);
    for (const id of allIds()) expect(notes.has(`ATLAS/${id}.md`), id).toBe(true);
    const note = notes.get('ATLAS/AML.T0051.md') ?? '';
    const [, matter = '', body = ''] = note.split(/^---$/m);
    expect(parse(matter)).toEqual({
      aliases: ['LLM Prompt Injection'],
      url: `${siteUrl}id/AML.T0051/`,
    });
    expect(body).toContain('# AML.T0051 LLM Prompt Injection');
    expect(archive.equals(bytes(filesOf(base), 'exports/obsidian-stubs.zip'))).toBe(true);
  });

  it('is the same in every time zone', () => {
    const zone = process.env.TZ;
    const archives = ['Pacific/Auckland', 'America/Los_Angeles', 'UTC'].map((name) => {
      process.env.TZ = name;
      return bytes(filesOf(base), 'exports/obsidian-stubs.zip');
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(archives.every((archive) => archive.equals(archives[0] ?? archive))).toBe(true);
  });
});

describe('a page as Markdown', () => {
  const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

  it('leads on to absolute addresses, and keeps what leads nowhere', () => {
    const page = text(files, 'inject.md');
    const links: [string, string][] = [];
    visit(reader.parse(page), (node) => {
      if (node.type === 'link') links.push([toString(node), node.url]);
      if (node.type === 'image') links.push(['image', node.url]);
    });
    expect(links).toEqual([
      ['the *term*', `${siteUrl}terms/anchor/`],
      ['AML.M0101: Lock', `${siteUrl}id/AML.M0101/`],
      ['here', `${siteUrl}m/#notes`],
      ['image', `${siteUrl}p.png`],
      ['web', 'https://web.example/'],
      ['x', `${siteUrl}id/AML.M0101/`],
    ]);
    expect(page).toContain('[[nowhere]]');
    expect(page).toContain(`<a href="${siteUrl}id/AML.M0101/">raw</a>`);
    expect(text(files, 'a b/guide.md')).toBe(
      `# Guide\n\n[AML.T0051: LLM Prompt Injection](${siteUrl}id/AML.T0051/)\n`,
    );
  });
});

describe('llms.txt', () => {
  it('names each page with an address that one of the files has', () => {
    const tree = unified().use(remarkParse).parse(text(files, 'llms.txt'));
    const urls: string[] = [];
    visit(tree, 'link', ({ url }) => urls.push(url));
    for (const url of urls) {
      const path = decodeURIComponent(url.slice(siteUrl.length));
      expect(path === 'api/graph.json' || path in files, url).toBe(true);
    }
    expect(urls).toHaveLength(2 + Object.keys(vault).length);
    expect(tree.children.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote']);
  });
});

describe('feed.xml', () => {
  it('tells what changed, by the dates that objects carry', () => {
    const [entry, ...others] = childrenNamed(readXml(text(files, 'feed.xml')), 'entry');
    expect(others).toEqual([]);
    expect(entry && textOf(entry, 'id')).toBe(`${siteUrl}id/AML.T0051/`);
    expect(entry && textOf(entry, 'updated')).toBe('2025-11-05T00:00:00Z');
    expect(entry && textOf(entry, 'published')).toBe('2023-10-25T00:00:00Z');
  });

  it('passes over dates that are none', () => {
    const odd = ['2026-02-30', 'soon', '"><x>', '2026-1-1'].map(
      (date, at) =>
        [
          `m${String(at)}.md`,
          object(`AML.M010${String(at)}`, 'M', `## Metadata\n\n- **Created:** ${date}`),
        ] as const,
    );
    const feed = readXml(text(filesOf(baseOf(Object.fromEntries(odd))), 'feed.xml'));
    expect(childrenNamed(feed, 'entry')).toEqual([]);
  });
});

describe('a hostile vault', () => {
  const name = '"><script>alert(1)</script> ](javascript:alert(1)) ]]> | `x` {{y}} \u202Egnp';
  const hostile = filesOf(
    baseOf({
      'x.md': `---\ntitle: ${JSON.stringify(`AML.T0051: ${name}`)}\ndescription: ${JSON.stringify(name)}\n---\n\n## Metadata\n\n- **Created:** 2026-01-01\n`,
    }),
  );

  it('gives well-formed XML', () => {
    for (const path of ['feed.xml', 'opensearch.xml', 'sitemap.xml']) {
      expect(() => readXml(text(hostile, path))).not.toThrow();
    }
    expect(text(hostile, 'feed.xml')).not.toMatch(/<script|\u202E/);
  });

  it('breaks out of no line of llms.txt and of no note', async () => {
    const notes = await unzip(bytes(hostile, 'exports/obsidian-stubs.zip'));
    const note = notes.get('ATLAS/AML.T0051.md') ?? '';
    for (const markdown of [text(hostile, 'llms.txt'), note.replace(/^---[\s\S]*?\n---\n/, '')]) {
      const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
      visit(tree, (node) => {
        expect(node.type).not.toBe('html');
        if (node.type === 'link') expect(node.url).toMatch(/^https:\/\/kb\.example\/base\//);
      });
    }
    expect(parse(/^---\n([\s\S]*?)\n---\n/.exec(note)?.[1] ?? '')).toMatchObject({
      url: `${siteUrl}id/AML.T0051/`,
    });
  });

  it('has its name in the inventory as one entry', () => {
    const { entries } = readInventory(bytes(hostile, 'objects.inv'));
    expect(entries.filter(({ uri }) => uri === 'id/AML.T0051/').length).toBeGreaterThan(3);
    for (const { uri, type } of entries) {
      expect(type).toMatch(/^std:(label|term|doc)$/);
      expect(uri).toMatch(/^(id\/AML\.[\w.]+\/|x\/)$/);
    }
  });
});
