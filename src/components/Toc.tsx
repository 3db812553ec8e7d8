import { type ReactNode, useEffect, useState } from 'react';
import type { TocEntry } from '../../plugins/knowledge-base/site/contract';

interface Props {
  readonly entries: readonly TocEntry[];
}

/** The id of the heading that was passed last; it needs no script to read, so '' is a good start. */
function useCurrentHeading(entries: Props['entries']): string {
  const [current, setCurrent] = useState('');
  useEffect(() => {
    const headings = entries.flatMap(({ id }) => document.getElementById(id) ?? []);
    const update = (): void => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120);
      setCurrent(passed.at(-1)?.id ?? '');
    };
    const observer = new IntersectionObserver(update, { rootMargin: '-80px 0px 0px 0px' });
    for (const heading of headings) observer.observe(heading);
    return () => observer.disconnect();
  }, [entries]);
  return current;
}

function Entries({ entries, current }: Props & { readonly current?: string }): ReactNode {
  return (
    <ul>
      {entries.map(({ id, text, depth, count }) => (
        <li key={id} className={`toc__entry toc__entry--${String(depth)}`}>
          <a href={`#${id}`} {...(id === current && { 'aria-current': 'true' as const })}>
            {text} {count !== undefined && <span className="count">{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The contents of a page, beside it. */
export default function Toc({ entries }: Props): ReactNode {
  const current = useCurrentHeading(entries);
  if (entries.length < 2) return null;
  return (
    <nav className="toc" aria-label="On this page">
      <p className="toc__title">On this page</p>
      <Entries entries={entries} current={current} />
    </nav>
  );
}

/** The same above the text, closed, where there is no room beside it. */
export function InlineToc({ entries }: Props): ReactNode {
  if (entries.length < 2) return null;
  return (
    <details className="toc-inline">
      <summary>On this page</summary>
      <Entries entries={entries} />
    </details>
  );
}
