import type { PhrasingContent } from 'mdast';
import { divider } from '../../../knowledge-base/sections/relationList.ts';
import type { Page } from '../../../knowledge-base/vault/page.ts';
import type { SectionRow } from '../../../knowledge-base/vocabulary.ts';
import type { Text } from '../../release/model.ts';
import type { Edit } from '../edit.ts';
import { foldLines } from '../markdown.ts';
import type { Objects } from '../objects.ts';
import {
  appendList,
  besideLists,
  entriesOf,
  indent,
  insertBelow,
  insertBeside,
  paragraphOf,
  removeEntry,
  type Entry,
} from '../ownList.ts';
import { endOf } from '../place.ts';
import { renewName } from '../pointer.ts';
import { note, type OwnSection, type SectionContent, type SectionMerge } from '../section.ts';
import { sameWording } from '../wording.ts';

/** One object that a page lists. */
export interface RelationItem {
  readonly id: string;
  /** The release's text of the relation; empty where it has none. */
  readonly text: Text;
  /** What to say where neither the release nor the page says anything: the other page's text. */
  readonly spare: string;
  /** Those nested below it. */
  readonly items: readonly RelationItem[];
}

/** A list of related objects, `- [[path|ID: Name]] — why or how`. */
export function relationSection(
  row: SectionRow,
  items: readonly RelationItem[],
  objects: Objects,
): SectionContent {
  return {
    row,
    count: items.length,
    isEmpty: items.length === 0,
    write: () => items.map((item) => indent(writeItem(item, objects), '- ')).join('\n'),
    merge: (own) => merge(items, own, objects),
  };
}

function writeItem({ id, text, spare, items }: RelationItem, objects: Objects): string {
  const line = objects.linkTo(id) + writeText(text || spare);
  return [line, ...items.map((item) => indent(writeItem(item, objects), '- '))].join('\n');
}

function writeText(text: string): string {
  return text && ` — ${foldLines(text)}`;
}

function merge(items: readonly RelationItem[], own: OwnSection, objects: Objects): SectionMerge {
  const { page } = own;
  const wanted = new Map(
    items.flatMap((item) => [item, ...item.items]).map((item) => [item.id, item]),
  );
  const entries = entriesOf(own, isNested(own)).map((entry) => {
    const claim = entry.data.claims?.[0];
    const id = claim && own.idOf(claim.to);
    return { entry, claim, id, item: id === undefined ? undefined : wanted.get(id) };
  });
  const gone = entries
    .filter(({ id, item }) => id !== undefined && !item)
    .map(({ entry }) => entry);
  const goes = (entry: Entry | undefined): boolean =>
    entry !== undefined && (gone.includes(entry) || goes(entry.above));
  const kept = entries.filter(({ entry }) => !goes(entry));
  const there = new Map(kept.flatMap(({ id, entry }) => (id === undefined ? [] : [[id, entry]])));

  const edits: Edit[] = gone
    .filter((entry) => !goes(entry.above))
    .map((entry) => removeEntry(page, entry));
  const reworded: string[] = [];
  for (const { entry, claim, item } of kept) {
    if (!item || !claim) continue;
    const changes = [
      ...renewName(page, claim.to, item.id, objects),
      // Of an id in plain text nothing tells where its name ends and a text would begin.
      ...('link' in claim.to ? rewordText(page, entry, item) : []),
    ];
    if (changes.length > 0) reworded.push(item.id);
    edits.push(...changes);
  }

  const added: string[] = [];
  const addMissing = (level: readonly RelationItem[], above?: Entry): void => {
    // What goes below an item goes before what goes behind it.
    for (const { id, items: below } of level) {
      const entry = there.get(id);
      if (entry) addMissing(below, entry);
    }
    const missing = level
      .filter(({ id }) => !there.has(id))
      .map((item) => ({ ...item, items: item.items.filter(({ id }) => !there.has(id)) }));
    const siblings = kept.filter(({ entry }) => entry.above === above && entry.data.claims?.length);
    edits.push(...insertItems(missing, { own, objects, siblings, gone, ...(above && { above }) }));
    added.push(...missing.flatMap(({ id, items: below }) => [id, ...below.map((item) => item.id)]));
  };
  addMissing(items);

  const listed = kept.filter(({ entry, claim }) => claim && !entry.above).length;
  const addedAbove = items.filter(({ id }) => !there.has(id)).length;
  return {
    edits,
    remains: kept.length + addedAbove > 0 || besideLists(own).length > 0,
    count: listed + addedAbove,
    notes: [
      ...note('adds', added),
      ...note(
        'drops',
        entries.flatMap(({ id, entry }) => (id && goes(entry) && !added.includes(id) ? [id] : [])),
      ),
      ...note('rewords', reworded),
    ],
  };
}

