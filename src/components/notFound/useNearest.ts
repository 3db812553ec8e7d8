import { useHistory } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { useEffect, useState } from 'react';
import type { NamedPage, NamesFile } from '../../../plugins/knowledge-base/site/contract';
import { nearest } from './nearest';

export interface Suggestion extends NamedPage {
  readonly kindName: string;
  readonly kindLabel: string;
  readonly url: string;
}

/**
 * The pages nearest to a wrong address, from the list of all names, which is fetched; undefined
 * until that is there. An address that means one page for sure leads on to it.
 */
export function useNearest(pathname: string | undefined): readonly Suggestion[] | undefined {
  const history = useHistory();
  const baseUrl = useBaseUrl('/');
  const [found, setFound] = useState<readonly Suggestion[]>();
  useEffect(() => {
    if (pathname === undefined) return undefined;
    let left = false;
    const urlOf = ({ address }: NamedPage): string => `${baseUrl}${address.slice(1)}`;
    load(baseUrl).then(
      ({ kinds, pages }) => {
        if (left) return;
        const below = pathname.startsWith(baseUrl) ? pathname.slice(baseUrl.length) : pathname;
        const { exact, pages: near } = nearest(below, pages);
        if (exact && urlOf(exact) !== pathname) {
          const { search, hash } = history.location;
          history.replace(`${urlOf(exact)}${search}${hash}`);
          return;
        }
        setFound(
          near.map((page) => ({
            ...page,
            kindName: kinds[page.kind]?.name ?? 'page',
            kindLabel: kinds[page.kind]?.label ?? 'Page',
            url: urlOf(page),
          })),
        );
      },
      () => setFound([]),
    );
    return () => {
      left = true;
    };
  }, [history, baseUrl, pathname]);
  return found;
}

async function load(baseUrl: string): Promise<NamesFile> {
  const response = await fetch(`${baseUrl}api/names.json`);
  if (!response.ok) throw new Error(`no list of names: ${String(response.status)}`);
  return (await response.json()) as NamesFile;
}
