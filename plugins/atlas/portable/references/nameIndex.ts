import { kindOfId, parentId, type AtlasKind } from '../../ids.ts';
import type { KnownNames, KnownObject } from './contract.ts';
import { foldName } from './foldName.ts';
import { isJoined, nextWord, wordsIn, type Word } from './words.ts';

/** An object under one of its names. */
export interface Bearer {
  readonly id: string;
  readonly kind: AtlasKind;
  /** The name as ATLAS writes it. */
  readonly name: string;
  /** The name in the form in which names are compared. */
  readonly folded: string;
  /** The same form of the object's name today. */
  readonly today: string;
  /** `earlier` is what the id meant before it was given out again. */
  readonly standing: 'current' | 'former' | 'earlier';
}

/** A name that stands in a text, and all that bear it. */
export interface NamedRange {
  readonly start: number;
  readonly end: number;
  /** The name as it stands there. */
  readonly written: string;
  /** The same in the form in which names are compared. */
  readonly folded: string;
  readonly words: readonly Word[];
  readonly bearers: readonly Bearer[];
}

/** A step of a search word by word. */
interface Step {
  readonly next: Map<string, Step>;
  readonly bearers: Bearer[];
}

export interface NameIndex {
  readonly release: string;
  readonly ids: readonly string[];
  readonly objectOf: (id: string) => KnownObject | undefined;
  /** The name of an object as it can be read alone: "Parent: Child" for a sub-technique. */
  readonly titleOf: (id: string) => string;
  /** The names that begin at an offset, the shortest first. */
  readonly namesFrom: (text: string, start: number) => NamedRange[];
  /** The names that end with the last word before an offset, the shortest first. */
  readonly namesUpTo: (text: string, from: number, end: number) => NamedRange[];
}

/** Indexes all names that there ever were, in the short form and as "Parent: Child". */
export function indexNames({ release, objects }: KnownNames): NameIndex {
  const byId = new Map(objects.map((object) => [object.id, object]));
  const onward: Step = newStep();
  const backward: Step = newStep();
  for (const bearer of objects.flatMap((object) => bearersOf(object, byId))) {
    const stems = wordsIn(bearer.name, 0, bearer.name.length).map(({ stem }) => stem);
    walk(onward, stems).bearers.push(bearer);
    walk(backward, stems.reverse()).bearers.push(bearer);
  }
  return {
    release,
    ids: [...byId.keys()],
    objectOf: (id) => byId.get(id),
    titleOf: (id) => {
      const parent = byId.get(parentId(id) ?? '');
      const name = byId.get(id)?.name ?? id;
      return parent ? `${parent.name}: ${name}` : name;
    },
    namesFrom: (text, start) => {
      const found: NamedRange[] = [];
      const words: Word[] = [];
      let step: Step | undefined = onward;
      let word = nextWord(text, start);
      if (word?.start !== start) return [];
      while (word && (step = step.next.get(word.stem))) {
        words.push(word);
        found.push(...rangeOf(text, words, step.bearers));
        const following = nextWord(text, word.end);
        if (!following || !isJoined(text, word, following)) break;
        word = following;
      }
      return found;
    },
    namesUpTo: (text, from, end) => {
      const found: NamedRange[] = [];
      const words: Word[] = [];
      let step: Step | undefined = backward;
      for (const word of wordsIn(text, from, end).reverse()) {
        const [following] = words;
        if (following && !isJoined(text, word, following)) break;
        step = step.next.get(word.stem);
        if (!step) break;
        words.unshift(word);
        found.push(...rangeOf(text, words, step.bearers));
      }
      return found;
    },
  };
}

function newStep(): Step {
  return { next: new Map(), bearers: [] };
}

function walk(root: Step, stems: readonly string[]): Step {
  return stems.reduce((step, stem) => {
    const next = step.next.get(stem) ?? newStep();
    step.next.set(stem, next);
    return next;
  }, root);
}

/** Marks that a text may not have where the name has none: they end a name. */
const partingMarks = /[^.,()]+/g;
const marksOf = (text: string): string => text.replace(partingMarks, '').replace(/[.,]$/, '');

function rangeOf(
  text: string,
  words: readonly Word[],
  candidates: readonly Bearer[],
): NamedRange[] {
  if (candidates.length === 0) return [];
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const written = text.slice(start, end);
  const folded = foldName(written);
  const marks = marksOf(written);
  // One word has nothing beside it that would tell an inflection from another word.
  const bearers = candidates.filter(
    (bearer) => marksOf(bearer.name) === marks && (words.length > 1 || bearer.folded === folded),
  );
  return bearers.length === 0 ? [] : [{ start, end, written, folded, words: [...words], bearers }];
}

function bearersOf(object: KnownObject, byId: ReadonlyMap<string, KnownObject>): Bearer[] {
  const kind = kindOfId(object.id);
  if (!kind) return [];
  const parent = byId.get(parentId(object.id) ?? '');
  const parentNames = parent ? [parent.name, ...(parent.formerNames ?? [])] : [];
  const { id, name, formerNames = [], reusedFrom } = object;
  const [parentName] = parentNames;
  const named = (text: string, standing: Bearer['standing'], prefix?: string): Bearer => {
    const whole = prefix === undefined ? text : `${prefix}: ${text}`;
    const today = prefix === undefined || !parentName ? name : `${parentName}: ${name}`;
    return { id, kind, name: whole, folded: foldName(whole), today, standing };
  };
  const alsoBelow = (text: string, standing: Bearer['standing']): Bearer[] => [
    named(text, standing),
    ...parentNames.map((prefix) =>
      named(text, prefix === parentName ? standing : 'former', prefix),
    ),
  ];
  return [
    ...alsoBelow(name, 'current'),
    ...formerNames.flatMap((former) => alsoBelow(former, 'former')),
    ...(reusedFrom ? [reusedFrom.name, ...(reusedFrom.formerNames ?? [])] : []).map((earlier) =>
      named(earlier, 'earlier'),
    ),
  ];
}
