import { toString } from 'mdast-util-to-string';
import { defineRules, rule, type Finding } from '../../knowledge-base/findings/finding.ts';
import { firstLink } from '../../knowledge-base/sections/factList.ts';
import type { Page } from '../../knowledge-base/vault/page.ts';
import { alignmentRows } from '../sections/alignment.ts';

export const controlRules = defineRules({
  'superseded-control': rule<{ written: string; ids: readonly string[] }>({
    severity: 'warning',
    summary: 'A control in the spelling of an earlier edition of its framework',
    message: ({ written, ids }) =>
      `"${written}" ${ids.length === 0 ? 'has no successor' : `is ${ids.join(' and ')}`} in the current edition`,
    mend: ({ ids }) =>
      ids.length === 0
        ? 'Name the control of the current edition that is meant.'
        : `Write ${ids.join(' and ')}.`,
  }),
  'unknown-control': rule<{ written: string }>({
    severity: 'warning',
    summary: 'A control that its framework does not have',
    message: ({ written }) =>
      `the framework has no control "${written}", or the framework is not known`,
    mend: () => 'Mend the reference, or write it as plain text outside of the table.',
  }),
});

/** References to controls that are of an earlier edition, misspelt, or of no edition. */
export function checkControls(pages: readonly Page[]): Finding[] {
  return pages.flatMap((page) =>
    page.sections.flatMap(({ row, nodes }) => {
      if (row?.anchor !== 'alignment') return [];
      const tables = nodes.flatMap((node) => (node.type === 'table' ? [node] : []));
      return tables
        .flatMap((table) => alignmentRows(table) ?? [])
        .flatMap(({ row: tableRow, control, reference }) => {
          const written = toString(control).trim();
          const { line = 1, column = 1 } = (control.children[0] ?? tableRow).position?.start ?? {};
          const place = { path: page.path, line, column };
          // A link names its page; whether there is one is the business of the link rules.
          if (!reference && firstLink(control, page.linkOf)) return [];
          if (!reference) return [controlRules['unknown-control'].at(place, { written })];
          if (!reference.superseded) return [];
          return [controlRules['superseded-control'].at(place, { written, ids: reference.ids })];
        });
    }),
  );
}
