import Heading from '@theme/Heading';
import { type ReactNode, useMemo, useState } from 'react';
import type { LinkData, LinkObject } from '../../../plugins/atlas/linkKit/contract';
import { formatNamed } from '../../../plugins/atlas/portable/linkKit/formats';
import { idsIn } from '../../../plugins/atlas/portable/linkKit/idsIn';
import { linkTable } from '../../../plugins/atlas/portable/linkKit/linkKit';
import { permanentUrl } from '../../../plugins/atlas/portable/linkKit/permanentUrl';
import { useAddressState } from '../../browser/useAddressState';
import CopyButton from '../CopyButton';
import ObjectLink from '../ObjectLink';
import FormatChoice from './FormatChoice';
import styles from './LinkTable.module.css';
import { statusOf } from './statusOf';
import { useSite } from './useSite';

const example = 'AML.T0051, AML.T0020, AML.M0019';

/** Ids in, a table of links out. Ids, format and release stand in the address. */
export default function LinkTable({ data }: { readonly data: LinkData }): ReactNode {
  const { siteUrl, release } = useSite();
  const [params, update] = useAddressState();
  const [typed, setTyped] = useState('');
  const asked = params.get('ids') ?? '';
  const ids = useMemo(() => idsIn(asked), [asked]);
  // What was typed stays as it is while it says the same as the address.
  const text = idsIn(typed).join() === ids.join() ? typed : ids.join('\n');
  const byId = useMemo(() => new Map(data.objects.map((object) => [object.id, object])), [data]);
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  const unknown = ids.filter((id) => !byId.has(id));
  const format = formatNamed(params.get('format'));
  const withRelease = params.has('release') && release !== null;
  const table = linkTable(
    format,
    found.map((object) => {
      const status = statusOf(object);
      return {
        id: object.id,
        name: object.name,
        url: permanentUrl(siteUrl, { id: object.id, address: '' }),
        ...(status !== undefined && { status }),
        unread: object.url === undefined,
      };
    }),
    withRelease ? { release } : {},
  );
  const read = (next: string): void => {
    setTyped(next);
    update((now) => now.set('ids', idsIn(next).join(',')), 'replace');
  };
  return (
    <section aria-labelledby="table-of-links">
      <Heading as="h2" id="table-of-links">
        A table of links
      </Heading>
      <label className={styles.label} htmlFor="ids">
        Ids, or any text that holds ids
      </label>
      <textarea
        id="ids"
        className={styles.input}
        rows={5}
        spellCheck={false}
        placeholder={example}
        value={text}
        onChange={(event) => read(event.currentTarget.value)}
      />
      <p className={styles.said} role="status">
        {ids.length === 0
          ? 'The table follows as you type. Nothing that you paste leaves this page.'
          : `${counted(found.length, 'object')} found${unknown.length > 0 ? `, ${counted(unknown.length, 'id')} unknown` : ''}.`}
        {ids.length === 0 && (
          <button type="button" className="button-quiet" onClick={() => read(example)}>
            Try it with three ids
          </button>
        )}
      </p>
      {unknown.length > 0 && (
        <p className="notice">
          No release up to {data.latestKnownRelease} and no page here has{' '}
          {unknown.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <span className="object-id">{id}</span>
            </span>
          ))}
          . {unknown.length === 1 ? 'It is' : 'They are'} not in the table.
        </p>
      )}
      {found.length > 0 && (
        <>
          <Preview objects={found} />
          <FormatChoice
            format={format.name}
            onFormat={(name) => update((now) => now.set('format', name), 'replace')}
            release={release}
            withRelease={withRelease}
            onWithRelease={(on) => update((now) => now.set('release', on ? '1' : ''), 'replace')}
          />
          <textarea
            className={styles.output}
            aria-label={`Table of links in ${format.label}`}
            readOnly
            rows={Math.min(18, table.split('\n').length + 1)}
            spellCheck={false}
            dir="ltr"
            wrap="off"
            value={table}
          />
          <CopyButton text={() => table} label="Copy the table">
            Copy the table
          </CopyButton>
        </>
      )}
    </section>
  );
}

function Preview({ objects }: { readonly objects: readonly LinkObject[] }): ReactNode {
  return (
    <ul className={styles.preview} aria-label="Objects in the table">
      {objects.map((object) => (
        <PreviewRow key={object.id} object={object} />
      ))}
    </ul>
  );
}

function PreviewRow({ object }: { readonly object: LinkObject }): ReactNode {
  const { id, name, kind, url } = object;
  const status = statusOf(object);
  return (
    <li>
      {url === undefined ? (
        <span>
          <span className="object-id">{id}</span> {name}
        </span>
      ) : (
        <ObjectLink object={{ id, name, url, kind, kindLabel: kind }} />
      )}
      {status !== undefined && <span className={styles.status}>{status}</span>}
    </li>
  );
}

function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}
