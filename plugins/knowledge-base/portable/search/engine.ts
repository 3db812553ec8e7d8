import type MiniSearch from 'minisearch';
import { idMatch, idParts, idReadings } from './ids.ts';
import { hitsOf, markWords } from './marks.ts';
import { unpackIndex } from './packedIndex.ts';
import type { SearchAnswer, SearchResult, Suggestion } from './result.ts';
import type { SearchFile, SearchPage } from './searchFile.ts';
import type { IndexedPassage } from './textIndex.ts';
import { nearest } from './nearest.ts';
import { nameKey, queryWords, stemOf } from './words.ts';

export interface SearchOptions {
  /** Kinds that results are of; all where it is empty. */
  readonly kinds?: readonly string[];
  /** @default 30 */
  readonly limit?: number;
}

export interface Search {
  readonly file: SearchFile;
  search(query: string, options?: SearchOptions): SearchAnswer;
  /** Pages whose ids or names are close to a text, the closest first. */
  nearest(text: string, limit?: number): Suggestion[];
}

/** What is known of a page beside its record, made once. */
interface Known {
  readonly page: SearchPage;
  readonly first: number;
  readonly ids: readonly (readonly string[])[];
  readonly names: ReadonlySet<string>;
  readonly otherNames: ReadonlyMap<string, string>;
}

/** How a page is called by a query; the higher the better. */
interface Called {
  readonly score: number;
  readonly foundBy?: string;
  readonly exact: boolean;
}

interface Row {
  readonly passage: number;
  readonly score: number;
}

/** One word of the query: the passages that hold it, and the stems that it stands for. */
interface Found {
  readonly scores: ReadonlyMap<number, number>;
  readonly stems: readonly string[];
  /** The word as the texts have it, where it was misspelt. */
  readonly word: string;
}

/** Scores of names and ids lie above all that texts can reach. */
const exactScore = 10_000;

/** Makes the index ready to be asked. */
export function createSearch(file: SearchFile): Search {
  const index = unpackIndex(file.index);
  const pageOf: number[] = [];
  const known = file.pages.map((page, number): Known => {
    const first = pageOf.length;
    for (let count = page.sections.length; count >= 0; count--) pageOf.push(number);
    return {
      page,
      first,
      ids: [page.id, ...page.otherNames.filter(looksLikeId)].flatMap((id) =>
        id === undefined ? [] : [idParts(id)],
      ),
      names: new Set(
        [page.name, page.label, page.id && `${page.id}: ${page.name}`].flatMap((name) =>
          name ? [nameKey(name)] : [],
        ),
      ),
      otherNames: new Map(page.otherNames.map((name) => [nameKey(name), name])),
    };
  });
  const labels = new Map(file.kinds.map(({ name, label }) => [name, label]));

  const search = (query: string, { kinds = [], limit = 30 }: SearchOptions = {}): SearchAnswer => {
    const words = queryWords(query);
    const found = words.map((word, place) => findWord(index, word, place === words.length - 1));
    const called = callPages(known, query);
    const pages = rankPages(known, pageOf, found, called, words);
    const kindOf = (number: number): string => known[number]?.page.kind ?? '';
    const counts = new Map<string, number>();
    for (const { number } of pages) {
      counts.set(kindOf(number), (counts.get(kindOf(number)) ?? 0) + 1);
    }
    const wanted = pages.filter(
      ({ number }) => kinds.length === 0 || kinds.includes(kindOf(number)),
    );
    const stems = found.flatMap((one) => one.stems);
    const isHit = hitsOf(stems);
    const results = wanted
      .flatMap(({ number, rows }) => rows.map(({ passage }) => ({ number, passage })))
      .slice(0, limit)
      .flatMap(({ number, passage }): SearchResult[] => {
        const page = known[number]?.page;
        if (!page) return [];
        const section = page.sections[passage - 1];
        const how = called.get(number);
        const { id, kind, name, retired } = page;
        return [
          {
            page: number,
            passage,
            kind,
            kindLabel: labels.get(kind) ?? 'Page',
            ...(id !== undefined && { id }),
            name: markWords(name, isHit),
            ...(how?.foundBy !== undefined && passage === 0 && { foundBy: how.foundBy }),
            ...(retired && { retired }),
            ...(section?.heading !== undefined && { section: markWords(section.heading, isHit) }),
            address: `${page.address}${section?.anchor === undefined ? '' : `#${section.anchor}`}`,
            exact: passage === 0 && (how?.exact ?? false),
          },
        ];
      });
    return {
      query,
      results,
      kinds: file.kinds.flatMap(({ name, plural }) => {
        const count = counts.get(name) ?? 0;
        return count > 0 || kinds.includes(name) ? [{ name, plural, count }] : [];
      }),
      total: wanted.length,
      stems,
      highlight: found.map(({ word }) => word).join(' '),
    };
  };

  return {
    file,
    search,
    nearest: (text, limit = 5) =>
      nearest(file.pages, text, limit).map(({ id, kind, name, address }) => ({
        ...(id !== undefined && { id }),
        kind,
        kindLabel: labels.get(kind) ?? 'Page',
        name,
        address,
      })),
  };
}

function looksLikeId(name: string): boolean {
  return /\d/.test(name) && !/\s/.test(name);
}

