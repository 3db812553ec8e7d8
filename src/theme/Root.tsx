import { useHistory } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type PropsWithChildren, type ReactNode, useEffect } from 'react';
import HoverCards from '../components/hoverCard/HoverCards';
import { followLinks } from '../routing/followLinks';

/** Around everything, for as long as the site is open. */
export default function Root({ children }: PropsWithChildren): ReactNode {
  const history = useHistory();
  const baseUrl = useBaseUrl('/');
  useEffect(() => followLinks(document, baseUrl, history.push), [history, baseUrl]);
  return (
    <>
      {children}
      <HoverCards />
    </>
  );
}
