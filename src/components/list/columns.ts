import type { TableData } from '../../../plugins/knowledge-base/site/contract';
import type { Sort } from './choice';

/** A column, how it is sorted first, and its width as a track of a grid. */
export interface Column extends Sort {
  readonly label: string;
  readonly width: string;
}

/**
 * The columns of a list. Counts are sorted the most first, all else the first first. Each row is a
 * grid of its own, so that the browser can skip those out of sight: widths do not depend on rows.
 */
export function columnsOf({ fields, rows }: TableData): Column[] {
  const longestId = Math.max(0, ...rows.map(({ object }) => object.id?.length ?? 0));
  const id = { by: 'id', label: 'ID', width: widthOfId(longestId), descending: false };
  return [
    ...(longestId > 0 ? [id] : []),
    { by: 'name', label: 'Name', width: 'minmax(12rem, 1fr)', descending: false },
    ...fields
      .filter(({ column }) => column)
      .map(({ name, label, counts }) => ({
        by: name,
        label,
        width: counts ? '7rem' : 'minmax(8rem, 0.35fr)',
        descending: counts,
      })),
  ];
}

function widthOfId(letters: number): string {
  return `${String(Math.min(letters, 20) * 0.5 + 1.25)}rem`;
}
