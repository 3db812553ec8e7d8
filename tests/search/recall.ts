import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Search } from '../../plugins/knowledge-base/portable/search/engine.ts';
import type { SearchResult } from '../../plugins/knowledge-base/portable/search/result.ts';

/** A query, and what a reasonable person would accept as its answer. */
export interface Query {
  readonly group: string;
  readonly query: string;
  /** Ids, or addresses without slashes at their ends; with `#anchor` only that section. */
  readonly expected: readonly string[];
}

export interface Recall {
  /** The parts of all queries whose answer is the first, or among the first five. */
  readonly at1: number;
  readonly at5: number;
  /** Queries whose answer is not the first: its place from 1, or 0 where it is not among five. */
  readonly notFirst: readonly { readonly query: Query; readonly place: number }[];
}

/** The list was written before there was a search: `queries.tsv`, one query a row. */
export function readQueries(): Query[] {
  const [, ...rows] = readFileSync(path.join(__dirname, 'queries.tsv'), 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [group = '', query = '', expected = ''] = row.split('\t');
    return { group, query, expected: expected.split('|') };
  });
}

/** Asks every query. `idOf` says which object a result counts as, its own by default. */
export function recall(
  search: Search,
  queries: readonly Query[],
  idOf: (result: SearchResult) => string = ({ id, address }) =>
    id ?? address.replace(/\/(?:#.*)?$/, ''),
): Recall {
  const asked = queries.map((query) => {
    const { results } = search.search(query.query, { limit: 5 });
    const place =
      results.findIndex((result) => {
        const anchor = result.address.split('#')[1];
        const id = idOf(result);
        return query.expected.includes(id) || query.expected.includes(`${id}#${anchor ?? ''}`);
      }) + 1;
    return { query, place };
  });
  const part = (isFound: (place: number) => boolean): number =>
    asked.filter(({ place }) => isFound(place)).length / asked.length;
  return {
    at1: part((place) => place === 1),
    at5: part((place) => place > 0),
    notFirst: asked.filter(({ place }) => place !== 1),
  };
}
