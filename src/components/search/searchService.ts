import {
  createSearch,
  type Search,
  type SearchOptions,
} from '../../../plugins/knowledge-base/portable/search/engine';
import { excerptOf, hitsOf } from '../../../plugins/knowledge-base/portable/search/marks';
import type {
  Piece,
  SearchAnswer,
  Suggestion,
} from '../../../plugins/knowledge-base/portable/search/result';
import {
  pagesPerTextFile,
  searchFilePath,
  textFileOf,
  type SearchFile,
  type TextFile,
} from '../../../plugins/knowledge-base/portable/search/searchFile';

/** A passage of a page, as results name it. */
export interface Place {
  readonly page: number;
  readonly passage: number;
}

/** What can be asked of search. Every question waits for the index. */
export interface SearchService {
  readonly search: (query: string, options?: SearchOptions) => Promise<SearchAnswer>;
  readonly nearest: (text: string, limit?: number) => Promise<readonly Suggestion[]>;
  /** The words around the hits of some passages. Loads the texts of those pages. */
  readonly excerpts: (
    places: readonly Place[],
    stems: readonly string[],
  ) => Promise<readonly (readonly Piece[])[]>;
  /** The pages at some addresses below the base URL, without those that are none. */
  readonly pagesAt: (addresses: readonly string[]) => Promise<readonly Suggestion[]>;
}

/** Search over the files of a site. What could not be loaded is asked for again the next time. */
export function createService(load: (path: string) => Promise<unknown>): SearchService {
  const remembering = rememberLoaded(load);
  let made: Promise<Search> | undefined;
  const ready = (): Promise<Search> => {
    made ??= load(searchFilePath).then((file) => createSearch(file as SearchFile));
    made.catch(() => {
      made = undefined;
    });
    return made;
  };
  return {
    search: async (query, options) => (await ready()).search(query, options),
    nearest: async (text, limit) => (await ready()).nearest(text, limit),
    excerpts: (places, stems) => {
      const isHit = hitsOf(stems);
      return Promise.all(
        places.map(async ({ page, passage }) => {
          const texts = (await remembering(textFileOf(page))) as TextFile;
          return excerptOf(texts[page % pagesPerTextFile]?.[passage] ?? '', isHit);
        }),
      );
    },
    pagesAt: async (addresses) => {
      const { kinds, pages } = (await ready()).file;
      return addresses.flatMap((wanted) => {
        const page = pages.find(({ address }) => address === wanted);
        if (!page) return [];
        const { id, kind, name, address } = page;
        const kindLabel = kinds.find((row) => row.name === kind)?.label ?? 'Page';
        return [{ ...(id !== undefined && { id }), kind, kindLabel, name, address }];
      });
    },
  };
}

function rememberLoaded(load: (path: string) => Promise<unknown>): typeof load {
  const loaded = new Map<string, Promise<unknown>>();
  return (path) => {
    const file = loaded.get(path) ?? load(path);
    loaded.set(path, file);
    file.catch(() => loaded.delete(path));
    return file;
  };
}

/** Loads a file of the site. The browser keeps it, and asks whether it is still the same. */
export function loaderBelow(baseUrl: string): (path: string) => Promise<unknown> {
  return async (path) => {
    const response = await fetch(`${baseUrl}${path}`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
    return response.json();
  };
}
