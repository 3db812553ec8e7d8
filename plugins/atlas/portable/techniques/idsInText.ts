import { idInText, kindOfId, type AtlasKind } from '../../ids.ts';
import { longId } from './shortId.ts';

/** An id that ATLAS took back, with what came in its place. */
export interface RetiredId {
  readonly id: string;
  readonly name: string;
  readonly replacedBy: readonly string[];
}

export interface KnownIds {
  /** Whether the knowledge base has the object, and it is not retired. */
  readonly has: (id: string) => boolean;
  readonly retired: ReadonlyMap<string, RetiredId>;
}

/** What a text names. Every id stands once, in the order of the text. */
export interface IdsFound {
  /** The objects of today: those that the text names, and the successors of retired ones. */
  readonly ids: Readonly<Record<AtlasKind, readonly string[]>>;
  readonly retired: readonly RetiredId[];
  readonly unknown: readonly string[];
}

/** An id without `AML.`, as this site's addresses write it. It counts only where it is known. */
const shortInText = /(?<![\w.])(?:TA\d{4}|T\d{4}(?:\.\d{3})?|M\d{4}|CS\d{4})(?![\w]|\.\d)/gi;

/** Finds the ids in any text, in any letter case. */
export function idsInText(text: string, { has, retired }: KnownIds): IdsFound {
  const ids: Record<AtlasKind, string[]> = {
    tactic: [],
    technique: [],
    mitigation: [],
    'case-study': [],
  };
  const gone: RetiredId[] = [];
  const unknown: string[] = [];
  const add = (id: string): void => {
    const kind = kindOfId(id);
    if (kind && !ids[kind].includes(id)) ids[kind].push(id);
  };
  for (const id of written(text, (short) => has(short) || retired.has(short))) {
    const old = retired.get(id);
    if (has(id)) add(id);
    else if (old) {
      gone.push(old);
      old.replacedBy.filter(has).forEach(add);
    } else unknown.push(id);
  }
  return { ids, retired: gone, unknown };
}

function written(text: string, isKnown: (id: string) => boolean): Set<string> {
  const whole = [...text.matchAll(idInText)].map(({ 0: id, index }) => ({ id: longId(id), index }));
  const short = [...text.matchAll(shortInText)]
    .map(({ 0: id, index }) => ({ id: longId(id), index }))
    .filter(({ id }) => isKnown(id));
  return new Set([...whole, ...short].sort((a, b) => a.index - b.index).map(({ id }) => id));
}
