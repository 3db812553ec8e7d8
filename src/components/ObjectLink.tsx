import type { ReactNode } from 'react';
import type { Reference } from '../../plugins/knowledge-base/site/contract';

/** The way to an object: its id, where it has one, and its name. */
export default function ObjectLink({ object }: { readonly object: Reference }): ReactNode {
  const { id, name, url, retired } = object;
  return (
    <a href={url} className="object-link">
      {id !== undefined && <span className="object-id">{id}</span>} {name}
      {retired && <span className="badge badge--retired">retired</span>}
    </a>
  );
}
