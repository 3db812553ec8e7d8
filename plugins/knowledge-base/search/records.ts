import type { RootContent } from 'mdast';
import { isRetired } from '../graph/buildGraph.ts';
import type { Relation } from '../graph/graph.ts';
import type { KnowledgeBase } from '../knowledgeBase.ts';
import type { CatalogNode } from '../links/catalog.ts';
import type { Passage, SearchRecord } from '../portable/search/record.ts';
import type { Page, ReadSection } from '../vault/page.ts';
import { fold, withoutEnding } from '../vault/paths.ts';
import type { Heading } from '../vault/heading.ts';
import { plainText } from './plainText.ts';

/** Ids that are no more, by the id of the object that took their place. */
export type FormerIds = ReadonlyMap<string, readonly string[]>;

/** What search finds: every listed page and every object without a page, with its texts. */
export function searchRecords(
  base: KnowledgeBase,
  formerIds: FormerIds = new Map(),
): SearchRecord[] {
  const { pages, catalog } = base;
  const described = pages
    .filter(({ frontMatter }) => !frontMatter.unlisted)
    .flatMap((page) => {
      const node = catalog.nodeOf.get(page.path);
      return node ? [recordOf(base, node, page, formerIds)] : [];
    });
  const undescribed = [...catalog.nodes.values()]
    .filter(({ page }) => !page)
    .map((node) => recordOf(base, node, undefined, formerIds));
  return [...described, ...undescribed];
}

function recordOf(
  base: KnowledgeBase,
  node: CatalogNode,
  page: Page | undefined,
  formerIds: FormerIds,
): SearchRecord {
  const id = page ? page.id : node.id;
  const name = page?.name ?? node.name;
  const label = page?.frontMatter.sidebar_label;
  return {
    ...(id !== undefined && id !== withoutEnding(page?.path ?? '') && { id }),
    kind: node.kind?.name ?? 'page',
    name,
    ...(label !== undefined && label !== name && { label }),
    otherNames: otherNames(base, id, name, page, formerIds),
    address: (page?.address ?? node.address).slice(1),
    ...(page && isRetired(page) && { retired: true as const }),
    passages: page ? passagesOf(base, node, page) : [{ text: '' }],
  };
}

/** All that people may call an object beside its name. Aliases that are paths are no names. */
function otherNames(
  { catalog }: KnowledgeBase,
  id: string | undefined,
  name: string,
  page: Page | undefined,
  formerIds: FormerIds,
): string[] {
  const known = id === undefined ? undefined : catalog.vocabulary.ids.known(id);
  const parent = id === undefined ? undefined : catalog.vocabulary.ids.parentOf(id);
  const parentName = catalog.nodes.get(parent ?? '')?.name;
  const all = [
    ...(page?.aliases ?? []).filter((alias) => !alias.includes('/')),
    ...(known ? [known.name, ...known.formerNames] : []),
    ...(parentName === undefined ? [] : [`${parentName}: ${name}`]),
    ...(formerIds.get(id ?? '') ?? []),
  ];
  const first = new Map(all.map((other) => [fold(other), other] as const).toReversed());
  first.delete(fold(name));
  return [...first.values()].toReversed();
}

function passagesOf(base: KnowledgeBase, node: CatalogNode, page: Page): Passage[] {
  const lead = { text: join([plainText(page.lead), factText(page)]) };
  return [
    lead,
    ...page.sections.flatMap((section) =>
      section.row && !(isRetired(page) && section.row.show)
        ? knownPassages(base, node, section)
        : ownPassages(page, section),
    ),
  ].filter((passage, index) => index === 0 || passage.text !== '');
}

/** What the Metadata say in words: who was the target, who reported. */
function factText({ kind, facts }: Page): string {
  return (kind?.facts ?? [])
    .filter(({ form }) => form === 'text' || form === 'list')
    .flatMap(({ label }) => {
      const value = facts.get(label)?.value;
      return value === undefined ? [] : [`${label}: ${value}.`];
    })
    .join(' ');
}

/** An author's own section: one passage, and one for each heading of the third level in it. */
function ownPassages(page: Page, { heading, nodes }: ReadSection): Passage[] {
  const headings = new Map<RootContent, Heading>(page.headings.map((own) => [own.node, own]));
  const parts: { heading: Heading; nodes: RootContent[] }[] = [{ heading, nodes: [] }];
  for (const node of nodes) {
    const next = headings.get(node);
    if (next?.depth === 3) parts.push({ heading: next, nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  return parts.map((part) => ({
    anchor: part.heading.id,
    heading: part.heading.text,
    text: plainText(part.nodes),
  }));
}

/**
 * A section that is read as data. The text of a relation is found on the page of its source alone:
 * it stands on both, and one of them is enough to find it.
 */
function knownPassages(base: KnowledgeBase, node: CatalogNode, section: ReadSection): Passage[] {
  const { row, data } = section;
  if (!row) return [];
  const place = { anchor: row.anchor, heading: row.title };
  const rest = plainText(data?.rest ?? []);
  if (!row.show) return rest ? [{ text: rest }] : [];
  if ('references' in row.show) {
    return [{ ...place, text: join([rest, ...(data?.references ?? []).map(titleOf)]) }];
  }
  const { relation, direction, as } = row.show;
  const relations =
    direction === 'out'
      ? base.graph.relationsOf(node.id).filter((one) => isOwn(one, relation, node))
      : [];
  if (as === 'list') return [{ ...place, text: join([rest, ...relations.map(relationText)]) }];
  return [{ ...place, text: rest }, ...relations.flatMap(stepPassage)];
}

function isOwn(
  { type, source, inheritedFrom }: Relation,
  wanted: string,
  node: CatalogNode,
): boolean {
  return type === wanted && source.id === node.id && !inheritedFrom;
}

function titleOf({ title }: { readonly title: string }): string {
  return `${title}.`;
}

/** A relation that nobody put into words is no text. */
function relationText({ target, note }: Relation): string {
  const text = note ? plainText(note.nodes) : '';
  return text && `${target.name}: ${text}`;
}

function stepPassage({ target, note, step }: Relation): Passage[] {
  if (!step) return [];
  const name = step.name || target.name;
  return [
    {
      anchor: step.anchor,
      heading: `Step ${String(step.number)}: ${name}`,
      text: note ? plainText(note.nodes) : name,
    },
  ];
}

function join(texts: readonly string[]): string {
  return texts.filter(Boolean).join(' ');
}
