import type { KnowledgeBase } from '../knowledgeBase.ts';
import { searchFilePath, searchFiles, type SearchKind } from '../portable/search/searchFile.ts';
import { urlOf, type SiteContext } from '../site/context.ts';
import type { SiteRoute } from '../site/routes.ts';
import type { SearchInput } from '../threads/tasks.ts';
import type { SearchPageData } from './contract.ts';
import { searchRecords, type FormerIds } from './records.ts';

/** The files of search by their paths below the base URL. */
export interface SiteSearch {
  readonly input: () => SearchInput;
  readonly files: () => Readonly<Record<string, string>>;
  readonly fileAt: (path: string) => string | undefined;
}

export const noSearch: SiteSearch = {
  input: () => ({ records: [], kinds: [] }),
  files: () => ({}),
  fileAt: () => undefined,
};

/** The search of a site. Its files are made when first asked for: most edits are never searched. */
export function searchOf(base: KnowledgeBase, formerIds?: () => FormerIds): SiteSearch {
  let made: Readonly<Record<string, string>> | undefined;
  const input = (): SearchInput => ({
    records: searchRecords(base, formerIds?.()),
    kinds: kindsOf(base),
  });
  const files = (): Readonly<Record<string, string>> => {
    if (!made) {
      const { records, kinds } = input();
      made = searchFiles(records, kinds);
    }
    return made;
  };
  const folder = searchFilePath.replace(/[^/]*$/, '');
  return {
    input,
    files,
    fileAt: (path) =>
      path.startsWith(folder) && path.endsWith('.json') ? files()[path] : undefined,
  };
}

function kindsOf({ catalog }: KnowledgeBase): SearchKind[] {
  return [
    ...catalog.vocabulary.kinds.map(({ name, label, plural }) => ({ name, label, plural })),
    { name: 'page', label: 'Page', plural: 'Pages' },
  ];
}

/** `/search/?q=…`, for those who come with a question from outside. */
export function searchRoute(context: SiteContext): SiteRoute {
  const data: SearchPageData = {
    lists: context.base.catalog.vocabulary.kinds.map(({ plural, list }) => ({
      label: plural,
      url: urlOf(context, `/${list}/`),
    })),
  };
  return { address: '/search/', component: 'Search', data };
}
