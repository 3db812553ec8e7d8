import type { ReactNode } from 'react';
import { kindShape } from '../../plugins/knowledge-base/portable/marks/kindShape';

/** The mark of a kind. It says nothing to a screen reader: the kind's word stands beside it. */
export default function KindMark({ kind }: { readonly kind: string }): ReactNode {
  return (
    <svg className={`kind-mark kind-mark--${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={kindShape(kind)} />
    </svg>
  );
}
