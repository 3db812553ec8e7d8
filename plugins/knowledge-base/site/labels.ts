import type { Page } from '../vault/page.ts';
import type { CardRow, Kind } from '../vocabulary.ts';
import type { PageData, Part } from './contract.ts';

type Label = PageData['labels'][number];
type Rows = Extract<Part, { type: 'relations' | 'line' | 'steps' }>;

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

/**
 * What a page has, for a card: its labels, then how many objects each of its sections lists, but for
 * those that a label names already. "Tactic: Execution", "Mitigations: 6".
 */
export function cardWords({ labels, parts }: Pick<PageData, 'labels' | 'parts'>): {
  readonly labels: readonly string[];
  readonly counts: readonly string[];
} {
  const told = new Set(labels.map(({ value }) => value));
  const counts = parts
    .filter((part): part is Rows => part.type === 'relations' || part.type === 'steps')
    .map(({ anchor, title, type }) => ({
      label: type === 'steps' ? 'Steps' : title,
      names: namesIn(parts, anchor),
    }))
    .filter(({ names }) => names.length > 0 && !told.has(names.join(', ')));
  return {
    labels: labels
      .filter(({ value }) => !isCount(value))
      .map(({ label, value }) => `${label}: ${value}`),
    counts: counts.map(({ label, names }) => `${label}: ${String(names.length)}`),
  };
}

function isCount(value: string): boolean {
  return /^\d+$/.test(value);
}

/** The objects of a section, without those that stand below another one of it. */
function namesIn(parts: readonly Part[], anchor: string): string[] {
  return parts
    .filter((part): part is Rows => 'rows' in part && part.anchor === anchor)
    .flatMap(({ rows }) => rows)
    .filter(({ parentId }) => parentId === undefined)
    .map(({ object }) => object.name);
}
