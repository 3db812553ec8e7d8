import { mitreAddress, type MitreAddress } from './addresses.ts';
import type { Edit, KnownObject } from './contract.ts';
import type { IdRange } from './findIds.ts';
import { isSure, type Verdict } from './judge.ts';
import type { NameIndex } from './nameIndex.ts';
import type { Unplaced } from './place.ts';
import { referenceRules } from './rules.ts';

/** An id in a text, and what is said beside it. */
export interface Reference {
  readonly range: IdRange;
  readonly verdict?: Verdict;
  /** Whether it stands in an address or a path, which only their owner may change. */
  readonly isAddress: boolean;
  /** Whether it stands in an address of MITRE's site, which is checked by itself. */
  readonly isMitre: boolean;
}

/** What a finding is made with. */
export interface Context {
  readonly text: string;
  readonly index: NameIndex;
  readonly nearest: (id: string) => string[];
}

type Slug = keyof typeof referenceRules;
type Details<Name extends Slug> = Parameters<(typeof referenceRules)[Name]['message']>[0];

function finding<Name extends Slug>(
  rule: Name,
  offset: number,
  id: string,
  details: Details<Name>,
  fix?: readonly Edit[],
): Unplaced {
  const row = referenceRules[rule] as {
    message: (details: Details<Name>) => string;
    mend: (details: Details<Name>) => string;
  };
  return {
    rule,
    offset,
    id,
    message: row.message(details),
    mend: row.mend(details),
    ...(fix && { fix }),
  };
}

/** The one thing that is most wrong with a reference, if anything is. */
export function referenceFinding(reference: Reference, context: Context): Unplaced | undefined {
  const { range, verdict, isMitre } = reference;
  const { index, nearest } = context;
  const { id, start } = range;
  const object = index.objectOf(id);
  if (!object) {
    if (isMitre) return undefined;
    const meant = verdict?.says === 'another' ? verdict.bearers.map((bearer) => bearer.id) : [];
    const ids =
      meant.length > 0 ? meant.flatMap((other) => standingIds(other, index)) : nearest(id);
    return finding('unknown-atlas-id', start, id, {
      id,
      release: index.release,
      nearest: ids.map((other) => titled(index.objectOf(other), other)),
    });
  }
  if (verdict?.says === 'another') {
    const { written } = verdict.label.range;
    const bearers = verdict.bearers.flatMap((bearer) => objectsToWrite(bearer.id, index));
    return finding('name-mismatch', start, id, {
      id,
      name: object.name,
      written: oneLine(written),
      bearers,
    });
  }
  if (verdict?.says === 'earlier' && object.reusedFrom) {
    const { name, retiredIn, replacedBy = [] } = object.reusedFrom;
    return finding('retired-atlas-id', start, id, {
      id,
      was: name,
      ...(retiredIn && { retiredIn }),
      successors: replacedBy.flatMap((other) => index.objectOf(other) ?? []),
      now: object.name,
    });
  }
  if (object.retiredIn !== undefined) {
    if (isMitre) return undefined;
    return finding(
      'retired-atlas-id',
      start,
      id,
      {
        id,
        was: object.name,
        retiredIn: object.retiredIn,
        successors: successorsOf(object, index),
      },
      successorFix(object, reference, context),
    );
  }
  if (verdict?.says === 'former' && isSure(verdict.label)) {
    const { written, bearers } = verdict.label.range;
    const others = bearers
      .filter((bearer) => bearer.id !== id && bearer.standing === 'current')
      .map((bearer) => bearer.id);
    const { folded, today } = verdict.bearer;
    const isCertain =
      folded === verdict.label.range.folded && others.length === 0 && !/[\r\n]/.test(written);
    const { start: from, end: to } = verdict.label.range;
    return finding(
      'renamed-atlas-id',
      start,
      id,
      { id, written: oneLine(written), name: today, others: [...new Set(others)] },
      isCertain ? [{ start: from, end: to, text: today }] : undefined,
    );
  }
  return undefined;
}

