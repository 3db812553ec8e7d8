import { idInText } from '../../ids.ts';

/** The ids in a text, in any letter case, each once and in the order of the text. */
export function idsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(idInText)].map(([id]) => id.toUpperCase()))];
}
