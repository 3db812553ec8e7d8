import { kindOfId, parentId } from '../../ids.ts';
import type { Label, Position } from './label.ts';
import type { Bearer } from './nameIndex.ts';
import { hasItsCapitals } from './words.ts';

/** What the label of an id says of it. */
export type Verdict =
  | { readonly says: Bearer['standing']; readonly label: Label; readonly bearer: Bearer }
  | { readonly says: 'another'; readonly label: Label; readonly bearers: readonly Bearer[] };

/**
 * Judges the names in the places of an id's label. A name of the id's own decides; only where there
 * is none, and where a sentence could not have meant anything else, another object's name counts.
 * @param isClaimed whether a label is the own one of an id on its other side
 */
export function judge(
  id: string,
  labels: readonly Label[],
  isClaimed: (label: Label) => boolean,
): Verdict | undefined {
  const own = ownLabel(id, labels);
  const other = longest(
    labels.filter((label) => !ownBearer(id, label) && isMeant(id, label) && !isClaimed(label)),
  );
  const bearer = own && ownBearer(id, own);
  if (own && bearer && !(other && outweighs(other, own))) {
    return { says: bearer.standing, label: own, bearer };
  }
  return other && { says: 'another', label: other, bearers: bearersOf(other) };
}

/** The name among an id's labels that is its own. */
export function ownLabel(id: string, labels: readonly Label[]): Label | undefined {
  return longest(labels.filter((label) => ownBearer(id, label)));
}

/** Whether a label is a name by itself, and not the beginning of other words. */
export function isSure({ isWhole, goesOn, isListed, range }: Label): boolean {
  return isWhole || (range.words.length > 1 && hasCapitals(range) && !goesOn && !isListed);
}

function longest(labels: readonly Label[]): Label | undefined {
  return labels.reduce<Label | undefined>(
    (best, label) => (best && best.range.words.length >= label.range.words.length ? best : label),
    undefined,
  );
}

/** The object itself under the name that fits best: the one as it is written, or today's. */
function ownBearer(id: string, { range }: Label): Bearer | undefined {
  const own = range.bearers.filter((bearer) => bearer.id === id);
  return (
    own.find(({ folded, standing }) => standing === 'current' && folded === range.folded) ??
    own.find(({ folded }) => folded === range.folded) ??
    own.find(({ standing }) => standing === 'current') ??
    own[0]
  );
}

/** Others under the name: those that are written just so, else all. Each object once. */
function bearersOf({ range }: Label): Bearer[] {
  const exact = range.bearers.filter(({ folded }) => folded === range.folded);
  const bearers = exact.length > 0 ? exact : range.bearers;
  return bearers.filter((bearer, at) => bearers.findIndex(({ id }) => id === bearer.id) === at);
}

/** "Exfiltration via AI Inference API" beside AML.TA0010 is more than its name "Exfiltration". */
function outweighs(other: Label, own: Label): boolean {
  return other.isWhole && other.range.start === own.range.start && other.range.end > own.range.end;
}

function hasCapitals({ written, bearers }: Label['range']): boolean {
  return bearers.some(({ name }) => hasItsCapitals(written, name));
}

type Kinship = 'same kind' | 'parent' | 'other kind';

function kinshipOf(id: string, bearers: readonly Bearer[]): Kinship {
  const kind = kindOfId(id);
  const parent = parentId(id);
  const alike = bearers.filter((bearer) => kind === undefined || bearer.kind === kind);
  if (alike.length === 0) return 'other kind';
  return alike.every((bearer) => bearer.id === parent) ? 'parent' : 'same kind';
}

interface Traits extends Omit<Label, 'range' | 'position'> {
  readonly kinship: Kinship;
  readonly isWord: boolean;
  readonly isTitled: boolean;
}

/**
 * When another object's name counts, by where it stands. Everywhere else a tactic, the technique
 * above or a mitigation may well be said together with an id: beside it, in brackets, in a table.
 */
const counts: Readonly<Record<Position, (traits: Traits) => boolean>> = {
  key: () => true,
  cell: ({ isWhole, kinship }) => isWhole && kinship === 'same kind',
  link: ({ isWhole, isWord, kinship }) => isWhole && (kinship === 'same kind' || !isWord),
  'in-brackets': ({ isWhole, kinship }) => isWhole && kinship === 'same kind',
  'before-brackets': ({ isWhole, isWord, isTitled, kinship }) =>
    kinship === 'same kind' && (isWhole || (isTitled && !isWord)),
  'before-mark': ({ isWhole, isHead, isWord, kinship }) =>
    kinship === 'same kind' && isWhole && isHead && !isWord,
  'after-mark': ({ isWhole, isHead, isEnded, isListed, isTitled, isWord, kinship }) =>
    kinship === 'same kind' && !isWord
      ? isWhole || (isTitled && !isListed && (isHead || isEnded))
      : isWhole && isHead && !(isWord && kinship === 'other kind'),
  beside: ({ isWhole, isHead, isListed, isTitled, isWord, kinship }) =>
    kinship === 'same kind' && !isWord
      ? (isTitled && !isListed) || (isWhole && isHead)
      : isWhole && isHead && isTitled && !(isWord && kinship === 'other kind'),
};

function isMeant(id: string, label: Label): boolean {
  const { position, range, ...traits } = label;
  if (traits.goesOn) return false;
  const isWord = range.words.length === 1;
  const isTitled = hasCapitals(range);
  // "Direct" and "Hardware" are words of any text, unless they stand for a sub-technique.
  const isCommon =
    isWord && parentId(id) === undefined && range.bearers.every((bearer) => parentId(bearer.id));
  if (isWord && position !== 'key' && (!isTitled || isCommon)) return false;
  return counts[position]({ ...traits, isWord, isTitled, kinship: kinshipOf(id, range.bearers) });
}
