import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Page, ReadSection } from '../../knowledge-base/vault/page.ts';
import type { SectionData } from '../../knowledge-base/vocabulary.ts';
import { atlasVocabulary } from '../vocabulary.ts';
import { endOf, startOf } from './place.ts';
import { insertBlock, insertLines, startOfLine, startOfNextLine, type Edit } from './edit.ts';
import type { OwnSection } from './section.ts';

/** An item of a list that a page has, read by itself: one odd neighbour does not hide it. */
export interface Entry {
  readonly item: ListItem;
  readonly list: List;
  readonly data: SectionData;
  /** The item that this one is nested in. */
  readonly above?: Entry;
}

/**
 * The items of a section's lists, in the order of the page, each read by the section's own reader.
 * @param nested whether items below items are entries as well
 */
export function entriesOf({ page, sections }: OwnSection, nested = false): Entry[] {
  return sections.flatMap((section) =>
    section.nodes.flatMap((node) =>
      node.type === 'list' ? entriesOfList(node, section, page, nested) : [],
    ),
  );
}

function entriesOfList(
  list: List,
  section: ReadSection,
  page: Page,
  nested: boolean,
  above?: Entry,
): Entry[] {
  return list.children.flatMap((item) => {
    const own = nested ? item.children.filter(({ type }) => type !== 'list') : item.children;
    const alone: List = { ...list, children: [{ ...item, children: own }] };
    const data = section.row?.read(
      { ...section, nodes: [alone] },
      { linkOf: page.linkOf, ids: atlasVocabulary.ids },
    ) ?? { rest: [] };
    const entry: Entry = { item, list, data, ...(above && { above }) };
    if (!nested) return [entry];
    const below = item.children.filter((child): child is List => child.type === 'list');
    return [entry, ...below.flatMap((child) => entriesOfList(child, section, page, true, entry))];
  });
}

/** What a section holds beside its lists. */
export function besideLists({ sections }: OwnSection): RootContent[] {
  return sections.flatMap(({ nodes }) => nodes.filter(({ type }) => type !== 'list'));
}

/** The paragraph that an item begins with; every entry with data has one. */
export function paragraphOf({ item }: Entry): Paragraph {
  return item.children[0] as Paragraph;
}

/** Takes an item out, with its line ends and the blank lines up to the next item. */
export function removeEntry({ text }: Page, { item, list }: Entry): Edit {
  const siblings = list.children;
  const index = siblings.indexOf(item);
  const next = siblings[index + 1];
  const end = next ? startOfLine(text, startOf(next)) : startOfNextLine(text, endOf(item));
  return { start: startOfLine(text, startOf(item)), end, text: '' };
}

/** Inserts items beside one that is there, with its marks: other marks would begin another list. */
export function insertBeside(
  { text }: Page,
  { item, list }: Entry,
  where: 'before' | 'after',
  items: readonly string[],
): Edit {
  const lineStart = startOfLine(text, startOf(item));
  const opening = text.slice(lineStart, startOf(item)) + markOf(text, item);
  const lines = items.map((own) => indent(own, opening)).join(list.spread ? '\n\n' : '\n');
  const gap = list.spread ? '\n' : '';
  return where === 'before'
    ? insertLines(text, lineStart, lines + gap)
    : insertLines(text, startOfNextLine(text, endOf(item)), gap + lines);
}

/** Inserts items below one that has none yet. */
export function insertBelow({ text }: Page, entry: Entry, items: readonly string[]): Edit {
  const first = entry.item.children[0] ?? entry.item;
  const depth = startOf(first) - startOfLine(text, startOf(first));
  const lines = items.map((own) => indent(own, `${' '.repeat(depth)}- `)).join('\n');
  return insertLines(text, startOfNextLine(text, endOf(entry.item)), lines);
}

/** Begins a list at the end of a section that has none of its kind. */
export function appendList({ page, sections }: OwnSection, items: readonly string[]): Edit {
  const [section] = sections as [ReadSection];
  const last = section.nodes.at(-1);
  // Behind an author's list, the same mark would make the two one.
  const mark = last?.type === 'list' && page.text[startOf(last)] === '-' ? '* ' : '- ';
  const offset = startOfNextLine(page.text, endOf(last ?? section.heading.node));
  return insertBlock(page.text, offset, items.map((own) => indent(own, mark)).join('\n'));
}

/** An item in Markdown: the first line behind its mark, the others below the first. */
export function indent(item: string, opening: string): string {
  const [first = '', ...others] = item.split('\n');
  return [opening + first, ...others.map((line) => ' '.repeat(opening.length) + line)].join('\n');
}

function markOf(text: string, item: ListItem): string {
  return /^(?:[-*+]|\d+[.)])[ \t]+/.exec(text.slice(startOf(item)))?.[0] ?? '- ';
}
