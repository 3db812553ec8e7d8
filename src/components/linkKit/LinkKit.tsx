import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { formatNamed } from '../../../plugins/atlas/portable/linkKit/formats';
import { linkTo } from '../../../plugins/atlas/portable/linkKit/linkKit';
import { permanentUrl } from '../../../plugins/atlas/portable/linkKit/permanentUrl';
import type { PageData } from '../../../plugins/knowledge-base/site/contract';
import CopyButton from '../CopyButton';
import FormatChoice from './FormatChoice';
import styles from './LinkKit.module.css';
import { useRemembered } from './useRemembered';
import { useSite } from './useSite';

/** A link to this page, ready for the wiki, ticket or note that it is to stand in. */
export default function LinkKit({
  page,
}: {
  readonly page: Pick<PageData, 'id' | 'name' | 'address'>;
}): ReactNode {
  const { siteUrl, release } = useSite();
  const [name, rememberFormat] = useRemembered('link-format', 'markdown');
  const [wanted, rememberRelease] = useRemembered('link-release', 'no');
  const details = useRef<HTMLDetailsElement>(null);
  useClosedFromOutside(details);
  const withRelease = wanted === 'yes' && release !== null;
  const url = permanentUrl(siteUrl, page);
  const format = formatNamed(name);
  const text = linkTo(format, { ...page, url }, withRelease ? { release } : {});
  const closeOnEscape = (event: KeyboardEvent<HTMLDetailsElement>): void => {
    if (event.key !== 'Escape' || !event.currentTarget.open) return;
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary')?.focus();
  };
  return (
    <details ref={details} className={styles.kit} onKeyDown={closeOnEscape}>
      <summary className="button-quiet">Link to this</summary>
      <div className={styles.panel}>
        <FormatChoice
          format={format.name}
          onFormat={rememberFormat}
          release={release}
          withRelease={withRelease}
          onWithRelease={(on) => rememberRelease(on ? 'yes' : 'no')}
        />
        <textarea
          className={styles.text}
          aria-label={`Link in ${format.label}`}
          readOnly
          rows={3}
          spellCheck={false}
          dir="ltr"
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <p className={styles.actions}>
          <CopyButton text={() => text} label="Copy the link">
            Copy
          </CopyButton>
          <CopyButton text={() => url} label="Copy the address only">
            Address only
          </CopyButton>
        </p>
        <p className={styles.hint}>
          {url.endsWith(`/id/${page.id ?? ''}/`)
            ? 'This address stays, even when the page moves.'
            : 'This is the page’s own address: it changes when the page moves.'}
        </p>
      </div>
    </details>
  );
}

/** A click anywhere else closes the panel: it lies over the text. */
function useClosedFromOutside(details: React.RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = ({ target }: PointerEvent): void => {
      const { current } = details;
      if (current?.open && target instanceof Node && !current.contains(target)) {
        current.open = false;
      }
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [details]);
}
