import { toString } from 'mdast-util-to-string';
import type { Catalog, CatalogNode } from '../links/catalog.ts';
import type { Outcomes } from '../links/resolve.ts';
import type { Link } from '../vault/link.ts';
import type { Page } from '../vault/page.ts';
import type { Claim, Pointer, RelationType } from '../vocabulary.ts';
import { keyOf, type Graph, type Mention, type Passage, type Relation } from './graph.ts';

/** A claim of a page whose ends are known. */
export interface SettledClaim {
  readonly page: Page;
  readonly claim: Claim;
  readonly source: CatalogNode;
  readonly target: CatalogNode;
  readonly by: 'source' | 'target';
  readonly also: Readonly<Record<string, CatalogNode>>;
}

/** Merges what pages say of each other into one graph. A pure function of its arguments. */
export function buildGraph(pages: readonly Page[], catalog: Catalog, outcomes: Outcomes): Graph {
  const claims = settleClaims(pages, catalog, outcomes);
  const own = mergeClaims(claims);
  const relations = [...own, ...inherit(own, catalog)];
  const used = new Set<Link>(claims.flatMap(({ claim }) => linksOfClaim(claim)));
  const mentions = collectMentions(pages, catalog, outcomes, used);

  const relationsOf = new Map<string, Relation[]>();
  for (const relation of relations) {
    push(relationsOf, relation.source.id, relation);
    push(relationsOf, relation.target.id, relation);
  }
  const mentionsOf = new Map<string, Mention[]>();
  for (const mention of mentions) push(mentionsOf, mention.target.id, mention);
  return {
    nodes: [...catalog.nodes.values()],
    relations,
    mentions,
    settled: new Set(claims.map(({ claim }) => claim)),
    relationsOf: (id) => relationsOf.get(id) ?? [],
    mentionsOf: (id) => mentionsOf.get(id) ?? [],
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Whether a page's sections are facts of today; those of a retired object are a record. */
export function isRetired(page: Page): boolean {
  return /^retired\b/i.test(page.facts.get('Status')?.value ?? '');
}

/** The claims of all pages whose ends exist and are of the kinds that the relation is between. */
export function settleClaims(
  pages: readonly Page[],
  catalog: Catalog,
  outcomes: Outcomes,
): SettledClaim[] {
  const types = new Map(catalog.vocabulary.relations.map((type) => [type.type, type]));
  const nodeOf = (pointer: Pointer): CatalogNode | undefined =>
    'link' in pointer
      ? outcomes.get(pointer.link)?.destination?.node
      : catalog.nodes.get(pointer.id);
  const settled: SettledClaim[] = [];
  for (const page of pages) {
    const here = catalog.nodeOf.get(page.path);
    if (!here || isRetired(page)) continue;
    for (const claim of page.sections.flatMap((section) => section.data?.claims ?? [])) {
      const there = nodeOf(claim.to);
      const type = types.get(claim.type);
      if (!there || there === here || !type) continue;
      const [source, target] = claim.direction === 'out' ? [here, there] : [there, here];
      if (!fits(type, source, target)) continue;
      const also = Object.entries(claim.also ?? {}).flatMap(([name, pointer]) => {
        const node = nodeOf(pointer);
        return node ? [[name, node] as const] : [];
      });
      settled.push({
        page,
        claim,
        source,
        target,
        by: claim.direction === 'out' ? 'source' : 'target',
        also: Object.fromEntries(also),
      });
    }
  }
  return settled;
}

function fits({ from, to }: RelationType, source: CatalogNode, target: CatalogNode): boolean {
  return from.includes(source.kind?.name ?? 'page') && to.includes(target.kind?.name ?? 'page');
}

function mergeClaims(claims: readonly SettledClaim[]): Relation[] {
  const pairs = new Map<string, SettledClaim[]>();
  for (const claim of claims) {
    push(pairs, keyOf(claim.claim.type, claim.source.id, claim.target.id), claim);
  }
  return [...pairs.values()].flatMap(mergePair);
}

/** One relation a pair, or one a step where the pair has steps. The source's text goes first. */
function mergePair(claims: readonly SettledClaim[]): Relation[] {
  const declaredBy = new Set(claims.map(({ by }) => by));
  const steps = claims.filter(({ claim }) => claim.step);
  const rows = steps.length > 0 ? steps : claims.slice(0, 1);
  return rows.map((row) => {
    const note = noteOf(steps.length > 0 ? [row] : bySourceFirst(claims));
    return {
      type: row.claim.type,
      source: row.source,
      target: row.target,
      declaredBy,
      ...(note && { note }),
      ...(row.claim.step && { step: row.claim.step }),
      also: row.also,
      attributes: row.claim.attributes ?? {},
    };
  });
}

function bySourceFirst(claims: readonly SettledClaim[]): SettledClaim[] {
  return [...claims].sort((a, b) => Number(a.by === 'target') - Number(b.by === 'target'));
}

/** What the first page that says anything says of a relation: all of it, where it lists it twice. */
function noteOf(claims: readonly SettledClaim[]): Passage | undefined {
  const noted = claims.filter(({ claim }) => claim.note.length > 0);
  const page = noted[0]?.page;
  if (!page) return undefined;
  const notes = new Map<string, Claim['note']>();
  for (const { claim } of noted.filter((other) => other.page === page)) {
    const text = claim.note.map((node) => toString(node)).join('');
    if (!notes.has(text)) notes.set(text, claim.note);
  }
  const [first = [], ...others] = notes.values();
  const blank = { type: 'text' as const, value: ' ' };
  return { page, nodes: [...first, ...others.flatMap((note) => [blank, ...note])] };
}

/** What nodes have through others: a sub-technique without tactics has those of its parent. */
function inherit(relations: readonly Relation[], { vocabulary, nodes }: Catalog): Relation[] {
  const inherited: Relation[] = [];
  for (const { type, inheritedAlong } of vocabulary.relations) {
    if (inheritedAlong === undefined) continue;
    const own = new Map<string, Relation[]>();
    for (const relation of relations) {
      if (relation.type === type) push(own, relation.source.id, relation);
    }
    for (const along of relations) {
      if (along.type !== inheritedAlong || own.has(along.source.id)) continue;
      const source = nodes.get(along.source.id);
      for (const relation of own.get(along.target.id) ?? []) {
        if (source) inherited.push({ ...relation, source, inheritedFrom: along.target });
      }
    }
  }
  return inherited;
}

function linksOfClaim(claim: Claim): Link[] {
  return [claim.to, ...Object.values(claim.also ?? {})].flatMap((pointer) =>
    'link' in pointer ? [pointer.link] : [],
  );
}

/** Links in running text: all that no relation is made of, but for those of a page to itself. */
function collectMentions(
  pages: readonly Page[],
  catalog: Catalog,
  outcomes: Outcomes,
  used: ReadonlySet<Link>,
): Mention[] {
  const mentions = new Map<string, Mention & { places: { page: Page; link: Link }[] }>();
  for (const page of pages) {
    const source = catalog.nodeOf.get(page.path);
    if (!source) continue;
    for (const link of page.links) {
      const target = outcomes.get(link)?.destination?.node;
      if (!target || target === source || used.has(link)) continue;
      const key = keyOf(source.id, target.id);
      const mention = mentions.get(key) ?? { source, target, places: [] };
      mention.places.push({ page, link });
      mentions.set(key, mention);
    }
  }
  return [...mentions.values()];
}
