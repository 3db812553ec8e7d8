import {
  asksAnything,
  matcher,
  type Filter,
} from '../../../plugins/atlas/portable/techniques/filter';
import type { Place, Places } from './usePlaces';
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

/** How many places are painted between two chances for the browser to answer something else. */
const share = 150;

/** Milliseconds from the frame that answers to the rest. */
const patience = 100;

/**
 * Marks the places of a table: `data-off` holds a cell back, `data-steps` numbers it, and heads
 * count. The cells in sight are painted at once, the rest bit by bit once they are shown: a matrix
 * of ten times the size answers as fast. Heads are of the rest: another text is laid out, and what
 * else has changed on the page would make that a layout of the whole table.
 * @returns leaves the rest as it is, for who paints anew
 */
export function paint(
  { all, isSeen }: Places,
  columns: readonly Column[],
  look: Paint,
): () => void {
  const techniquesOf = new Map(columns.map(({ tactic, techniques }) => [tactic.id, techniques]));
  const heads = all.filter(({ key }) => key === undefined);
  const cells = all.filter(({ key }) => key !== undefined);
  for (const cell of cells.filter(isSeen)) markCell(cell, look);
  const rest = [
    ...heads.map((head) => () => count(head, techniquesOf.get(head.id) ?? [], look)),
    ...cells.filter((cell) => !isSeen(cell)).map((cell) => () => markCell(cell, look)),
  ];
  let timer = 0;
  const goOn = (): void => {
    for (const put of rest.splice(0, share)) put();
    if (rest.length > 0) timer = window.setTimeout(goOn);
  };
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(goOn, patience);
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}

/**
 * Dims the cells in sight for a frame, by too little to be seen: what a browser has dimmed once it
 * keeps apart, and does not draw anew when a filter dims it.
 */
export function rehearsePaint({ all, isSeen }: Places): void {
  const cells = all
    .filter((place) => place.key !== undefined && isSeen(place))
    // What is dimmed already must not light up.
    .filter(({ element }) => !element.hasAttribute('data-off'))
    .map(({ element }) => element.firstElementChild)
    .filter((cell) => cell instanceof HTMLElement);
  for (const { style } of cells) style.opacity = '0.999';
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const { style } of cells) style.opacity = '';
    }),
  );
}

function markCell({ element, id, key }: Place, { matches, leads, steps }: Paint): void {
  const numbers = steps?.get(key ?? '');
  const passes = (!matches || matches.has(id) || leads.has(id)) && (!steps || numbers);
  mark(element, 'data-off', passes ? undefined : '');
  mark(element, 'data-steps', numbers?.join(', '));
}

function count({ element }: Place, techniques: readonly string[], { matches }: Paint): void {
  const all = String(techniques.length);
  const found = matches && techniques.filter((id) => matches.has(id)).length;
  const text = found === undefined ? all : `${String(found)} of ${all}`;
  const shown = element.querySelector('[data-count]');
  if (shown && shown.textContent !== text) shown.textContent = text;
}

function mark(cell: Element, name: string, value: string | undefined): void {
  if (value === undefined) cell.removeAttribute(name);
  else if (cell.getAttribute(name) !== value) cell.setAttribute(name, value);
}
