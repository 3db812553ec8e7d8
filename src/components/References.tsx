import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { Part } from '../../plugins/knowledge-base/site/contract';
import Html from './Html';

type ReferencesPart = Extract<Part, { type: 'references' }>;

export default function References({ part }: { readonly part: ReferencesPart }): ReactNode {
  const { anchor, title, introHtml, references } = part;
  return (
    <section aria-labelledby={anchor}>
      <Heading as="h2" id={anchor}>
        {title}
      </Heading>
      {introHtml && <Html html={introHtml} />}
      <ol className="references">
        {references.map((reference) => (
          <li key={reference.url}>
            <a href={reference.url}>{reference.title}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
