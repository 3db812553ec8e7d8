import type {
  Piece,
  SearchAnswer,
  SearchResult,
  Suggestion,
} from '../../../plugins/knowledge-base/portable/search/result';
import type { Option } from './ResultOption';

interface Shown {
  readonly asked: string;
  readonly answer: SearchAnswer | undefined;
  readonly excerpts: readonly (readonly Piece[])[];
  /** What is offered where there are no results. */
  readonly others: readonly Suggestion[];
}

/** What the list shows: results, else what is offered in their place. */
export function optionsOf(baseUrl: string, { asked, answer, excerpts, others }: Shown): Option[] {
  const results = asked ? (answer?.results ?? []) : [];
  if (answer && results.length > 0) {
    return results.map((result, index): Option => {
      const { page, passage, kind, kindLabel, id, name, foundBy, retired, section } = result;
      const excerpt = excerpts[index];
      return {
        key: `${String(page)}.${String(passage)}`,
        url: addressToOpen(baseUrl, result, answer.highlight),
        kind,
        kindLabel,
        name,
        keepsRoom: true,
        isBelow: passage > 0 && results[index - 1]?.page === page,
        ...(id !== undefined && { id }),
        ...(foundBy !== undefined && { foundBy }),
        ...(retired && { retired }),
        ...(section && { section }),
        ...(excerpt && { excerpt }),
      };
    });
  }
  return others.map(({ name, address, ...shown }) => ({
    ...shown,
    key: address,
    name: [{ text: name }],
    url: `${baseUrl}${address}`,
  }));
}

/**
 * Where a result leads. The page marks the words that were looked for, but where the query was its
 * very name or id: then there is nothing to look for on it.
 */
export function addressToOpen(
  baseUrl: string,
  { address, exact }: Pick<SearchResult, 'address' | 'exact'>,
  highlight: string,
): string {
  const [path = '', anchor] = address.split('#');
  const query = exact || !highlight ? '' : `?${new URLSearchParams({ highlight }).toString()}`;
  return `${baseUrl}${path}${query}${anchor === undefined ? '' : `#${anchor}`}`;
}
