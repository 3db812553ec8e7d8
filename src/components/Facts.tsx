import type { ReactNode } from 'react';
import type { FactData } from '../../plugins/knowledge-base/site/contract';

/** What is known of an object, as pairs of label and value. */
export default function Facts({ facts }: { readonly facts: readonly FactData[] }): ReactNode {
  if (facts.length === 0) return null;
  return (
    <dl className="facts" id="metadata">
      {facts.map(({ label, value, url }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{url === undefined ? value : <a href={url}>{value}</a>}</dd>
        </div>
      ))}
    </dl>
  );
}
