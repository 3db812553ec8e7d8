import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { Part, Reference, RelationRow } from '../../plugins/knowledge-base/site/contract';
import Html from './Html';
import KindMark from './KindMark';
import ObjectLink from './ObjectLink';

type StepsPart = Extract<Part, { type: 'relations' | 'line' | 'steps' }>;

function Beside({ objects }: { readonly objects: readonly Reference[] }): ReactNode {
  if (objects.length === 0) {
    return <p className="step__bare">No mitigation of this technique is known.</p>;
  }
  const many = objects.length === 1 ? 'mitigation addresses' : 'mitigations address';
  return (
    <details className="step__beside">
      <summary>
        {objects.length} {many} this technique
      </summary>
      <ul>
        {objects.map((object) => (
          <li key={object.url}>
            <ObjectLink object={object} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Step({ row }: { readonly row: RelationRow }): ReactNode {
  const { object, beside, entries } = row;
  const { html, step, also } = entries[0] ?? {};
  return (
    <li className="step">
      <span className="step__number" aria-hidden="true">
        {step?.number}
      </span>
      <div>
        {also?.tactic && (
          <p className="step__tactic">
            <KindMark kind="tactic" />
            <a href={also.tactic.url}>{also.tactic.name}</a>
          </p>
        )}
        <Heading as="h3" id={step?.anchor ?? ''}>
          <span className="sr-only">Step {step?.number}: </span>
          {step?.name || object.name}
        </Heading>
        <p className="step__technique">
          <KindMark kind={object.kind} /> <ObjectLink object={object} />
        </p>
        {html && <Html html={html} />}
        {beside && <Beside objects={beside} />}
      </div>
    </li>
  );
}

/** A procedure over time: what was done, step by step, for what, and what would have answered it. */
export default function Steps({ part }: { readonly part: StepsPart }): ReactNode {
  const { anchor, title, introHtml, rows } = part;
  return (
    <section className="steps" aria-labelledby={anchor}>
      <Heading as="h2" id={anchor}>
        {title} <span className="count">{rows.length}</span>
      </Heading>
      {introHtml && <Html html={introHtml} />}
      <ol>
        {rows.map((row) => (
          <Step key={row.entries[0]?.step?.anchor ?? row.object.url} row={row} />
        ))}
      </ol>
    </section>
  );
}
