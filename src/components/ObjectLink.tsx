import type { ReactNode } from 'react';
import type { Reference } from '../../plugins/knowledge-base/site/contract';

interface Props {
  readonly object: Reference;
  /** Where the id stands beside the link already: it is only said then, not shown. */
  readonly idIsBeside?: boolean;
}

/** The way to an object: its id, where it has one, and its name. */
export default function ObjectLink({ object, idIsBeside = false }: Props): ReactNode {
  const { id, name, parentName, url, retired } = object;
  const parent = parentName === undefined ? '' : `${parentName}: `;
  const said = [id, parent + name, retired && '(retired)'].filter(Boolean).join(' ');
  return (
    <a href={url} className="object-link" {...(idIsBeside && { 'aria-label': said })}>
      {id !== undefined && !idIsBeside && <span className="object-id">{id}</span>}{' '}
      {parent && <span className="object-parent">{parent}</span>}
      {name}
      {retired && <span className="badge badge--retired">retired</span>}
    </a>
  );
}
