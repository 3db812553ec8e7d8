import { useStorageSlot } from '@docusaurus/theme-common';
import { useCallback } from 'react';

/** A choice that this browser remembers; the fallback while the page is built and hydrated. */
export function useRemembered(key: string, fallback: string): [string, (value: string) => void] {
  const [stored, slot] = useStorageSlot(`knowledge-base.${key}`);
  const remember = useCallback((value: string) => slot.set(value), [slot]);
  return [stored ?? fallback, remember];
}
