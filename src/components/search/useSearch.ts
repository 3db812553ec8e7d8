import { useEffect, useState } from 'react';
import type { SearchOptions } from '../../../plugins/knowledge-base/portable/search/engine';
import type {
  Piece,
  SearchAnswer,
  Suggestion,
} from '../../../plugins/knowledge-base/portable/search/result';
import { loadSearch } from './loadSearch';

/** What there is to show for a query; the last answer stays until the next one is there. */
export interface Searching {
  readonly answer?: SearchAnswer;
  /** By the place of a result in the answer. */
  readonly excerpts: readonly (readonly Piece[])[];
  /** Where nothing was found: what is close to it. */
  readonly suggestions: readonly Suggestion[];
  readonly failed: boolean;
}

const nothing: Searching = { excerpts: [], suggestions: [], failed: false };

/** Asks the index at every change of the query; `attempt` asks again after a failure. */
export function useSearch(
  baseUrl: string,
  query: string,
  { kinds, limit }: Required<SearchOptions>,
  attempt: number,
): Searching {
  const [state, setState] = useState<Searching>(nothing);
  const kindList = kinds.join(' ');
  useEffect(() => {
    let current = true;
    const asked = query.trim();
    const service = loadSearch(baseUrl);
    const options = { kinds: kindList ? kindList.split(' ') : [], limit };
    service
      .search(asked, options)
      .then(async (answer) => {
        const { results } = answer;
        const suggestions = asked && results.length === 0 ? await service.nearest(asked) : [];
        if (!current) return;
        setState({ answer, excerpts: [], suggestions, failed: false });
        const excerpts = await service.excerpts(results, answer.stems).catch(() => []);
        if (current) setState({ answer, excerpts, suggestions, failed: false });
      })
      .catch(() => {
        if (current) setState({ ...nothing, failed: true });
      });
    return () => {
      current = false;
    };
  }, [baseUrl, query, kindList, limit, attempt]);
  return state;
}

/** The pages that were read last. */
export function usePagesAt(baseUrl: string, addresses: readonly string[]): readonly Suggestion[] {
  const [pages, setPages] = useState<readonly Suggestion[]>([]);
  const list = addresses.join(' ');
  useEffect(() => {
    let current = true;
    if (list === '') return undefined;
    loadSearch(baseUrl)
      .pagesAt(list.split(' '))
      .then(
        (found) => current && setPages(found),
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [baseUrl, list]);
  return pages;
}
