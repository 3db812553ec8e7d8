import { isRetired } from '../graph/buildGraph.ts';
import type { Graph, Relation } from '../graph/graph.ts';
import { headingsOf } from '../links/headings.ts';
import type { Catalog, CatalogNode } from '../links/catalog.ts';
import { tagsOf } from '../site/tags.ts';
import type { Page } from '../vault/page.ts';
import { addressOfStem, type Address } from '../vault/paths.ts';
import { outline } from '../vault/section.ts';
import type { Direction, SectionRow } from '../vocabulary.ts';

/** What a vault publishes by itself: the anchors of its pages, by the addresses of these. */
export type Published = ReadonlyMap<Address, ReadonlySet<string>>;

interface Understood {
  readonly pages: readonly Page[];
  readonly catalog: Catalog;
  readonly graph: Graph;
}

/**
 * The addresses of a vault's pages, of objects without a page and of tags, each with the anchors of
 * its headings. What the site has beside the vault, such as lists of a kind, is not the vault's.
 */
export function publishedOf({ pages, catalog, graph }: Understood): Published {
  const published = new Map<Address, ReadonlySet<string>>();
  const add = (address: Address, anchors: Iterable<string>): void => {
    if (!published.has(address)) published.set(address, new Set(anchors));
  };
  for (const page of pages) {
    const node = catalog.nodeOf.get(page.path);
    if (node)
      add(page.address, [...headingAnchors(page, node), ...relationAnchors(node, graph, page)]);
  }
  for (const node of catalog.nodes.values()) {
    if (!node.page) add(node.address, relationAnchors(node, graph));
  }
  const tagged = pages.filter(({ frontMatter }) => !frontMatter.unlisted).flatMap(tagsOf);
  if (tagged.length > 0) add(addressOfStem('tags'), []);
  for (const { address } of tagged) add(address, []);
  return published;
}

/** The headings that an author wrote and the page shows, with the list of facts that they become. */
function headingAnchors(page: Page, node: CatalogNode): string[] {
  const { anchors } = headingsOf(page);
  const { title } = outline(page.tree, page.headings);
  const record = (row: SectionRow): boolean => isRetired(page) && showsRelation(row);
  const rows = new Map(
    page.sections.flatMap(({ heading, row }) => (row ? [[heading.node, row] as const] : [])),
  );
  const own = page.headings.flatMap((heading) => {
    if (heading === title) return [];
    const row = rows.get(heading.node);
    // A record of a retired object is shown as it was written, and a list of facts in the header.
    if (row) return record(row) ? [heading.id] : row.show ? [row.anchor] : [];
    return anchors.get(heading.node) ?? heading.id;
  });
  return node.kind || page.facts.size > 0 ? [...own, ...factsAnchor(page)] : own;
}

function factsAnchor({ facts, kind }: Page): string[] {
  const idLabels = new Set(
    kind?.facts.filter(({ form }) => form === 'id').map(({ label }) => label),
  );
  return [...facts.keys()].some((label) => !idLabels.has(label)) ? ['metadata'] : [];
}

/** The sections that a page has because others say that they are related to its object. */
function relationAnchors(node: CatalogNode, graph: Graph, page?: Page): string[] {
  if (page && isRetired(page)) return [];
  const relationsOf = ({ id }: CatalogNode, relation: string, direction: Direction): Relation[] =>
    graph
      .relationsOf(id)
      .filter(
        ({ type, source, target }) =>
          type === relation && (direction === 'out' ? source : target).id === id,
      );
  return (node.kind?.sections ?? []).flatMap(({ anchor, show }) => {
    if (!show || !('relation' in show)) return [];
    const { relation, direction, through } = show;
    const others =
      through === undefined ? [] : relationsOf(node, through, 'out').map(({ target }) => target);
    const shown = [node, ...others].flatMap((one) => relationsOf(one, relation, direction));
    const steps = show.as === 'steps' ? shown.flatMap(({ step }) => step?.anchor ?? []) : [];
    return shown.length > 0 ? [anchor, ...steps] : [];
  });
}

function showsRelation({ show }: SectionRow): boolean {
  return show !== undefined && 'relation' in show;
}
