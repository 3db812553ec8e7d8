import type { ReactNode } from 'react';
import type { TocEntry } from '../../plugins/knowledge-base/site/contract';

export default function Toc({ entries }: { readonly entries: readonly TocEntry[] }): ReactNode {
  if (entries.length < 2) return null;
  return (
    <nav className="toc" aria-label="On this page">
      <p className="toc__title">On this page</p>
      <ul>
        {entries.map(({ id, text, depth }) => (
          <li key={id} className={`toc__entry toc__entry--${String(depth)}`}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
