import type { ReactNode } from 'react';
import { useLinksWithinSite } from '../browser/useLinksWithinSite';

interface Props {
  /** Sanitized by the plugin. */
  readonly html: string;
  readonly className?: string;
}

/** A text of the knowledge base. Its links move within the site without loading it again. */
export default function Html({ html, className }: Props): ReactNode {
  const handlers = useLinksWithinSite();
  return <div className={className} {...handlers} dangerouslySetInnerHTML={{ __html: html }} />;
}
