import type { ReactNode } from 'react';
import PageHead from './PageHead';

interface Props {
  readonly title: string;
  readonly description: string;
  /** Without base URL. */
  readonly address: string;
}

/** The head of a page that no object has: a view, or a list of tags. */
export default function ViewHead({ title, description, address }: Props): ReactNode {
  return <PageHead page={{ kind: 'page', kindLabel: 'Page', name: title, description, address }} />;
}
