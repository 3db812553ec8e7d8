import { kindOfId, type AtlasKind } from '../ids.ts';
import { historyOf } from '../history/history.ts';
import type { NameIndex } from './names.ts';
import type { LinkWart } from './rules.ts';

/** MITRE's site, which the relative links of its texts start from. */
const site = 'https://atlas.mitre.org/';

/** The path of each kind on MITRE's site. */
const pathOfKind: Readonly<Record<AtlasKind, string>> = {
  tactic: 'tactics',
  technique: 'techniques',
  mitigation: 'mitigations',
  'case-study': 'studies',
};

/** The address of an object, in all the ways in which MITRE's texts write it. */
const objectAddress =
  /^(?<host>https?:\/\/atlas\.mitre\.org)?(?<slash>\/?)(?<path>tactics|techniques|mitigations|studies)\/(?<id>[^/?#\s]+)\/?(?:[?#].*)?$/i;

/** Where a link leads, and what is wrong with how it is written. */
export interface LinkTarget {
  /** Undefined where the text is to stand without a link. */
  readonly url: string | undefined;
  readonly warts: readonly LinkWart[];
}

/**
 * The target of a link in a text of MITRE's: `/techniques/AML.T0051` where it means an object, in
 * full where it means another page of MITRE's site, else as it is. A link to a retired id leads to
 * its successor where there is one and only one.
 */
export function readLink(text: string, url: string, names: NameIndex): LinkTarget {
  const address = objectAddress.exec(url)?.groups;
  if (!address) return { url: /^\/(?!\/)/.test(url) ? new URL(url, site).href : url, warts: [] };

  const { host, slash, path = '', id: written = '' } = address;
  const id = written.toUpperCase();
  const kind = kindOfId(id);
  const warts: LinkWart[] = [];
  if (!host && !slash) warts.push('slash');
  if (id !== written) warts.push('case');
  if (kind && pathOfKind[kind] !== path.toLowerCase()) warts.push('kind');

  if (kind && names.has(id)) {
    if (text !== id && !names.isNameOf(text, id)) warts.push('name');
    return { url: `/${pathOfKind[kind]}/${id}`, warts };
  }
  const successor = soleSuccessor(id, names);
  return successor
    ? { url: `/${pathOfKind[successor.kind]}/${successor.id}`, warts: [...warts, 'retired'] }
    : { url: undefined, warts: [...warts, 'missing'] };
}

function soleSuccessor(
  id: string,
  names: NameIndex,
): { readonly id: string; readonly kind: AtlasKind } | undefined {
  const [next = '', ...others] = historyOf(id)?.replacedBy ?? [];
  const kind = kindOfId(next);
  return kind && others.length === 0 && names.has(next) ? { id: next, kind } : undefined;
}
