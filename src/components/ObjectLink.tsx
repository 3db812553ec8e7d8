import type { ReactNode } from 'react';
import type { Reference } from '../../plugins/knowledge-base/site/contract';

interface Props {
  readonly object: Reference;
  /** Where the id stands beside the link already. */
  readonly withoutId?: boolean;
}

/** The way to an object: its id, where it has one, and its name. */
export default function ObjectLink({ object, withoutId = false }: Props): ReactNode {
  const { id, name, url, retired } = object;
  return (
    <a href={url} className="object-link">
      {id !== undefined && !withoutId && <span className="object-id">{id}</span>} {name}
      {retired && <span className="badge badge--retired">retired</span>}
    </a>
  );
}
