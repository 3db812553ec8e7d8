import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { Cell, Layout } from '../../../plugins/atlas/portable/matrix/layOut';
import { move } from '../../../plugins/atlas/portable/matrix/move';
import { describeCell } from './describeCell';
import type { Places } from './usePlaces';
import { useSame } from './useSame';

interface Options {
  readonly layout: Layout;
  readonly places: RefObject<Places>;
  /** Where the position is said. */
  readonly status: RefObject<HTMLElement | null>;
  /** The key of the cell that the address names. */
  readonly at: string;
  /** Puts the key of the focused cell into the address. */
  readonly remember: (key: string) => void;
  readonly toggle: (technique: string) => void;
  readonly nameOfTactic: (id: string) => string;
}

/** How long the focus must rest before the address follows: browsers limit how often it may. */
const rest = 300;

/**
 * The keyboard of the grid, as WAI-ARIA's authoring practices have it: one cell is in the order of
 * Tab, arrow keys move on from there, Space opens. Works on the elements themselves: a key renders
 * nothing anew.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function useGrid(options: Options) {
  const { layout, places, status, at, remember, toggle, nameOfTactic } = options;
  const cells = useMemo(() => new Map(layout.cells.map((cell) => [cell.key, cell])), [layout]);
  const current = useRef('');
  /** The link that Tab leads to. */
  const entry = useRef<HTMLElement>(undefined);
  const markSame = useSame(places);
  /** The key that was last put into the address: it may arrive here after the focus has moved on. */
  const written = useRef('');
  const timer = useRef<number>(undefined);

  const settle = useCallback(() => {
    if (timer.current === undefined) return;
    window.clearTimeout(timer.current);
    timer.current = undefined;
    written.current = current.current;
    remember(current.current);
  }, [remember]);

  const linkOf = useCallback(
    (key = ''): HTMLElement | undefined =>
      places.current.byKey.get(key)?.element.querySelector('a') ?? undefined,
    [places],
  );

  /** Makes a cell the one that Tab leads to, and says where it is. */
  const enter = useCallback(
    (cell: Cell) => {
      const link = linkOf(cell.key);
      if (!link) return;
      // The first cell has it from the start.
      for (const other of [linkOf(layout.cells[0]?.key), entry.current]) {
        if (other && other !== link) other.tabIndex = -1;
      }
      link.tabIndex = 0;
      entry.current = link;
      // A cell that is opened is the same one, and there is something else to say of it.
      const words = describeCell(cell, nameOfTactic);
      if (status.current && status.current.textContent !== words) {
        status.current.textContent = words;
      }
      if (current.current === cell.key) return;
      current.current = cell.key;
      markSame(cell.technique.id);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(settle, rest);
    },
    [layout, linkOf, status, nameOfTactic, markSame, settle],
  );

  // The address leads where it is not our own word: after loading, after "back", after a search.
  useLayoutEffect(() => {
    const isNews = at !== current.current && at !== written.current;
    const asked = isNews ? cells.get(at) : undefined;
    const fallback = current.current === '' ? undefined : layout.cells[0];
    const cell = asked ?? cells.get(current.current) ?? fallback;
    // Where cells have moved, the element that Tab leads to may stand for another one by now.
    if (cell) enter(cell);
    if (!asked) return;
    window.clearTimeout(timer.current);
    timer.current = undefined;
    focus(linkOf(asked.key));
  }, [at, cells, layout, linkOf, enter]);

  // Marks stand on elements, too: where cells have moved, they are set anew.
  useLayoutEffect(() => markSame(cells.get(current.current)?.technique.id), [cells, markSame]);

  useEffect(() => () => window.clearTimeout(timer.current), []);

  return {
    onKeyDown: (event: KeyboardEvent) => {
      const here = cells.get(keyAt(event.target));
      if (!here || event.altKey || event.shiftKey) return;
      if (event.key === ' ' && here.subs > 0) {
        event.preventDefault();
        // "Back" leads to where it was opened.
        settle();
        toggle(here.technique.id);
        return;
      }
      const next = move(layout, here, event.key, event.ctrlKey || event.metaKey);
      if (!next) return;
      event.preventDefault();
      focus(linkOf(next.key));
    },
    onFocus: (event: FocusEvent) => {
      const cell = cells.get(keyAt(event.target));
      if (cell) enter(cell);
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) settle();
    },
    onClick: (event: MouseEvent) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-toggle]');
      if (button?.dataset.toggle !== undefined) toggle(button.dataset.toggle);
    },
    onClickCapture: settle,
    onMouseOver: (event: MouseEvent) => {
      const cell = cells.get(keyAt(event.target));
      markSame((cell ?? cells.get(current.current))?.technique.id);
    },
  };
}

function keyAt(target: EventTarget): string {
  return (target as Element).closest<HTMLElement>('td[data-key]')?.dataset.key ?? '';
}

/** Scrolls first: what follows the focus changes the page, which scrolling would lay out at once. */
function focus(link: HTMLElement | undefined): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  link?.focus({ preventScroll: true });
}
