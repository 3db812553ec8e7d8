import MiniSearch, { type AsPlainObject } from 'minisearch';
import { fields, indexOptions, type IndexedPassage } from './textIndex.ts';

/**
 * MiniSearch's own serialization with every number written once and short: less than half of its
 * size after gzip. Passages are numbered from 0 without gaps.
 */
export interface PackedIndex {
  readonly passages: number;
  /** All stems, sorted, between blanks. */
  readonly terms: string;
  /**
   * By field: for each stem, between blanks, the passages that hold it. Each is the distance from
   * the one before in base 36, then a letter for how often: A once, B twice … I nine times or more.
   */
  readonly postings: readonly string[];
  /** By field: how many stems each passage has, between blanks, in base 36; '' where it is none. */
  readonly lengths: readonly string[];
}

const fieldCount = Object.keys(fields).length;

export function packIndex(index: MiniSearch<IndexedPassage>): PackedIndex {
  const plain = index.toJSON();
  const entries = [...plain.index].sort(([a], [b]) => (a < b ? -1 : 1));
  const passageOf = (shortId: string): number => Number(plain.documentIds[shortId]);
  return {
    passages: plain.documentCount,
    terms: entries.map(([term]) => term).join(' '),
    postings: byField((field) =>
      entries.map(([, data]) => packPostings(data[String(field)] ?? {}, passageOf)).join(' '),
    ),
    lengths: byField((field) =>
      Object.entries(plain.fieldLength)
        .sort(([a], [b]) => passageOf(a) - passageOf(b))
        .map(([, lengths]) => (lengths[field] ? lengths[field].toString(36) : ''))
        .join(' '),
    ),
  };
}

function packPostings(
  frequencies: Readonly<Record<string, number>>,
  passageOf: (shortId: string) => number,
): string {
  let last = -1;
  return Object.entries(frequencies)
    .map(([shortId, frequency]) => [passageOf(shortId), frequency] as const)
    .sort(([a], [b]) => a - b)
    .map(([passage, frequency]) => {
      const distance = passage - last;
      last = passage;
      return `${distance.toString(36)}${String.fromCharCode(64 + Math.min(frequency, 9))}`;
    })
    .join('');
}

export function unpackIndex(packed: PackedIndex): MiniSearch<IndexedPassage> {
  const postings = packed.postings.map((field) => field.split(' '));
  const lengths = packed.lengths.map((field) =>
    field.split(' ').map((length) => (length ? parseInt(length, 36) : 0)),
  );
  const passages = Array.from({ length: packed.passages }, (_, passage) => passage);
  const terms = packed.terms === '' ? [] : packed.terms.split(' ');
  const plain: AsPlainObject = {
    documentCount: packed.passages,
    nextId: packed.passages,
    documentIds: Object.fromEntries(passages.map((passage) => [passage, passage])),
    fieldIds: Object.fromEntries(Object.keys(fields).map((name, field) => [name, field])),
    fieldLength: Object.fromEntries(
      passages.map((passage) => [passage, byField((field) => lengths[field]?.[passage] ?? 0)]),
    ),
    averageFieldLength: byField(
      (field) => (lengths[field] ?? []).reduce((sum, length) => sum + length, 0) / passages.length,
    ),
    storedFields: {},
    dirtCount: 0,
    index: terms.map((term, place) => [
      term,
      Object.fromEntries(
        postings.flatMap((field, number) => {
          const packedPostings = field[place];
          return packedPostings ? [[number, unpackPostings(packedPostings)]] : [];
        }),
      ),
    ]),
    serializationVersion: 2,
  };
  return MiniSearch.loadJS(plain, indexOptions);
}

/** Letter by letter: a pattern would take four times as long, and there are tens of thousands. */
function unpackPostings(packed: string): Record<string, number> {
  const frequencies: Record<string, number> = {};
  let passage = -1;
  let distance = 0;
  for (let at = 0; at < packed.length; at++) {
    const code = packed.charCodeAt(at);
    if (code >= 97) distance = distance * 36 + code - 87;
    else if (code <= 57) distance = distance * 36 + code - 48;
    else {
      passage += distance;
      frequencies[passage] = code - 64;
      distance = 0;
    }
  }
  return frequencies;
}

function byField<Value>(valueOf: (field: number) => Value): Value[] {
  return Array.from({ length: fieldCount }, (_, field) => valueOf(field));
}