/** Pages by what they are called: their ids in any form, their names and former names. */
function callPages(known: readonly Known[], query: string): Map<number, Called> {
  const { whole, within } = idReadings(query);
  const key = nameKey(query);
  const called = new Map<number, Called>();
  known.forEach(({ ids, names, otherNames }, number) => {
    const best = (asked: readonly string[]): number =>
      Math.max(0, ...ids.map((id) => idMatch(asked, id)));
    const byId = best(whole);
    const byIdWithin = byId > 0 ? 0 : Math.max(0, ...within.map(best));
    const other = otherNames.get(key);
    const score = Math.max(
      byId >= 4 ? exactScore * byId : byId * 600,
      names.has(key) ? exactScore * 3 : 0,
      other === undefined ? 0 : exactScore * 2,
      byIdWithin >= 4 ? 900 * byIdWithin : byIdWithin >= 3 ? 500 : 0,
      key.length >= 3 && startsAny(names, key) ? 40 : 0,
      key.length >= 3 && startsAny(otherNames.keys(), key) ? 25 : 0,
    );
    if (score === 0) return;
    const foundBy = other !== undefined && !names.has(key) ? other : undefined;
    called.set(number, {
      score,
      exact: score >= exactScore,
      ...(foundBy !== undefined && { foundBy }),
    });
  });
  return called;
}

function startsAny(names: Iterable<string>, key: string): boolean {
  for (const name of names) if (name.startsWith(key)) return true;
  return false;
}

/**
 * A word is looked for as its stem, and as the beginning of a word where it is not finished. Only
 * what is found neither way is taken for misspelt.
 */
function findWord(index: MiniSearch<IndexedPassage>, word: string, isLast: boolean): Found {
  const stem = stemOf(word);
  const scores = new Map<number, number>();
  const stems = new Set<string>();
  const add = (text: string, options: { prefix?: boolean; fuzzy?: number }): void => {
    for (const { id, score, terms } of index.search(text, options)) {
      scores.set(Number(id), Math.max(scores.get(Number(id)) ?? 0, score));
      for (const term of terms) stems.add(term);
    }
  };
  add(stem, {});
  if (word.length >= 2 && (isLast || scores.size === 0)) add(word, { prefix: true });
  if (scores.size > 0 || word.length < 4 || /\d/.test(word)) {
    return { scores, stems: [...stems], word };
  }
  add(stem, { fuzzy: word.length < 6 ? 1 : 2 });
  return { scores, stems: [...stems], word: [...stems][0] ?? word };
}

/** What a page's other passages hold counts for a passage as well, but less. */
const borrowed = 0.5;
/** A page whose score is less than this part of the best is not shown. */
const leastPart = 0.1;
const mostSections = 2;
const forEachWord = 12;

function rankPages(
  known: readonly Known[],
  pageOf: readonly number[],
  found: readonly Found[],
  called: ReadonlyMap<number, Called>,
  words: readonly string[],
): { number: number; rows: readonly Row[] }[] {
  const passages = new Map<number, Set<number>>();
  for (const number of called.keys()) passages.set(number, new Set([0]));
  for (const { scores } of found) {
    for (const passage of scores.keys()) {
      const number = pageOf[passage] ?? 0;
      const own = passages.get(number) ?? new Set([0]);
      own.add(passage - (known[number]?.first ?? 0));
      passages.set(number, own);
    }
  }
  const asked = new Set([...words.map(stemOf), ...found.flatMap(({ stems }) => stems)]);
  /** What a name or heading adds whose every word is in the query. */
  const contained = (name: string | undefined): number => {
    const stems = name === undefined ? [] : queryWords(name).map(stemOf);
    return stems.every((stem) => asked.has(stem)) ? stems.length * forEachWord : 0;
  };
  const ranked = [...passages].map(([number, places]) => {
    const { first, page } = known[number] as Known;
    const scoreOf = (passage: number): number => {
      let sum = 0;
      let held = 0;
      for (const { scores } of found) {
        const own = scores.get(first + passage) ?? 0;
        let elsewhere = passage === 0 ? 0 : (scores.get(first) ?? 0);
        if (passage === 0) {
          for (const place of places) {
            elsewhere = Math.max(elsewhere, scores.get(first + place) ?? 0);
          }
        }
        const score = Math.max(own, elsewhere * borrowed);
        sum += score;
        if (score > 0) held++;
      }
      const title = passage === 0 ? page.name : page.sections[passage - 1]?.heading;
      const covered = found.length === 0 ? 1 : held / found.length;
      return sum * covered ** 2 + contained(title);
    };
    const head: Row = { passage: 0, score: scoreOf(0) + (called.get(number)?.score ?? 0) };
    const sections = [...places]
      .filter((passage) => passage > 0 && found.some(({ scores }) => scores.has(first + passage)))
      .map((passage): Row => ({ passage, score: scoreOf(passage) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, mostSections);
    const retired = page.retired ? 0.6 : 1;
    const best = Math.max(head.score, sections[0]?.score ?? 0);
    const rows = [head, ...sections]
      .filter(({ score }) => score >= best * 0.6)
      .sort((a, b) => b.score - a.score);
    return { number, rows, score: best * retired, isCalled: called.has(number) };
  });
  ranked.sort((a, b) => b.score - a.score || a.number - b.number);
  // Names are not measured against texts: an exact name would hide every other page.
  const least = Math.max(0, ...ranked.map((one) => (one.isCalled ? 0 : one.score))) * leastPart;
  return ranked.filter(({ score, isCalled }) => isCalled || score >= least);
}
