import type { Heading, ListItem, RootContent } from 'mdast';
import { isRetired } from '../graph/buildGraph.ts';
import type { CatalogNode } from '../links/catalog.ts';
import type { Term } from '../render/terms.ts';
import type { Page, ReadSection } from '../vault/page.ts';
import type { SectionRow } from '../vocabulary.ts';
import { urlOf, type SiteContext } from './context.ts';
import type { Part, TocEntry } from './contract.ts';
import { relationRows, stepRows, type NoteHtml } from './rows.ts';

/** What a page shows below its header, and the headings in it. */
export interface PageParts {
  readonly parts: readonly Part[];
  readonly toc: readonly TocEntry[];
}

/** Puts a page's parts into the order of its kind. A node without a page has its relations only. */
export function pageParts(
  context: SiteContext,
  node: CatalogNode,
  page: Page | undefined,
  noteHtml: NoteHtml,
): PageParts {
  const seen = termsSeenBefore(context, page);
  const own = page?.sections.filter((section) => !isKnown(section, page)) ?? [];
  const prose = (nodes: readonly RootContent[]): PageParts => {
    const html = page ? context.renderer.html({ page, nodes }, seen) : '';
    return { parts: html ? [{ type: 'prose', html }] : [], toc: page ? tocOf(page, nodes) : [] };
  };
  const layout = node.kind?.layout ?? ['lead', 'own'];
  const slots = layout.map((slot): PageParts => {
    if (slot === 'lead') return prose([...(page?.lead ?? []), ...besideData(page, layout)]);
    if (slot === 'own') {
      return prose(own.flatMap(({ heading, nodes }) => [heading.node, ...nodes]));
    }
    const row = node.kind?.sections.find(({ anchor }) => anchor === slot);
    if (!row || (page && isRecord(row, page))) return { parts: [], toc: [] };
    const part = knownPart(context, node, page, row, seen, noteHtml);
    return { parts: part ? [part] : [], toc: part ? tocOfPart(part) : [] };
  });
  return { parts: slots.flatMap(({ parts }) => parts), toc: slots.flatMap(({ toc }) => toc) };
}

/** A term's own page does not explain it to those who are reading it. */
function termsSeenBefore({ renderer, baseUrl }: SiteContext, page: Page | undefined): Set<Term> {
  const term = page && renderer.glossary.byUrl.get(urlOf({ baseUrl }, page.address));
  return new Set(term ? [term] : []);
}

/** The relations that the page of a retired object lists are a record: they are shown as written. */
function isRecord(row: SectionRow, page: Page): boolean {
  return isRetired(page) && row.show !== undefined && 'relation' in row.show;
}

/** What stands beside the data of sections that have no place of their own, such as the facts. */
function besideData(page: Page | undefined, layout: readonly string[]): RootContent[] {
  const placeless = page?.sections.filter(({ row }) => row && !layout.includes(row.anchor)) ?? [];
  return placeless.flatMap(({ data }) => data?.rest ?? []);
}

function isKnown({ row }: ReadSection, page: Page): boolean {
  return row !== undefined && !isRecord(row, page);
}

function knownPart(
  context: SiteContext,
  node: CatalogNode,
  page: Page | undefined,
  row: SectionRow,
  seen: Set<Term>,
  noteHtml: NoteHtml,
): Part | undefined {
  const sections = page?.sections.filter((section) => section.row === row) ?? [];
  const beside = sections.flatMap((section) => [
    ...(section.data?.rest ?? []),
    ...unsettled(context, section),
  ]);
  const introHtml = page ? context.renderer.html({ page, nodes: beside }, seen) : '';
  if (!row.show) return introHtml ? { type: 'prose', html: introHtml } : undefined;
  const shared = { anchor: row.anchor, title: row.title, introHtml };
  if ('references' in row.show) {
    const references = sections.flatMap(({ data }) => data?.references ?? []);
    const empty = references.length === 0 && !introHtml;
    return empty ? undefined : { type: 'references', ...shared, references };
  }
  const { relation, direction, as } = row.show;
  const rows =
    as === 'steps'
      ? stepRows(context, node, row.show, (note) => noteHtml(note, seen))
      : relationRows(context, node, row.show, noteHtml);
  // A section that its author wrote is there, even empty: links may name it.
  if (rows.length === 0 && sections.length === 0) return undefined;
  return { type: as === 'list' ? 'relations' : as, ...shared, relation, direction, rows };
}

/** What an author wrote of relations that point nowhere: nobody's words are dropped. */
function unsettled({ base }: SiteContext, { data }: ReadSection): RootContent[] {
  const written = (data?.claims ?? [])
    .filter((claim) => !base.graph.settled.has(claim))
    .flatMap((claim) => claim.written);
  const items = written.filter((node): node is ListItem => node.type === 'listItem');
  const others = written.filter((node) => node.type !== 'listItem');
  return items.length === 0 ? others : [{ type: 'list', children: items }, ...others];
}

function tocOf(page: Page, nodes: readonly RootContent[]): TocEntry[] {
  const own = new Set(nodes.filter((node): node is Heading => node.type === 'heading'));
  return page.headings
    .filter(({ node, depth }) => own.has(node) && depth >= 2 && depth <= 3)
    .map(({ id, text, depth }) => ({ id, text, depth }));
}

function tocOfPart(part: Part): TocEntry[] {
  if (part.type === 'prose' || part.type === 'line') return [];
  const steps =
    part.type === 'steps' ? part.rows.flatMap(({ entries: [entry] }) => entry?.step ?? []) : [];
  return [
    { id: part.anchor, text: part.title, depth: 2, ...countOf(part) },
    ...steps.map(({ anchor, number, name }) => ({
      id: anchor,
      text: `${String(number)}. ${name}`,
      depth: 3,
    })),
  ];
}

function countOf(part: Part): Pick<TocEntry, 'count'> {
  if (part.type !== 'relations') return {};
  return { count: part.rows.filter(({ parentId }) => parentId === undefined).length };
}
