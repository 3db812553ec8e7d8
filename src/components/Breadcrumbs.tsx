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
              <span aria-current="page">{label}</span>
            ) : (
              <a href={url}>{label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
