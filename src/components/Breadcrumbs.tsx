import type { ReactNode } from 'react';
import type { PageData } from '../../plugins/knowledge-base/site/contract';

export default function Breadcrumbs({
  crumbs,
}: {
  readonly crumbs: PageData['breadcrumbs'];
}): ReactNode {
  return (
    <nav className="crumbs" aria-label="Breadcrumbs">
      <ol>
        {crumbs.map(({ label, url }, index) => (
          <li key={label + String(index)}>
            {url === undefined ? (
              // A folder without a page of its own has no address either.
              <span aria-current={index === crumbs.length - 1 ? 'page' : undefined}>{label}</span>
            ) : (
              <a href={url}>{label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
