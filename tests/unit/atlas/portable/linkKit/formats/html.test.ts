import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { cleanText } from '../../../../../../plugins/knowledge-base/portable/text/cleanText.ts';
import { html } from '../../../../../../plugins/atlas/portable/linkKit/formats/html.ts';
import { linkTable, linkTo } from '../../../../../../plugins/atlas/portable/linkKit/linkKit.ts';
import { hostile, hostileName, plain, url } from '../hostileNames.ts';

it('a link is one element with its words, whatever the name holds', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const tree = fromHtml(linkTo(html, hostile(name)), { fragment: true });
      expect(tree.children).toMatchObject([
        { type: 'element', tagName: 'a', properties: { href: url }, children: [{ type: 'text' }] },
      ]);
      expect(tree.children).toHaveLength(1);
      expect(toString(tree)).toBe(`AML.T0051 ${cleanText(name)}`);
    }),
  );
});

it('a table has its cells and nothing else, whatever the names hold', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const tree = fromHtml(linkTable(html, [hostile(name), plain]), { fragment: true });
      const names = selectAll('*', tree).map(({ tagName }) => tagName);
      expect(names).toEqual([
        ...['table', 'thead', 'tr', 'th', 'th', 'tbody'],
        ...['tr', 'td', 'a', 'td', 'tr', 'td', 'a', 'td'],
      ]);
      expect(selectAll('td', tree).map((cell) => toString(cell))).toEqual([
        'AML.T0051',
        cleanText(name),
        'AML.T0052',
        'Plain',
      ]);
    }),
  );
});
