import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { Part, RelationRow } from '../../plugins/knowledge-base/site/contract';
import Html from './Html';
import ObjectLink from './ObjectLink';

type RelationsPart = Extract<Part, { type: 'relations' | 'steps' }>;

function Row({ row }: { readonly row: RelationRow }): ReactNode {
  const { object, facts, parentId, inheritedFrom, entries } = row;
  const steps = entries.filter(({ step }) => step);
  return (
    <li className={parentId === undefined ? undefined : 'relation--below'}>
      <p className="relation__head">
        <ObjectLink object={object} />
        {Object.entries(facts).map(([label, value]) => (
          <span key={label} className="badge" title={label}>
            {value}
          </span>
        ))}
        {Object.entries(entries[0]?.attributes ?? {}).map(([name, value]) => (
          <span key={name} className="badge" title={name}>
            {value}
          </span>
        ))}
        {inheritedFrom && (
          <span className="relation__from">
            through <ObjectLink object={inheritedFrom} />
          </span>
        )}
      </p>
      {steps.length === 0
        ? entries.map(
            ({ html }, index) =>
              html && <Html key={index} className="relation__note" html={html} />,
          )
        : steps.map(({ html, step, also }) => (
            <div key={step?.anchor} className="relation__note">
              <p className="relation__step">
                Step {step?.number}
                {also.tactic && (
                  <>
                    {' '}
                    for <ObjectLink object={also.tactic} />
                  </>
                )}
              </p>
              {html && <Html html={html} />}
            </div>
          ))}
    </li>
  );
}

/** The objects that an object is related to, with the text of each relation. */
export default function Relations({ part }: { readonly part: RelationsPart }): ReactNode {
  const { anchor, title, introHtml, rows } = part;
  const top = rows.filter(({ parentId }) => parentId === undefined);
  return (
    <section className="relations" aria-labelledby={anchor}>
      <Heading as="h2" id={anchor}>
        {title} <span className="count">{top.length}</span>
      </Heading>
      {introHtml && <Html html={introHtml} />}
      {rows.length === 0 ? (
        <p className="relations__none">None is known.</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <Row key={row.object.url} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}
