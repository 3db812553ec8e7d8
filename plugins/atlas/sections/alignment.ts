import type { PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { firstLink } from '../../knowledge-base/sections/factList.ts';
import type {
  Claim,
  Pointer,
  SectionContext,
  SectionReader,
} from '../../knowledge-base/vocabulary.ts';
import { findControls, frameworkNamed, type ControlReference } from '../frameworks/controls.ts';

/** How closely a control fits, as SKOS names it, seen from the term or mitigation. */
export const matches = ['exact', 'broad', 'narrow', 'related'] as const;

/** Which column holds what, by the words of its heading. */
const columns = {
  framework: /^framework/i,
  control: /^(?:control|reference)/i,
  match: /^(?:match|mapping)/i,
  relevance: /^(?:relevance|reason|why)/i,
} as const;

type Column = keyof typeof columns;

/** A row of an alignment table, and where its control stands in the table of controls. */
export interface AlignmentRow {
  readonly row: TableRow;
  readonly control: TableCell;
  readonly reference: ControlReference | undefined;
  readonly match: string;
  readonly relevance: readonly PhrasingContent[];
}

/** The rows of an alignment table; undefined for any other table. */
export function alignmentRows(table: Table): AlignmentRow[] | undefined {
  const [head, ...rows] = table.children;
  const at = Object.fromEntries(
    Object.entries(columns).map(([name, heading]) => [
      name,
      head?.children.findIndex((cell) => heading.test(toString(cell).trim())) ?? -1,
    ]),
  ) as Record<Column, number>;
  if (at.framework < 0 || at.control < 0) return undefined;
  return rows.flatMap((row) => {
    const [framework, control, match, relevance] = (
      ['framework', 'control', 'match', 'relevance'] as const
    ).map((name) => row.children[at[name]]);
    if (!framework || !control) return [];
    const named = frameworkNamed(toString(framework));
    const stated = match ? toString(match).trim().toLowerCase() : '';
    return [
      {
        row,
        control,
        reference: named && findControls(named, toString(control)),
        match: matches.find((known) => known === stated) ?? 'related',
        relevance: relevance?.children ?? [],
      },
    ];
  });
}

/**
 * Reads a table with the columns Framework, Control, Relevance and, where there is one, Match. A row
 * names a control by a link or by its id in the spelling of any edition.
 */
export const readAlignment: SectionReader = (section, context) => {
  const claims: Claim[] = [];
  const rest: RootContent[] = [];
  for (const node of section.nodes) {
    const rows = node.type === 'table' ? alignmentRows(node) : undefined;
    if (node.type !== 'table' || !rows) rest.push(node);
    else for (const row of rows) claims.push(...claimsOf(row, node, context));
  }
  return { claims, rest };
};

function claimsOf(row: AlignmentRow, table: Table, { linkOf }: SectionContext): Claim[] {
  const link = firstLink(row.control, linkOf);
  const ids = row.reference?.ids ?? [];
  const name = toString(row.control).trim();
  const pointers: Pointer[] = link
    ? [{ link }]
    : (ids.length > 0 ? ids : [name]).map((id) => ({ id, name, node: row.row }));
  const head = table.children.slice(0, 1);
  return pointers.map((to) => ({
    type: 'maps-to',
    direction: 'out',
    to,
    node: row.row,
    written: [{ ...table, children: [...head, row.row] }],
    note: row.relevance,
    attributes: { match: row.match },
  }));
}
