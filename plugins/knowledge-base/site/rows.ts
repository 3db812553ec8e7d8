import type { Passage, Relation } from '../graph/graph.ts';
import type { CatalogNode } from '../links/catalog.ts';
import type { Term } from '../render/terms.ts';
import { fold } from '../vault/paths.ts';
import type { Direction, Shown } from '../vocabulary.ts';
import { referenceFromAfar, referenceTo, type SiteContext } from './context.ts';
import type { Reference, RelationEntry, RelationRow } from './contract.ts';

/** How the text of a relation becomes HTML. */
export type NoteHtml = (note: Passage, seen?: Set<Term>) => string;

/** A relation's text stands on both pages and is rendered once, but for pages that explain terms in it. */
export function rememberingNotes({ renderer }: SiteContext): NoteHtml {
  const notes = new Map<Passage, string>();
  return (note, seen) => {
    if (seen) return renderer.html(note, seen);
    const html = notes.get(note) ?? renderer.html(note);
    notes.set(note, html);
    return html;
  };
}

/** What a section shows of the relations of one type. */
export type ShownRelation = Extract<Shown, { relation: string }>;

/**
 * The objects that a node has one relation with, one row each, in the order of ids or names. Those
 * that it has through another object come last, and not where it has them itself.
 */
export function relationRows(
  context: SiteContext,
  node: CatalogNode,
  shown: ShownRelation,
  noteHtml: NoteHtml,
): RelationRow[] {
  const own = ownRows(context, node, shown, noteHtml);
  const have = new Set(own.map(({ object }) => object.url));
  const through = throughOf(context, node, shown).flatMap((other) =>
    ownRows(context, other, shown, noteHtml).map((row) => ({
      ...row,
      inheritedFrom: row.inheritedFrom ?? referenceTo(context, other),
    })),
  );
  return [...own, ...through.filter(({ object }) => !have.has(object.url))];
}

/** The objects whose relations count for a node as well. */
function throughOf(
  context: SiteContext,
  node: CatalogNode,
  { through }: ShownRelation,
): CatalogNode[] {
  if (through === undefined) return [];
  return relationsOf(context, node, through, 'out').map(({ target }) => target);
}

function ownRows(
  context: SiteContext,
  node: CatalogNode,
  { relation, direction, groupedBy }: ShownRelation,
  noteHtml: NoteHtml,
): RelationRow[] {
  const { catalog } = context.base;
  const pairs = new Map<CatalogNode, Relation[]>();
  for (const own of relationsOf(context, node, relation, direction)) {
    const other = direction === 'out' ? own.target : own.source;
    pairs.set(other, [...(pairs.get(other) ?? []), own]);
  }
  const ids = new Set([...pairs.keys()].map(({ id }) => id));
  const rows = [...pairs].map(([other, relations]): RelationRow => {
    const parentId = catalog.vocabulary.ids.parentOf(other.id);
    const isWithParent = parentId === node.id || ids.has(parentId ?? '');
    const from = relations[0]?.inheritedFrom;
    const group = groupedBy === undefined ? undefined : other.page?.facts.get(groupedBy)?.value;
    return {
      object: isWithParent ? referenceTo(context, other) : referenceFromAfar(context, other),
      facts: factsInRow(other),
      ...(parentId !== undefined && ids.has(parentId) && { parentId }),
      ...(from && { inheritedFrom: referenceTo(context, from) }),
      ...(group !== undefined && { group }),
      entries: relations.toSorted(byStep).map((own) => entryOf(context, own, noteHtml)),
    };
  });
  const key = ({ object }: RelationRow): string => object.id ?? `~${fold(object.name)}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The steps of a procedure in their order, one row each. */
export function stepRows(
  context: SiteContext,
  node: CatalogNode,
  { relation, beside }: ShownRelation,
  noteHtml: NoteHtml,
): RelationRow[] {
  return relationsOf(context, node, relation, 'out')
    .toSorted(byStep)
    .map((own) => ({
      object: referenceFromAfar(context, own.target),
      facts: factsInRow(own.target),
      ...(beside && { beside: besideStep(context, own.target, beside) }),
      entries: [entryOf(context, own, noteHtml)],
    }));
}

function besideStep(
  context: SiteContext,
  node: CatalogNode,
  { relation, direction }: NonNullable<ShownRelation['beside']>,
): Reference[] {
  const others = relationsOf(context, node, relation, direction).map(({ source, target }) =>
    direction === 'out' ? target : source,
  );
  return [...new Set(others)]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((other) => referenceTo(context, other));
}

function relationsOf(
  { base }: SiteContext,
  node: CatalogNode,
  relation: string,
  direction: Direction,
): Relation[] {
  return base.graph.relationsOf(node.id).filter(({ type, source, target }) => {
    const here = direction === 'out' ? source : target;
    return type === relation && here.id === node.id;
  });
}

function byStep(a: Relation, b: Relation): number {
  return (a.step?.number ?? 0) - (b.step?.number ?? 0);
}

function entryOf(
  context: SiteContext,
  { note, step, also, attributes }: Relation,
  noteHtml: NoteHtml,
): RelationEntry {
  const ends = Object.entries(also).map(
    ([name, end]) => [name, referenceTo(context, end)] as const,
  );
  return {
    html: note ? noteHtml(note) : '',
    ...(step && { step }),
    also: Object.fromEntries(ends),
    attributes,
  };
}

/** What a row says of its object beside the name. */
function factsInRow({ kind, page }: CatalogNode): Record<string, string> {
  const facts = (kind?.facts ?? []).flatMap(({ label, inRows }) => {
    const value = inRows === true ? page?.facts.get(label)?.value : undefined;
    return value === undefined ? [] : [[label, value] as const];
  });
  return Object.fromEntries(facts);
}
