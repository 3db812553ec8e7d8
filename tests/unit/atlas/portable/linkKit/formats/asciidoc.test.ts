import { convert } from '@asciidoctor/core';
import fc from 'fast-check';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { cleanText } from '../../../../../../plugins/knowledge-base/portable/text/cleanText.ts';
import { asciidoc } from '../../../../../../plugins/atlas/portable/linkKit/formats/asciidoc.ts';
import { linkTable, linkTo } from '../../../../../../plugins/atlas/portable/linkKit/linkKit.ts';
import { hostile, hostileName, plain, url } from '../hostileNames.ts';

async function read(text: string): Promise<Root> {
  return fromHtml(String(await convert(text, { safe: 'secure' })), { fragment: true });
}

function names(tree: Root): string[] {
  return selectAll('*', tree).map(({ tagName }) => tagName);
}

it('a link is one link with its words, whatever the name holds', async () => {
  await fc.assert(
    fc.asyncProperty(hostileName, async (name) => {
      const tree = await read(linkTo(asciidoc, hostile(name)));
      expect(names(tree)).toEqual(['div', 'p', 'a']);
      expect(selectAll('a', tree)[0]?.properties.href).toBe(url);
      expect(toString(tree).trim()).toBe(`AML.T0051 ${cleanText(name)}`);
    }),
    { numRuns: 300 },
  );
});

it('a table has its cells, whatever the names hold', async () => {
  await fc.assert(
    fc.asyncProperty(hostileName, async (name) => {
      const tree = await read(linkTable(asciidoc, [hostile(name), plain]));
      expect(selectAll('tbody td', tree).map((cell) => toString(cell).trim())).toEqual([
        'AML.T0051',
        cleanText(name),
        'AML.T0052',
        'Plain',
      ]);
      expect(selectAll('tbody :is(td, p) *:not(p)', tree).map(({ tagName }) => tagName)).toEqual([
        'a',
        'a',
      ]);
    }),
    { numRuns: 300 },
  );
});

it('an address that would be formatted is encoded', async () => {
  const address = 'https://kb.example/my_page/a__b--c~d...e/';
  const [link] = selectAll('a', await read(linkTo(asciidoc, { name: 'P', url: address })));
  expect(decodeURIComponent(String(link?.properties.href))).toBe(address);
});
