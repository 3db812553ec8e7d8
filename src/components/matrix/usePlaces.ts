import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Layout } from '../../../plugins/atlas/portable/matrix/layOut';

/** A cell or a head of the table, with what it says of itself. */
export interface Place {
  readonly element: HTMLTableCellElement;
  /** The technique of a cell; the tactic of a head. */
  readonly id: string;
  /** Names a cell; heads have none. */
  readonly key: string | undefined;
  /** A place is in sight where its row and the head of its column are. */
  readonly row: Element;
  readonly head: Element;
}

export interface Places {
  readonly all: readonly Place[];
  /** Cells by their keys, and by their techniques: a key of the keyboard must not search for them. */
  readonly byKey: ReadonlyMap<string, Place>;
  readonly byTechnique: ReadonlyMap<string, readonly Place[]>;
  readonly isSeen: (place: Place) => boolean;
}

/** Around what is in sight, so that a cell that comes into sight is as it should be. */
const rootMargin = '25%';

/**
 * The places of a table, and which of them are in sight: known without asking for layout, which
 * takes the longer the more has just changed. Until it is known, all of them are.
 */
export function usePlaces(
  table: RefObject<HTMLTableElement | null>,
  layout: Layout,
): RefObject<Places> {
  const places = useRef<Places>(indexed([]));
  useLayoutEffect(() => {
    if (!table.current) return undefined;
    const standing = indexed(placesOf(table.current));
    const seen = new Set<Element>();
    places.current = standing;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target);
          else seen.delete(target);
        }
        const isSeen = ({ row, head }: Place): boolean => seen.has(row) && seen.has(head);
        places.current = { ...standing, isSeen };
      },
      { rootMargin },
    );
    const lines = new Set(standing.all.flatMap(({ row, head }) => [row, head]));
    for (const line of lines) observer.observe(line);
    return () => observer.disconnect();
  }, [table, layout]);
  return places;
}

function indexed(all: readonly Place[]): Places {
  const byKey = new Map<string, Place>();
  const byTechnique = new Map<string, Place[]>();
  for (const place of all) {
    if (place.key === undefined) continue;
    byKey.set(place.key, place);
    byTechnique.set(place.id, [...(byTechnique.get(place.id) ?? []), place]);
  }
  return { all, byKey, byTechnique, isSeen: () => true };
}

function placesOf(table: HTMLTableElement): Place[] {
  const heads = new Map<number, Element>();
  const places: Place[] = [];
  for (const row of table.rows) {
    for (const element of row.cells) {
      const { id, key, tactic } = element.dataset;
      const column = Number(element.ariaColIndex);
      if (tactic !== undefined) {
        for (let at = column; at < column + element.colSpan; at += 1) heads.set(at, element);
        places.push({ element, id: tactic, key, row, head: element });
      }
      const head = heads.get(column);
      if (id !== undefined && head) places.push({ element, id, key, row, head });
    }
  }
  return places;
}
