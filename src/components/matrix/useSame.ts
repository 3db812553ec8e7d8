import { type RefObject, useCallback, useRef } from 'react';
import type { Place, Places } from './usePlaces';

/**
 * A technique of several tactics is one: all its places are marked together.
 * @returns marks those of a technique, given its id, in place of those of the one before
 */
export function useSame(places: RefObject<Places>): (id: string | undefined) => void {
  const marked = useRef<readonly Place[]>(none);
  return useCallback(
    (id) => {
      const standing = places.current.byTechnique.get(id ?? '') ?? none;
      const next = standing.length > 1 ? standing : none;
      if (next === marked.current) return;
      for (const { element } of marked.current) element.removeAttribute('data-same');
      for (const { element } of next) element.setAttribute('data-same', '');
      marked.current = next;
    },
    [places],
  );
}

const none: readonly Place[] = [];
