import { type RefObject, useEffect, useState } from 'react';
import type { MatrixTechnique } from '../../../plugins/atlas/portable/matrix/layOut';
import { noFilter } from '../../../plugins/atlas/portable/techniques/filter';
import { matchesOf, rehearsePaint } from './paint';
import type { Places } from './usePlaces';

/**
 * Does what a filter does, without an effect, as soon as the browser has nothing to do: code and
 * paint are several times as slow when they come for the first time, and that would be when a reader
 * sets a filter. A browser that does not tell when it is idle goes without.
 */
export function useRehearsal(
  techniques: readonly MatrixTechnique[],
  places: RefObject<Places>,
): void {
  const [, renderAgain] = useState(false);
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return undefined;
    const idle = window.requestIdleCallback(() => {
      matchesOf(techniques, { ...noFilter, text: 'none' });
      rehearsePaint(places.current);
      renderAgain(true);
    });
    return () => window.cancelIdleCallback(idle);
  }, [techniques, places]);
}
