import {
  asksAnything,
  matcher,
  type Filter,
} from '../../../plugins/atlas/portable/techniques/filter';
import type { Column, MatrixTechnique } from '../../../plugins/atlas/portable/matrix/layOut';

/** What is put on the cells that stand, without rendering them again. */
export interface Paint {
  /** Ids of the techniques that pass the filter; undefined where there is none. */
  readonly matches: ReadonlySet<string> | undefined;
  /** Ids of those that lead to one that passes: a closed technique with such a sub-technique. */
  readonly leads: ReadonlySet<string>;
  /** Numbers of the steps of a case study, by the key of their cell. */
  readonly steps: ReadonlyMap<string, readonly number[]> | undefined;
}

/** Which techniques pass a filter, and which lead to one that does. */
export function matchesOf(
  techniques: readonly MatrixTechnique[],
  filter: Filter,
): Pick<Paint, 'matches' | 'leads'> {
  if (!asksAnything(filter)) return { matches: undefined, leads: new Set() };
  const found = techniques.filter(matcher(filter));
  return {
    matches: new Set(found.map(({ id }) => id)),
    leads: new Set(found.flatMap(({ parentId }) => parentId ?? [])),
  };
}

/** Marks the cells of a table: `data-off` holds one back, `data-steps` numbers it. */
export function paint(
  table: HTMLTableElement,
  columns: readonly Column[],
  { matches, leads, steps }: Paint,
): void {
  for (const cell of table.querySelectorAll<HTMLElement>('td[data-id]')) {
    const { id = '', key = '' } = cell.dataset;
    const numbers = steps?.get(key);
    const passes = (!matches || matches.has(id) || leads.has(id)) && (!steps || numbers);
    mark(cell, 'data-off', passes ? undefined : '');
    mark(cell, 'data-steps', numbers?.join(', '));
  }
  const heads = table.querySelectorAll('th [data-count]');
  columns.forEach(({ techniques }, index) => {
    const all = String(techniques.length);
    const found = matches && techniques.filter((id) => matches.has(id)).length;
    const text = found === undefined ? all : `${String(found)} of ${all}`;
    const head = heads[index];
    if (head && head.textContent !== text) head.textContent = text;
  });
}

function mark(cell: Element, name: string, value: string | undefined): void {
  if (value === undefined) cell.removeAttribute(name);
  else if (cell.getAttribute(name) !== value) cell.setAttribute(name, value);
}
