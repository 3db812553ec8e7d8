import type { ReactNode } from 'react';
import type { NavigationData, NavigationItem } from '../../plugins/knowledge-base/site/contract';

function Items({ items }: { readonly items: readonly NavigationItem[] }): ReactNode {
  return (
    <ul>
      {items.map(({ name, url, isCurrent, items: below }) => (
        <li key={url}>
          <a href={url} {...(isCurrent && { 'aria-current': 'page' as const })}>
            {name}
          </a>
          {below && <Items items={below} />}
        </li>
      ))}
    </ul>
  );
}

/** What stands around a page: its siblings, not the whole site. */
export default function Tree({ data }: { readonly data: NavigationData }): ReactNode {
  return (
    <nav className="tree" aria-label={`Around this page: ${data.title}`}>
      <a className="tree__title" href={data.url}>
        {data.title}
      </a>
      <Items items={data.items} />
      {data.of !== undefined && (
        <p className="tree__all">
          <a href={data.url}>All {data.of}</a>
        </p>
      )}
    </nav>
  );
}
