import type { ReactNode } from 'react';

/** Outlines in a square of 16: kinds are told apart by shape as well as by word and colour. */
const shapes: Readonly<Record<string, string>> = {
  tactic: 'M8 1.5 14.5 14H1.5Z',
  technique: 'M8 1 15 8 8 15 1 8Z',
  mitigation: 'M8 1 14 3.2V8c0 3.6-2.5 5.9-6 7-3.5-1.1-6-3.4-6-7V3.2Z',
  'case-study': 'M3 1h7l3.5 3.5V15H3Z',
  term: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  control: 'M2 2h12v12H2Z',
  page: 'M3 2.5h10v2H3Zm0 4.5h10v2H3Zm0 4.5h6.5v2H3Z',
};

/** The mark of a kind. It says nothing to a screen reader: the kind's word stands beside it. */
export default function KindMark({ kind }: { readonly kind: string }): ReactNode {
  return (
    <svg className={`kind-mark kind-mark--${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[kind] ?? shapes.page} />
    </svg>
  );
}
