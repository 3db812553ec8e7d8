import { useEffect, useState } from 'react';

/**
 * Calls what an answer will call and renders once more, as soon as the browser has nothing to do:
 * code is several times as slow when it runs for the first time, and that would be when a reader
 * sets the first filter. A browser that does not tell when it is idle goes without.
 * @param rehearse must stay the same, and change nothing
 */
export function useRehearsal(rehearse: () => void): void {
  const [, setRehearsed] = useState(false);
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return undefined;
    const idle = window.requestIdleCallback(() => {
      rehearse();
      setRehearsed(true);
    });
    return () => window.cancelIdleCallback(idle);
  }, [rehearse]);
}
