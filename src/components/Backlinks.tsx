import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { BacklinkData } from '../../plugins/knowledge-base/site/contract';
import ObjectLink from './ObjectLink';

/** The pages whose text mentions this one, with the words around each mention. */
export default function Backlinks({
  backlinks,
}: {
  readonly backlinks: readonly BacklinkData[];
}): ReactNode {
  if (backlinks.length === 0) return null;
  return (
    <section className="backlinks" aria-labelledby="linked-from">
      <Heading as="h2" id="linked-from">
        Linked from <span className="count">{backlinks.length}</span>
      </Heading>
      <ul>
        {backlinks.map(({ from, excerpts }) => (
          <li key={from.url}>
            <ObjectLink object={from} />
            {excerpts.map(({ before, text, after }, index) => (
              <blockquote key={index}>
                {before}
                <mark>{text}</mark>
                {after}
              </blockquote>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
