import { visit } from 'unist-util-visit';
import { defineRules, rule, type Finding } from '../../knowledge-base/findings/finding.ts';
import { isRetired } from '../../knowledge-base/graph/buildGraph.ts';
import type { Catalog } from '../../knowledge-base/links/catalog.ts';
import type { Page } from '../../knowledge-base/vault/page.ts';
import { historyOf } from '../history/history.ts';
import { idInText } from '../ids.ts';

export const atlasRules = defineRules({
  'unknown-atlas-id': rule<{ id: string }>({
    severity: 'warning',
    summary: 'An ATLAS id that no release has ever had',
    message: ({ id }) => `no ATLAS release has ${id}`,
    mend: () => 'Mend the id.',
  }),
  'retired-atlas-id': rule<{ id: string; name: string; replacedBy: readonly string[] }>({
    severity: 'warning',
    summary: 'An ATLAS id that was taken out of ATLAS',
    message: ({ id, name }) => `${id} (${name}) is retired`,
    mend: ({ replacedBy }) =>
      replacedBy.length === 0
        ? 'ATLAS names no successor; say what is meant without the id.'
        : `Write ${replacedBy.join(' or ')}.`,
  }),
});

/** Ids in running text and in labels that never were, or are no more. Code is not looked at. */
export function checkIdsInText(pages: readonly Page[], catalog: Catalog): Finding[] {
  return pages.flatMap((page) =>
    isRetired(page)
      ? []
      : idsOf(page).flatMap(({ id, line, column }) => {
          const place = { path: page.path, line, column };
          const node = catalog.nodes.get(id);
          const history = historyOf(id);
          if (node?.page && !isRetired(node.page)) return [];
          if (!node && !history) return [atlasRules['unknown-atlas-id'].at(place, { id })];
          if (history?.status !== 'retired' && !(node?.page && isRetired(node.page))) return [];
          const name = history?.name ?? node?.name ?? id;
          const replacedBy = history?.replacedBy ?? [];
          return [atlasRules['retired-atlas-id'].at(place, { id, name, replacedBy })];
        }),
  );
}

/** The ids that a page's text shows to its readers, in their places in the file. */
function idsOf(page: Page): { id: string; line: number; column: number }[] {
  const found: { id: string; line: number; column: number }[] = [];
  visit(page.tree, (node) => {
    if ((node.type !== 'text' && node.type !== 'wikiLink') || !node.position) return;
    const { start, end } = node.position;
    const source = page.text.slice(start.offset, end.offset);
    // Of a wiki-link only the label is read: its target is the business of the link rules.
    const from = node.type === 'wikiLink' ? source.indexOf('|') + 1 || source.length : 0;
    for (const match of source.slice(from).matchAll(idInText)) {
      const before = source.slice(0, from + match.index).split('\n');
      found.push({
        id: match[0].toUpperCase(),
        line: start.line + before.length - 1,
        column: (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0),
      });
    }
  });
  return found;
}
