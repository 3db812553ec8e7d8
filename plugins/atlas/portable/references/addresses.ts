import { kindOfId, type AtlasKind } from '../../ids.ts';
import type { IdRange } from './findIds.ts';
import { wholeLabel, type Label } from './label.ts';
import type { NameIndex } from './nameIndex.ts';

/** An address, or a path as it stands in a link. */
export interface AddressRange {
  readonly start: number;
  readonly end: number;
}

const partings = new Set(' \t\r\n\u00a0<>"\'()|`[]{},;*');
const fileEnding = /[-\w]{0,80}\.(?:md|html?|json|ya?ml|txt|csv|pdf)(?!\w)/y;

/** Where an address around an id begins and ends, or undefined for an id in running text. */
export function addressAround(text: string, { start, end }: IdRange): AddressRange | undefined {
  const isPath = endsPath(text, start);
  fileEnding.lastIndex = end;
  if (!isPath && !fileEnding.test(text)) return undefined;
  let from = start;
  let to = end;
  while (isPath && from > start - longest && isPart(text[from - 1])) from--;
  while (to < end + longest && isPart(text[to])) to++;
  while (/[.:!?]/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

function isPart(letter: string | undefined): boolean {
  return letter !== undefined && !partings.has(letter);
}

/** Whether a path or an address ends before an offset. "AML.T0051/AML.T0054" are two ids, no path. */
function endsPath(text: string, at: number): boolean {
  const mark = text[at - 1] ?? '';
  if (!'/\\#?='.includes(mark) || mark === '') return false;
  const before = text.slice(Math.max(0, at - 40), at);
  if (/AML\.[A-Z]{1,2}[\d.]{3,10}[/\\]$/i.test(before)) return false;
  return '/\\#'.includes(mark) || /[/\\#][^\s<>"'()|`[\]{},;*]{0,40}$/.test(before);
}

const longest = 300;

/** The forms in which texts link: what stands before the address, and what after it. */
const linkForms: readonly { readonly before: RegExp; readonly after: RegExp }[] = [
  { before: /\[([^[\]\n]{1,160})\]\(<?$/d, after: /^/ }, // Markdown
  { before: /\[([^[\]|\n]{1,160})\|$/d, after: /^\]/ }, // Jira, Confluence
  { before: /`([^`<>\n]{1,160}) <$/d, after: /^>/ }, // reStructuredText
  { before: /\[\[$/, after: /^\]\[([^[\]\n]{1,160})\]/d }, // org
  { before: /(?:^|[^[])\[$/, after: /^ ([^[\]\n]{1,160})\]/d }, // MediaWiki
  { before: /[^[(<"']$|^$/, after: /^\[([^[\]\n]{1,160})\]/d }, // AsciiDoc
  { before: /\shref\s*=\s*["']?$/i, after: /^["']?[^<>]{0,200}>([^<>]{1,160})<\//di }, // HTML
];

/** The text of a link to an id's own address, and whether the id stands in a link at all. */
export function linkLabels(
  text: string,
  id: IdRange,
  address: AddressRange,
  index: NameIndex,
): { isLink: boolean; labels: Label[] } {
  const from = Math.max(0, address.start - longest);
  const head = text.slice(from, address.start);
  const tail = text.slice(address.end, address.end + longest);
  for (const { before, after } of linkForms) {
    const [left, right] = [before.exec(head), after.exec(tail)];
    if (!left || !right) continue;
    // An address may go on below the object's own: only its last part says what the link is about.
    const ownsAddress = /^\/?(?:\.(?:md|html?))?\/?(?:[?#].*)?$/.test(
      text.slice(id.end, address.end),
    );
    const [start, end] = left.indices?.[1]?.map((at) => at + from) ??
      right.indices?.[1]?.map((at) => at + address.end) ?? [0, 0];
    const label = ownsAddress ? wholeLabel(text, start ?? 0, end ?? 0, index, 'link') : undefined;
    return { isLink: true, labels: label ? [label] : [] };
  }
  return { isLink: false, labels: [] };
}

/** The part of MITRE's site that shows objects of a kind. */
const sections: Readonly<Record<AtlasKind, string>> = {
  tactic: 'tactics',
  technique: 'techniques',
  mitigation: 'mitigations',
  'case-study': 'studies',
};

/** An address of atlas.mitre.org that may lead nowhere. */
export interface MitreAddress extends AddressRange {
  readonly section: string;
  /** What stands where an id belongs. */
  readonly written: string;
  /** The id that it means, in capitals; it need not exist. */
  readonly id?: string;
  /** Whether it has the form of an address that MITRE's site has for ids of this kind. */
  readonly isWellFormed: boolean;
}

const mitre =
  /(?<![\w.@-])(?:https?:\/\/)?(?:www\.)?atlas\.mitre\.org(?::\d{1,5})?\/([a-z-]{1,40})\/([A-Za-z0-9][A-Za-z0-9._-]{0,80}(?:\/[A-Za-z0-9._-]{1,40}){0,4})(?![{<$%*…])/gi;

/** All addresses of MITRE's site in a text that name an object, in order. */
export function findMitreAddresses(text: string): MitreAddress[] {
  return Array.from(text.matchAll(mitre)).flatMap(
    ({ 0: whole, 1: part = '', 2: rest = '', index }) => {
      const path = rest.replace(/[._-]+$/, '');
      const written = path.replace(/(\d{3,5})\/(\d{3})$/, '$1.$2');
      const section = part.toLowerCase();
      const named = /^(?:AML\.)?([A-Z]{1,2}\d{3,5}(?:\.\d{1,4})?)$/i.exec(written)?.[1];
      const id = named && `AML.${named.toUpperCase()}`;
      const isObjectPart = Object.values(sections).includes(section);
      // "ID" and "AML.TXXXX" stand for any id; a slug was meant for an address.
      const isSlug = isObjectPart && /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(written);
      if (!id && !isSlug) return [];
      const kind = kindOfId(id ?? '');
      return {
        start: index,
        end: index + whole.length - (rest.length - path.length),
        section,
        written: path,
        ...(id && { id }),
        isWellFormed:
          kind !== undefined && section === sections[kind] && /^AML\.[^/]+$/i.test(path),
      };
    },
  );
}

/** The address that MITRE's site has for an object. */
export function mitreAddress(id: string): string {
  const kind = kindOfId(id);
  return `https://atlas.mitre.org/${kind ? `${sections[kind]}/${id}` : ''}`;
}
