import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { Part } from '../../plugins/knowledge-base/site/contract';
import Html from './Html';
import KindMark from './KindMark';
import ObjectLink from './ObjectLink';

type LinePart = Extract<Part, { type: 'relations' | 'line' | 'steps' }>;

/** A few objects that place this one, in a line: the tactics of a technique. */
export default function RelationLine({ part }: { readonly part: LinePart }): ReactNode {
  const { anchor, title, introHtml, rows } = part;
  return (
    <section className="relation-line" aria-labelledby={anchor}>
      <Heading as="h2" id={anchor}>
        {title}
      </Heading>
      <ul>
        {rows.map(({ object, inheritedFrom, entries: [entry] }) => (
          <li key={object.url}>
            <KindMark kind={object.kind} /> <ObjectLink object={object} />
            {inheritedFrom && (
              <span className="relation__from">
                {' '}
                through <ObjectLink object={inheritedFrom} />
              </span>
            )}
            {entry?.html && <Html className="relation__note" html={entry.html} />}
          </li>
        ))}
      </ul>
      {introHtml && <Html html={introHtml} />}
    </section>
  );
}
