import type { ReactNode } from 'react';
import type { ListItem } from '../../plugins/knowledge-base/site/contract';
import ObjectLink from './ObjectLink';

interface Props {
  readonly items: readonly ListItem[];
  readonly className?: string;
}

/** Objects below each other, each with what it is about. */
export default function ObjectList({ items, className = '' }: Props): ReactNode {
  return (
    <ul className={`object-list ${className}`.trimEnd()}>
      {items.map((item) => (
        <li key={item.url}>
          <ObjectLink object={item} />
          {item.description && <p>{item.description}</p>}
        </li>
      ))}
    </ul>
  );
}
