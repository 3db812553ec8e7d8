import type { Words } from '../../../plugins/atlas/portable/coverage/report';
import type { Lookup } from './useBrowse';

/** Names and reasons for a report, as plain text. Runs in the browser, which reads HTML best. */
export function wordsOf({ mitigationOf, reasonOf }: Lookup): Words {
  const parser = new DOMParser();
  return {
    nameOf: mitigationOf,
    reasonOf: (mitigation, technique) =>
      parser.parseFromString(reasonOf(mitigation, technique), 'text/html').body.textContent.trim(),
    origin: window.location.origin,
  };
}
