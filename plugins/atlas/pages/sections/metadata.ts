import { visit } from 'unist-util-visit';
import { fold } from '../../../knowledge-base/vault/paths.ts';
import type { Fact, FactRow, SectionRow } from '../../../knowledge-base/vocabulary.ts';
import type { Edit } from '../edit.ts';
import { plainLine, webAddress, webLink } from '../markdown.ts';
import {
  appendList,
  besideLists,
  entriesOf,
  insertBeside,
  paragraphOf,
  removeEntry,
  type Entry,
} from '../ownList.ts';
import { endOf, startOf } from '../place.ts';
import { note, type OwnSection, type SectionContent, type SectionMerge } from '../section.ts';
import { foldWording } from '../wording.ts';

/** One fact of an object. */
export interface FactContent {
  readonly row: FactRow;
  readonly markdown: string;
  /** What the Markdown reads as. */
  readonly text: string;
  /** The web address that the value links to. */
  readonly url?: string;
}

export function plainFact(row: FactRow, text: string): FactContent {
  return { row, text, markdown: plainLine(text) };
}

export function webFact(row: FactRow, text: string, url: string): FactContent {
  return { row, text, markdown: webLink(text, url), url: webAddress(url) };
}

/** The attributes of an object that is no longer in ATLAS. */
const ofRetirement: readonly string[] = ['status', 'replacedBy'];

/**
 * The facts of an object, `- **Label:** value`.
 * @param rows all facts that objects of its kind have, in their order
 */
export function metadataSection(
  row: SectionRow,
  rows: readonly FactRow[],
  facts: readonly FactContent[],
): SectionContent {
  return {
    row,
    isEmpty: facts.length === 0,
    write: () => facts.map((fact) => `- ${writeFact(fact)}`).join('\n'),
    merge: (own) => merge(rows, facts, own),
  };
}

function writeFact({ row, markdown }: FactContent): string {
  return `**${row.label}:** ${markdown}`;
}

/** What a release does not know of an object stays, with all that is the author's own. */
function merge(
  rows: readonly FactRow[],
  facts: readonly FactContent[],
  own: OwnSection,
): SectionMerge {
  const { page } = own;
  const entries = entriesOf(own);
  const gone = noLongerRetired(rows, facts, entries);
  const kept = entries.filter((entry) => !gone.includes(entry));
  const edits: Edit[] = gone.map((entry) => removeEntry(page, entry));
  const changed: string[] = [];
  const missing: FactContent[] = [];
  for (const fact of facts) {
    const there = kept.filter((entry) => factOf(entry)?.label === fact.row.label);
    const stale = there.filter((entry) => !states(entry, fact, own));
    edits.push(...stale.map((entry) => rewriteFact(entry, fact, own)));
    if (stale.length > 0) changed.push(fact.row.label);
    if (there.length === 0) missing.push(fact);
  }
  edits.push(...insertFacts(missing, rows, kept, own));
  return {
    edits,
    remains: kept.length + missing.length > 0 || besideLists(own).length > 0,
    notes: [
      ...note(
        'adds',
        missing.map(({ row }) => row.label),
      ),
      ...note('changes', changed),
      ...note(
        'drops',
        gone.flatMap((entry) => factOf(entry)?.label ?? []),
      ),
    ],
  };
}

function factOf({ data }: Entry): Fact | undefined {
  return data.facts?.[0];
}

/** The lines of an earlier retirement, where the release has the object again. */
function noLongerRetired(
  rows: readonly FactRow[],
  facts: readonly FactContent[],
  entries: readonly Entry[],
): Entry[] {
  const labels = rows
    .filter(({ attribute }) => ofRetirement.includes(attribute))
    .map(({ label }) => label);
  const lines = entries.filter((entry) => labels.includes(factOf(entry)?.label ?? ''));
  const isRetired = lines.some((entry) => /^retired\b/i.test(factOf(entry)?.value ?? ''));
  return isRetired && !facts.some(({ row }) => labels.includes(row.label)) ? lines : [];
}

/** Whether an item says what the release says. */
function states(entry: Entry, { row, markdown, text, url }: FactContent, own: OwnSection): boolean {
  const { start, end } = valueOf(entry, own);
  if (foldWording(own.page.text.slice(start, end)) === foldWording(markdown)) return true;
  const value = factOf(entry)?.value ?? '';
  if (row.form === 'list') return sortedParts(value) === sortedParts(text);
  return fold(value) === fold(text) && (row.form !== 'link' || addressIn(entry) === url);
}

function sortedParts(list: string): string {
  return list.split(',').map(fold).sort().join();
}

function addressIn({ item }: Entry): string | undefined {
  let found: string | undefined;
  visit(item, 'link', ({ url }) => {
    found ??= url;
  });
  return found;
}

function rewriteFact(entry: Entry, { markdown }: FactContent, own: OwnSection): Edit {
  const { start, end } = valueOf(entry, own);
  const gap = /\s/.test(own.page.text[start - 1] ?? '') ? '' : ' ';
  return { start, end, text: gap + markdown };
}

/** Where the value of a fact stands: behind its label and the colon, in or behind the bold type. */
function valueOf(entry: Entry, { page }: OwnSection): { start: number; end: number } {
  const paragraph = paragraphOf(entry);
  const end = endOf(paragraph);
  const [label] = paragraph.children;
  const behind = label ? endOf(label) : end;
  const hasColon = /:[*_]+$/.test(page.text.slice(startOf(paragraph), behind));
  const divider = hasColon ? /^[ \t]*/ : /^\s*:?[ \t]*/;
  const gap = divider.exec(page.text.slice(behind, end))?.[0].length ?? 0;
  return { start: behind + gap, end };
}

/** Each fact goes behind the nearest one that precedes it in the order of its kind. */
function insertFacts(
  missing: readonly FactContent[],
  rows: readonly FactRow[],
  kept: readonly Entry[],
  own: OwnSection,
): Edit[] {
  const written = (facts: readonly FactContent[]): string[] => facts.map(writeFact);
  const order = new Map(rows.map(({ label }, index) => [label, index]));
  const orderOf = (label: string): number => order.get(label) ?? -1;
  const known = kept.filter((entry) => order.has(factOf(entry)?.label ?? ''));
  const [first] = known.length > 0 ? known : kept;
  if (!first) return missing.length === 0 ? [] : [appendList(own, written(missing))];
  const places = new Map<Entry | undefined, FactContent[]>();
  for (const fact of missing) {
    const above = known.findLast(
      (entry) => orderOf(factOf(entry)?.label ?? '') < orderOf(fact.row.label),
    );
    places.set(above, [...(places.get(above) ?? []), fact]);
  }
  return [...places].map(([above, facts]) =>
    insertBeside(own.page, above ?? first, above ? 'after' : 'before', written(facts)),
  );
}
