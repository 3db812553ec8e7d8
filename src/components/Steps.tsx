import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { Part } from '../../plugins/knowledge-base/site/contract';
import Html from './Html';
import ObjectLink from './ObjectLink';

type StepsPart = Extract<Part, { type: 'relations' | 'steps' }>;

/** A procedure: what was done, step by step, and for what. */
export default function Steps({ part }: { readonly part: StepsPart }): ReactNode {
  const { anchor, title, introHtml, rows } = part;
  return (
    <section className="steps" aria-labelledby={anchor}>
      <Heading as="h2" id={anchor}>
        {title} <span className="count">{rows.length}</span>
      </Heading>
      {introHtml && <Html html={introHtml} />}
      <ol>
        {rows.map(({ object, entries: [entry] }) => (
          <li key={entry?.step?.anchor ?? object.url}>
            <Heading as="h3" id={entry?.step?.anchor ?? ''}>
              Step {entry?.step?.number}: {entry?.step?.name || object.name}
            </Heading>
            <p className="steps__objects">
              <ObjectLink object={object} />
              {entry?.also.tactic && (
                <span className="relation__from">
                  for <ObjectLink object={entry.also.tactic} />
                </span>
              )}
            </p>
            {entry?.html && <Html html={entry.html} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
