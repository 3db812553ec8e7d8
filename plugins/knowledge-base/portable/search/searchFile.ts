import { packIndex, type PackedIndex } from './packedIndex.ts';
import type { SearchRecord } from './record.ts';
import { buildTextIndex } from './textIndex.ts';

/** What the site loads when search is opened. Texts are in files of their own. */
export interface SearchFile {
  readonly kinds: readonly SearchKind[];
  readonly pages: readonly SearchPage[];
  readonly index: PackedIndex;
}

export interface SearchKind {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
}

/** A record without its texts. */
export type SearchPage = Omit<SearchRecord, 'passages'> & {
  /** The passages behind the first, in their order. */
  readonly sections: readonly { readonly anchor?: string; readonly heading?: string }[];
};

/** The texts of some pages, passage by passage, in the order of the pages. */
export type TextFile = readonly (readonly string[])[];

/** How many pages have their texts in one file: results share files, and no file is long. */
export const pagesPerTextFile = 16;

/** The path of the file that holds a page's text, below the base URL. */
export function textFileOf(page: number): string {
  return `search/text/${String(Math.floor(page / pagesPerTextFile))}.json`;
}

export const searchFilePath = 'search/index.json';

/** The files of search by their paths below the base URL. */
export function searchFiles(
  records: readonly SearchRecord[],
  kinds: readonly SearchKind[],
): Record<string, string> {
  const file: SearchFile = {
    kinds,
    pages: records.map(({ passages, ...page }) => ({
      ...page,
      sections: passages.slice(1).map(({ anchor, heading }) => ({
        ...(anchor !== undefined && { anchor }),
        ...(heading !== undefined && { heading }),
      })),
    })),
    index: packIndex(buildTextIndex(records)),
  };
  const texts = new Map<string, string[][]>();
  records.forEach(({ passages }, page) => {
    const path = textFileOf(page);
    const own = texts.get(path) ?? [];
    own.push(passages.map(({ text }) => text));
    texts.set(path, own);
  });
  return {
    [searchFilePath]: JSON.stringify(file),
    ...Object.fromEntries([...texts].map(([path, content]) => [path, JSON.stringify(content)])),
  };
}
