import MiniSearch, { type Options } from 'minisearch';
import type { SearchRecord } from './record.ts';
import { stemsIn } from './words.ts';

/** A passage as the index takes it. Names are those of the page, with its first passage alone. */
export interface IndexedPassage {
  readonly id: number;
  readonly name: string;
  readonly otherNames: string;
  readonly heading: string;
  readonly text: string;
}

/** Fields and how much a word in each weighs. */
export const fields = { name: 8, otherNames: 5, heading: 3, text: 1 } as const;

export const indexOptions: Options<IndexedPassage> = {
  fields: Object.keys(fields),
  tokenize: stemsIn,
  processTerm: (term) => term,
  searchOptions: {
    boost: fields,
    // A query is a stem already, whatever it holds.
    tokenize: (stem) => [stem],
    weights: { fuzzy: 0.4, prefix: 0.5 },
    bm25: { k: 1.2, b: 0.6, d: 0.4 },
  },
};

/** Passages numbered through all records, in their order. */
export function indexedPassages(records: readonly SearchRecord[]): IndexedPassage[] {
  return records
    .flatMap((record) =>
      record.passages.map(({ heading = '', text }, index) => ({
        name: index === 0 ? `${record.name} ${record.label ?? ''}` : '',
        otherNames: index === 0 ? record.otherNames.join('; ') : '',
        heading,
        text,
      })),
    )
    .map((passage, id) => ({ id, ...passage }));
}

export function buildTextIndex(records: readonly SearchRecord[]): MiniSearch<IndexedPassage> {
  const index = new MiniSearch(indexOptions);
  index.addAll(indexedPassages(records));
  return index;
}
