import type { CatalogNode } from '../links/catalog.ts';
import type { FieldRow, FieldSource, Kind } from '../vocabulary.ts';
import { urlOf, type SiteContext } from './context.ts';
import type { Cell, FieldData, FieldValue } from './contract.ts';

/** What a field tells of one object. */
interface Told {
  readonly values: readonly Value[];
  readonly count?: number;
  readonly parentCount?: number;
}

/** A value with its place among all: values of one place stand in the order of the alphabet. */
interface Value extends FieldValue {
  readonly place: number;
}

const last = Number.MAX_SAFE_INTEGER;

/** Reads the fields of a kind: what they are, and what they tell of each of its objects. */
export function readFields(
  context: SiteContext,
  kind: Kind,
  nodes: readonly CatalogNode[],
): { fields: FieldData[]; cellsOf: (node: CatalogNode) => Cell[] } {
  const read = kind.fields.map((row) => readField(context, kind, row, nodes));
  return {
    fields: read.map(({ field }) => field),
    cellsOf: (node) => read.map(({ cells }) => cells.get(node) ?? { values: [] }),
  };
}

/** What puts an object together with others in the list of its kind: a field, and its value. */
export function groupOf(node: CatalogNode): { field: string; value: string } | undefined {
  const { kind } = node;
  const row = kind?.fields.find(({ groups }) => groups);
  if (!kind || !row || !('fact' in row.of)) return undefined;
  const [value] = factValues(kind, row, row.of, node);
  return value && { field: row.name, value: value.key };
}

function readField(
  context: SiteContext,
  kind: Kind,
  row: FieldRow,
  nodes: readonly CatalogNode[],
): { field: FieldData; cells: ReadonlyMap<CatalogNode, Cell> } {
  const told = new Map(nodes.map((node) => [node, tell(context, kind, row, node)]));
  const values = new Map<string, Value>();
  for (const value of [...told.values()].flatMap((each) => each.values)) {
    if (!values.has(value.key)) values.set(value.key, value);
  }
  const inOrder = [...values.values()].sort(
    (a, b) => a.place - b.place || (a.label < b.label ? -1 : 1),
  );
  const places = new Map(inOrder.map(({ key }, place) => [key, place]));
  const cells = new Map(
    [...told].map(([node, { values: own, ...counts }]) => {
      const found = new Set(own.flatMap(({ key }) => places.get(key) ?? []));
      return [node, { values: [...found].sort((a, b) => a - b), ...counts }];
    }),
  );
  const counts = 'count' in row.of;
  const tells = [...told.values()].some(({ values: own, count = 0 }) =>
    counts ? count > 0 : own.length > 0,
  );
  const field: FieldData = {
    name: row.name,
    label: row.label,
    // What tells nothing of any object, or the same of all, is no help in finding one.
    column: row.column === true && tells,
    filter: row.filter === true && inOrder.length > 1,
    counts,
    values: inOrder.map(({ key, label, url }) => ({
      key,
      label,
      ...(url !== undefined && { url }),
    })),
  };
  return { field, cells };
}

function tell(context: SiteContext, kind: Kind, row: FieldRow, node: CatalogNode): Told {
  const { of } = row;
  if ('fact' in of) return { values: factValues(kind, row, of, node) };
  if ('relation' in of) return { values: relatedValues(context, of, node) };
  return countRelated(context, of, node);
}

function factValues(
  kind: Kind,
  { order = [] }: FieldRow,
  { fact, part }: Extract<FieldSource, { fact: string }>,
  { page }: CatalogNode,
): Value[] {
  const row = kind.facts.find(({ attribute }) => attribute === fact);
  const text = page?.facts.get(row?.label ?? '')?.value.trim() ?? '';
  const whole = part === 'year' ? (/^\d{4}/.exec(text)?.[0] ?? '') : text;
  return (row?.form === 'list' ? whole.split(',') : [whole])
    .map((value) => value.trim())
    .filter(Boolean)
    .map((value) => {
      const place = order.indexOf(value);
      return { key: value, label: value, place: place < 0 ? last : place };
    });
}

function relatedValues(
  context: SiteContext,
  { relation, direction, end }: Extract<FieldSource, { relation: string }>,
  node: CatalogNode,
): Value[] {
  return relationsOf(context, relation, direction, node).flatMap(({ other, also }) => {
    const found = end === undefined ? other : also[end];
    if (!found) return [];
    const { id, name, address, page } = found;
    const place = page?.frontMatter.sidebar_position ?? last;
    return [{ key: id, label: name, url: urlOf(context, address), place }];
  });
}

function countRelated(
  context: SiteContext,
  source: Extract<FieldSource, { count: string }>,
  node: CatalogNode,
): Told {
  const { words } = source;
  const count = numberOf(context, source, node);
  if (!words) return { values: [], count };
  const { nodes, vocabulary } = context.base.catalog;
  const parent = nodes.get(vocabulary.ids.parentOf(node.id) ?? '');
  const parentCount =
    words.parent !== undefined && parent && count === 0 ? numberOf(context, source, parent) : 0;
  const key = count > 0 ? 'some' : parentCount > 0 ? 'parent' : 'none';
  const label = words[key] ?? key;
  return {
    values: [{ key, label, place: ['some', 'parent', 'none'].indexOf(key) }],
    count,
    ...(parentCount > 0 && { parentCount }),
  };
}

function numberOf(
  context: SiteContext,
  { count, direction }: Extract<FieldSource, { count: string }>,
  node: CatalogNode,
): number {
  return new Set(relationsOf(context, count, direction, node).map(({ other }) => other)).size;
}

interface Related {
  readonly other: CatalogNode;
  readonly also: Readonly<Record<string, CatalogNode>>;
}

function relationsOf(
  { base }: SiteContext,
  relation: string,
  direction: 'out' | 'in',
  node: CatalogNode,
): Related[] {
  return base.graph
    .relationsOf(node.id)
    .filter(
      ({ type, source, target }) =>
        type === relation && (direction === 'out' ? source : target).id === node.id,
    )
    .map(({ source, target, also }) => ({
      other: direction === 'out' ? target : source,
      also,
    }));
}
