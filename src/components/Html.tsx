import type { ReactNode } from 'react';

interface Props {
  /** Sanitized by the plugin. */
  readonly html: string;
  readonly className?: string;
}

/** A text of the knowledge base. */
export default function Html({ html, className }: Props): ReactNode {
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