/** Sub-techniques stand below their techniques where a tactic lists them. */
function isNested({ page }: OwnSection): boolean {
  return page.kind?.name === 'tactic';
}

interface Surroundings {
  readonly own: OwnSection;
  readonly objects: Objects;
  /** The items of the same level that stay. */
  readonly siblings: readonly { readonly entry: Entry; readonly id: string | undefined }[];
  readonly gone: readonly Entry[];
  readonly above?: Entry;
}

/** A list that is in order stays so; to any other, what is new is added at the end. */
function insertItems(
  missing: readonly RelationItem[],
  { own, objects, siblings, gone, above }: Surroundings,
): Edit[] {
  const { page } = own;
  if (missing.length === 0) return [];
  const written = (items: readonly RelationItem[]): string[] =>
    items.map((item) => writeItem(item, objects));
  const last = siblings.at(-1);
  if (!last) {
    if (above) return [insertBelow(page, above, written(missing))];
    const [place] = gone;
    return [
      place
        ? insertBeside(page, place, 'before', written(missing))
        : appendList(own, written(missing)),
    ];
  }
  const isOrdered = siblings.every(({ id }, index) => {
    const before = siblings[index - 1]?.id;
    return id !== undefined && (before === undefined || objects.compare(before, id) < 0);
  });
  const nextOf = ({ id }: RelationItem): Entry | undefined =>
    isOrdered
      ? siblings.find((sibling) => sibling.id !== undefined && objects.compare(id, sibling.id) < 0)
          ?.entry
      : undefined;
  const places = new Map<Entry | undefined, RelationItem[]>();
  for (const item of missing) {
    const next = nextOf(item);
    places.set(next, [...(places.get(next) ?? []), item]);
  }
  return [...places].map(([next, items]) =>
    next
      ? insertBeside(page, next, 'before', written(items))
      : insertBeside(page, last.entry, 'after', written(items)),
  );
}

/** The release's text takes the place of the page's; where there is neither, the other page's does. */
function rewordText(page: Page, entry: Entry, { text, spare }: RelationItem): Edit[] {
  const paragraph = paragraphOf(entry);
  const [link] = paragraph.children;
  if (!link) return [];
  const start = endOf(link);
  const textUpTo = (end: number): string => page.text.slice(start, end).replace(divider, '').trim();
  const line = textUpTo(endOf(paragraph));
  const whole = textUpTo(endOf(entry.item));
  const wanted = text || (whole === '' ? spare : '');
  const folded = foldLines(wanted);
  if (wanted === '' || sameWording(line, folded) || sameWording(whole, folded)) return [];
  return [{ start, end: endOf(paragraph), text: writeText(wanted) }];
}

/**
 * The text of an entry, where it can stand on another page as well: one paragraph without links
 * that start at the page's own folder.
 */
export function portableText(page: Page, entry: Entry): string {
  const paragraph = paragraphOf(entry);
  const [link, ...others] = paragraph.children;
  const isPortable = others.every((node) => canMove(node, page));
  if (!link || !page.linkOf.has(link) || !isPortable || entry.item.children.length > 1) return '';
  return foldLines(page.text.slice(endOf(link), endOf(paragraph)).replace(divider, ''));
}

function canMove(node: PhrasingContent, page: Page): boolean {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'wikiLink':
      return true;
    case 'emphasis':
    case 'strong':
      return node.children.every((child) => canMove(child, page));
    case 'link':
      // One that leans on a definition elsewhere on its page has no address of its own.
      return /^(?:https?:|\/)/.test(node.url) && page.text[endOf(node) - 1] === ')';
    default:
      return false;
  }
}