/** Why an address of MITRE's site leads nowhere, if it does. */
export function addressFinding(address: MitreAddress, context: Context): Unplaced | undefined {
  const { start, end, id, isWellFormed, section, written } = address;
  const { index, nearest, text } = context;
  const object = id === undefined ? undefined : index.objectOf(id);
  const say = (why: string, instead: readonly string[], fix?: readonly Edit[]): Unplaced =>
    finding(
      'dead-atlas-address',
      start,
      id ?? '',
      { address: text.slice(start, end), why, instead: instead.map(mitreAddress) },
      fix,
    );
  if (!id) return say('MITRE’s addresses end with an id, not with a name', []);
  if (!object) return say(`no ATLAS release up to ${index.release} has ${id}`, nearest(id));
  const inPlace = (other: string): Edit[] => [
    { start, end, text: `${schemeOf(text.slice(start, end))}${mitrePath(other)}` },
  ];
  if (object.retiredIn !== undefined) {
    const successors = successorsOf(object, index).map((successor) => successor.id);
    const [only] = successors;
    const isCertain =
      only !== undefined && successors.length === 1 && !tellsHistory(text, start, end, only);
    return say(
      `${id} (${object.name}) is retired since ${object.retiredIn}`,
      successors,
      isCertain ? inPlace(only) : undefined,
    );
  }
  if (isWellFormed) return undefined;
  return say(`${id} does not stand at /${section}/${written}`, [id], inPlace(id));
}

function schemeOf(address: string): string {
  return /^https?:\/\//i.test(address) ? 'https://' : '';
}

function mitrePath(id: string): string {
  return mitreAddress(id).slice('https://'.length);
}

/** What takes a retired object's place, through as many retirements as there were. */
function successorsOf(object: KnownObject, index: NameIndex): KnownObject[] {
  return (object.replacedBy ?? []).flatMap((id) => objectsToWrite(id, index));
}

/** The object itself or, where it is retired, what takes its place; if nothing does, itself. */
function objectsToWrite(id: string, index: NameIndex, seen: readonly string[] = []): KnownObject[] {
  const object = index.objectOf(id);
  if (!object) return [];
  if (object.retiredIn === undefined || seen.includes(id)) return [object];
  const next = (object.replacedBy ?? []).flatMap((other) =>
    objectsToWrite(other, index, [...seen, id]),
  );
  return next.length > 0 ? next : [object];
}

function standingIds(id: string, index: NameIndex): string[] {
  return objectsToWrite(id, index).map((object) => object.id);
}

function titled(object: KnownObject | undefined, id: string): string {
  return object ? `${id} (${object.name})` : id;
}

/**
 * The one successor in place of a retired id, and its name in place of the retired name. A text that
 * tells of the change, an id that names its own page, and somebody's paths stay as they are.
 */
function successorFix(
  object: KnownObject,
  { range, verdict, isAddress }: Reference,
  { text, index }: Context,
): Edit[] | undefined {
  const [successor, ...others] = successorsOf(object, index);
  if (!successor || others.length > 0 || isAddress) return undefined;
  if (tellsHistory(text, range.start, range.end, successor.id)) return undefined;
  if (isIdentity(text, range.start)) return undefined;
  const written = text.slice(range.start, range.end);
  const id = written === written.toLowerCase() ? successor.id.toLowerCase() : successor.id;
  const edit = { start: range.start, end: range.end, text: id };
  if (!verdict) return [edit];
  const { label } = verdict;
  if (label.position === 'key') return undefined;
  const isCertain =
    verdict.says !== 'another' &&
    verdict.bearer.folded === label.range.folded &&
    isSure(label) &&
    !/[\r\n]/.test(label.range.written);
  if (!isCertain) return undefined;
  const { start, end } = label.range;
  return [edit, { start, end, text: index.titleOf(successor.id) }];
}

const history =
  /\b(?:retired?|deprecat|remov|former|previous|earlier|replac|supersed|withdrawn|obsolete|renam|merged|moved|used to|was|were|until|no longer|became|instead|old)/i;

/** Whether the words around an id speak of its past, or already name what took its place. */
function tellsHistory(text: string, start: number, end: number, successor: string): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  const after = text.slice(end, end + 120);
  const around = `${before.slice(before.lastIndexOf('\n') + 1)} ${after.split(/[\r\n]/, 1)[0] ?? ''}`;
  return history.test(around) || around.toUpperCase().includes(successor);
}

const identity = /(?:^#|^title:|\bid["'*_`]*:)[\s"'*_`-]*(?:\[+)?$/i;

/** Whether an id names the page or the record itself: its other contents would not change along. */
function isIdentity(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  return identity.test(before.slice(before.lastIndexOf('\n') + 1));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
