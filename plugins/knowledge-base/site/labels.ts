import type { Page } from '../vault/page.ts';
import type { CardRow, Kind } from '../vocabulary.ts';
import type { PageData, Part } from './contract.ts';

type Label = PageData['labels'][number];
type Rows = Extract<Part, { type: 'relations' | 'steps' }>;

/** What a preview of an object shows, as its kind says; what is not known is left out. */
export function cardLabels(
  kind: Kind | undefined,
  page: Page | undefined,
  parts: readonly Part[],
): Label[] {
  const valueOf = (row: CardRow): string => {
    if ('fact' in row) return page?.facts.get(row.fact)?.value ?? '';
    const names = namesIn(parts, 'names' in row ? row.names : row.count);
    return 'names' in row ? names.join(', ') : String(names.length || '');
  };
  return (kind?.card ?? [])
    .map((row) => ({ label: row.label, value: valueOf(row) }))
    .filter(({ value }) => value !== '');
}

/** How many objects each section of a page lists: "Mitigations", 8. */
export function countsOf(parts: readonly Part[]): { label: string; count: number }[] {
  return parts
    .filter((part): part is Rows => part.type === 'relations' || part.type === 'steps')
    .map(({ title, rows, type }) => ({
      label: type === 'steps' ? 'Steps' : title,
      count: rows.filter(({ parentId }) => parentId === undefined).length,
    }))
    .filter(({ count }) => count > 0);
}

/** The objects of a section, without those that stand below another one of it. */
function namesIn(parts: readonly Part[], anchor: string): string[] {
  return parts
    .filter((part): part is Rows => 'rows' in part && part.anchor === anchor)
    .flatMap(({ rows }) => rows)
    .filter(({ parentId }) => parentId === undefined)
    .map(({ object }) => object.name);
}
