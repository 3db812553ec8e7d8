import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { obsidian } from '../../../../../../plugins/atlas/portable/linkKit/formats/obsidian.ts';
import { linkTable, linkTo } from '../../../../../../plugins/atlas/portable/linkKit/linkKit.ts';
import { parseMarkdown } from '../../../../../../plugins/knowledge-base/markdown/parseMarkdown.ts';
import type { WikiLink } from '../../../../../../plugins/knowledge-base/markdown/wikiLink.ts';
import { hostile, hostileName, plain } from '../hostileNames.ts';

function read(text: string): { types: Set<string>; links: WikiLink[] } {
  const types = new Set<string>();
  const links: WikiLink[] = [];
  visit(parseMarkdown(text).tree, (node) => {
    types.add(node.type);
    if (node.type === 'wikiLink') links.push(node);
  });
  return { types, links };
}

it('a link is one wiki-link by id, whatever the name holds', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const text = linkTo(obsidian, hostile(name));
      const { types, links } = read(text);
      expect([...types]).toEqual(['root', 'paragraph', 'wikiLink']);
      expect(links).toMatchObject([{ target: 'AML.T0051', embed: false }]);
      // Obsidian's own reading: up to the first bar, up to the first two brackets.
      expect(text).toMatch(/^\[\[AML\.T0051\|[^[\]|\\<>`]+\]\]$/);
    }),
    { numRuns: 300 },
  );
});

it('a table has its cells, whatever the names hold', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const { types, links } = read(linkTable(obsidian, [hostile(name), plain]));
      expect([...types].sort()).toEqual([
        ...['root', 'table', 'tableCell', 'tableRow', 'text', 'wikiLink'],
      ]);
      expect(links.map(({ target }) => target)).toEqual(['AML.T0051', 'AML.T0052']);
    }),
    { numRuns: 300 },
  );
});

it('what has an id that no note can bear is a Markdown link', () => {
  const control = { id: 'LLM01:2025', name: 'Prompt Injection', url: 'https://kb.example/c/' };
  expect(linkTo(obsidian, control)).toBe(
    '[LLM01\u200C:2025 Prompt Injection](https://kb.example/c/)',
  );
});
