import type { Heading as HeadingNode, ListItem, RootContent } from 'mdast';
import { isRetired } from '../graph/buildGraph.ts';
import type { Passage, Relation } from '../graph/graph.ts';
import type { KnowledgeBase } from '../knowledgeBase.ts';
import type { CatalogNode } from '../links/catalog.ts';
import type { Link } from '../vault/link.ts';
import type { Page, ReadSection } from '../vault/page.ts';
import { fold, folderOf, slugOf } from '../vault/paths.ts';
import type { Renderer } from '../render/renderer.ts';
import type { Direction, FactRow, Kind, SectionRow } from '../vocabulary.ts';
import type {
  BacklinkData,
  Excerpt,
  FactData,
  PageData,
  Part,
  Reference,
  RelationRow,
  TocEntry,
} from './contract.ts';
import { excerptsOf } from './excerpt.ts';

/** What is asked of the surroundings of a vault to show its pages. */
export interface SiteContext {
  readonly base: KnowledgeBase;
  readonly renderer: Renderer;
  /** Begins and ends with `/`. */
  readonly baseUrl: string;
  readonly editUrlOf: (page: Page) => string | undefined;
  readonly lastUpdateOf: (page: Page) => string | undefined;
}

export interface PageDataBuilder {
  readonly ofPage: (page: Page) => PageData;
  /** Of an object that no page describes. */
  readonly ofNode: (node: CatalogNode) => PageData;
  readonly reference: (node: CatalogNode, page?: Page) => Reference;
}

/** Puts together what each page shows. Pure: writes nothing. */
export function createPageData(context: SiteContext): PageDataBuilder {
  const { base, renderer, baseUrl } = context;
  const { catalog, graph, outcomes, pages } = base;
  const below = (address: string): string => `${baseUrl}${address.replace(/^\//, '')}`;

  const reference = (node: CatalogNode, page: Page | undefined = node.page): Reference => ({
    kind: node.kind?.name ?? 'page',
    kindLabel: node.kind?.label ?? 'Page',
    ...(node.id !== page?.path.replace(/\.\w+$/, '') && page?.id !== undefined && { id: page.id }),
    ...(!page && { id: node.id }),
    name: page?.frontMatter.sidebar_label ?? page?.name ?? node.name,
    url: below(page?.address ?? node.address),
    ...(page && isRetired(page) && { retired: true }),
  });

  const excerpts = new Map<Page, Map<Link, Excerpt>>();
  const excerptOf = (page: Page, link: Link): Excerpt | undefined => {
    const own = excerpts.get(page) ?? excerptsOf(page);
    excerpts.set(page, own);
    return own.get(link);
  };

  const backlinksOf = (node: CatalogNode): BacklinkData[] =>
    graph
      .mentionsOf(node.id)
      .filter(({ source }) => !source.page?.frontMatter.unlisted)
      .map(({ source, places }) => ({
        from: reference(source, places[0]?.page),
        excerpts: places.flatMap(({ page, link }) => excerptOf(page, link) ?? []),
      }))
      .sort(bySortedName);

  /** A relation's text stands on both pages and is rendered once. */
  const notes = new Map<Passage, string>();
  const noteHtml = (note: Passage): string => {
    const html = notes.get(note) ?? renderer.html(note);
    notes.set(note, html);
    return html;
  };

  const rowsOf = (node: CatalogNode, relation: string, direction: Direction): RelationRow[] => {
    const rows = new Map<string, Relation[]>();
    for (const own of graph.relationsOf(node.id)) {
      const [here, there] =
        direction === 'out' ? [own.source, own.target] : [own.target, own.source];
      if (own.type !== relation || here.id !== node.id) continue;
      rows.set(there.id, [...(rows.get(there.id) ?? []), own]);
    }
    return [...rows].map(([id, relations]) => {
      const other = catalog.nodes.get(id) as CatalogNode;
      const parentId = catalog.vocabulary.ids.parentOf(id);
      const from = relations[0]?.inheritedFrom;
      return {
        object: reference(other),
        facts: factsOfRow(other),
        ...(parentId !== undefined && rows.has(parentId) && { parentId }),
        ...(from && { inheritedFrom: reference(from) }),
        entries: [...relations]
          .sort((a, b) => (a.step?.number ?? 0) - (b.step?.number ?? 0))
          .map(({ note, step, also }) => ({
            html: note ? noteHtml(note) : '',
            ...(step && { step }),
            also: Object.fromEntries(
              Object.entries(also).map(([name, end]) => [name, reference(end)]),
            ),
          })),
      };
    });
  };

  /** What an author wrote of relations that point nowhere: nobody's words are dropped. */
  const unsettled = ({ data }: ReadSection): RootContent[] => {
    const written = (data?.claims ?? [])
      .filter((claim) => !graph.settled.has(claim))
      .flatMap((claim) => claim.written);
    const items = written.filter((node): node is ListItem => node.type === 'listItem');
    const others = written.filter((node) => node.type !== 'listItem');
    return items.length === 0 ? others : [{ type: 'list', children: items }, ...others];
  };

  /** Rows in the order of ids; steps in the order of the procedure, one row a step. */
  const partOf = (
    node: CatalogNode,
    page: Page | undefined,
    row: SectionRow,
    section: ReadSection | undefined,
  ): Part[] => {
    const introHtml =
      section && page
        ? renderer.html({ page, nodes: [...(section.data?.rest ?? []), ...unsettled(section)] })
        : '';
    const shared = { anchor: row.anchor, title: row.title, introHtml };
    if (!row.show) return introHtml ? [{ type: 'prose', html: introHtml }] : [];
    if ('references' in row.show) {
      const references = section?.data?.references ?? [];
      if (references.length === 0 && !introHtml) return [];
      return [{ type: 'references', ...shared, references }];
    }
    const { relation, direction, as } = row.show;
    const rows = rowsOf(node, relation, direction);
    // A section that its author wrote is there, even empty: links may name it.
    if (rows.length === 0 && !section) return [];
    if (as === 'list')
      return [{ type: 'relations', ...shared, relation, direction, rows: sortRows(rows) }];
    const steps = rows
      .flatMap((own) => own.entries.map((entry) => ({ ...own, entries: [entry] })))
      .sort((a, b) => (a.entries[0]?.step?.number ?? 0) - (b.entries[0]?.step?.number ?? 0));
    return [{ type: 'steps', ...shared, relation, direction, rows: steps }];
  };

  const ownPart = (page: Page, sections: readonly ReadSection[]): Part[] => {
    const nodes = sections.flatMap((section) => [section.heading.node, ...section.nodes]);
    const html = renderer.html({ page, nodes });
    return html ? [{ type: 'prose', html }] : [];
  };

  const partsOf = (
    node: CatalogNode,
    page: Page | undefined,
  ): { parts: Part[]; toc: TocEntry[] } => {
    const kind = node.kind;
    const record = page !== undefined && isRetired(page);
    const known = (section: ReadSection): boolean =>
      section.row !== undefined && !(record && section.row.show && 'relation' in section.row.show);
    const own = page?.sections.filter((section) => !known(section)) ?? [];
    const parts: Part[] = [];
    const toc: TocEntry[] = [];
    for (const slot of kind?.layout ?? ['lead', 'own']) {
      if (slot === 'lead' && page) {
        const html = renderer.html({ page, nodes: page.lead });
        if (html) parts.push({ type: 'prose', html });
        toc.push(...tocOf(page, page.lead));
      } else if (slot === 'own' && page) {
        parts.push(...ownPart(page, own));
        toc.push(
          ...tocOf(
            page,
            own.flatMap(({ heading, nodes }) => [heading.node, ...nodes]),
          ),
        );
      } else {
        const row = kind?.sections.find(({ anchor }) => anchor === slot);
        if (!row || (record && row.show && 'relation' in row.show)) continue;
        const section = page?.sections.find((candidate) => candidate.row === row);
        const found = partOf(node, page, row, section);
        parts.push(...found);
        for (const part of found) {
          if (part.type === 'prose') continue;
          toc.push({ id: part.anchor, text: part.title, depth: 2 });
          if (part.type !== 'steps') continue;
          for (const { entries } of part.rows) {
            const step = entries[0]?.step;
            if (step)
              toc.push({ id: step.anchor, text: `${String(step.number)}. ${step.name}`, depth: 3 });
          }
        }
      }
    }
    return { parts, toc };
  };

  const factsOf = (page: Page, kind: Kind | undefined): FactData[] =>
    (kind?.facts ?? []).flatMap((row) => {
      const fact = page.facts.get(row.label);
      if (!fact || row.form === 'id') return [];
      return [{ label: row.label, value: fact.value, ...addressOfFact(fact, row) }];
    });

  const addressOfFact = (
    fact: { readonly link?: Link; readonly node: RootContent | unknown },
    row: FactRow,
  ): { url?: string; external?: boolean } => {
    if (row.form !== 'link') return {};
    const outcome = fact.link && outcomes.get(fact.link);
    const url = outcome && renderer.hrefOf(outcome);
    if (url !== undefined) return { url };
    const external = webAddressIn(fact.node);
    return external === undefined ? {} : { url: external, external: true };
  };

  /** What relation rows say of the object beside its name. */
  const factsOfRow = (node: CatalogNode): Record<string, string> => {
    const facts: Record<string, string> = {};
    for (const label of ['Maturity', 'Category', 'Type', 'Incident Date']) {
      const value = node.page?.facts.get(label)?.value;
      if (value !== undefined) facts[label] = value;
    }
    return facts;
  };

  const order = new Map<string, CatalogNode[]>();
  for (const page of pages) {
    const node = catalog.nodeOf.get(page.path);
    if (!node?.kind || node.page !== page || page.frontMatter.unlisted) continue;
    order.set(node.kind.name, [...(order.get(node.kind.name) ?? []), node]);
  }
  for (const nodes of order.values()) nodes.sort(byPosition);

  const neighbours = (node: CatalogNode): { previous?: Reference; next?: Reference } => {
    const own = order.get(node.kind?.name ?? '') ?? [];
    const index = own.indexOf(node);
    const previous = index > 0 ? own[index - 1] : undefined;
    const next = index >= 0 ? own[index + 1] : undefined;
    return {
      ...(previous && { previous: reference(previous) }),
      ...(next && { next: reference(next) }),
    };
  };

  const breadcrumbs = (node: CatalogNode, page: Page | undefined): PageData['breadcrumbs'] => {
    const crumbs: { label: string; url?: string }[] = [];
    if (node.kind) crumbs.push({ label: node.kind.plural, url: below(`/${node.kind.list}/`) });
    else {
      const folders = folderOf(page?.path ?? '')
        .split('/')
        .filter(Boolean);
      folders.forEach((folder, index) => {
        const at = catalog.paths.get(folders.slice(0, index + 1).join('/'));
        if (at?.page === page) return;
        crumbs.push({
          label: at?.node.name ?? folder,
          ...(at && { url: below(at.page?.address ?? at.node.address) }),
        });
      });
    }
    const parent = catalog.nodes.get(catalog.vocabulary.ids.parentOf(node.id) ?? '');
    if (parent) crumbs.push({ label: parent.name, url: below(parent.address) });
    return [...crumbs, { label: page?.name ?? node.name }];
  };

  const shared = (node: CatalogNode, page?: Page): Omit<PageData, 'title' | 'description'> => {
    const editUrl = page && context.editUrlOf(page);
    const lastUpdated = page && context.lastUpdateOf(page);
    const ref = reference(node, page);
    return {
      kind: ref.kind,
      kindLabel: ref.kindLabel,
      ...(ref.id !== undefined && { id: ref.id }),
      name: page?.name ?? node.name,
      address: page?.address ?? node.address,
      breadcrumbs: breadcrumbs(node, page),
      facts: page ? factsOf(page, node.kind) : [],
      retired: page !== undefined && isRetired(page),
      ...partsOf(node, page),
      backlinks: backlinksOf(node),
      tags: (page?.frontMatter.tags ?? []).map((label) => ({
        label,
        url: below(`/tags/${slugOf(label)}/`),
      })),
      unlisted: page?.frontMatter.unlisted ?? false,
      draft: page?.frontMatter.draft ?? false,
      ...(editUrl !== undefined && { editUrl }),
      ...(lastUpdated !== undefined && { lastUpdated }),
      ...neighbours(node),
    };
  };

  return {
    reference,
    ofPage: (page) => {
      const node = catalog.nodeOf.get(page.path) as CatalogNode;
      return { ...shared(node, page), title: page.title, description: page.description };
    },
    ofNode: (node) => ({
      ...shared(node),
      title: node.title,
      description: `${node.title}: what other pages of this knowledge base say of it.`,
    }),
  };
}

function bySortedName(a: BacklinkData, b: BacklinkData): number {
  return fold(a.from.name) < fold(b.from.name) ? -1 : 1;
}

/** Objects with an id in the order of ids, below their parents; others by name. */
function sortRows(rows: readonly RelationRow[]): RelationRow[] {
  const key = ({ object }: RelationRow): string => object.id ?? `~${fold(object.name)}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export function byPosition(a: CatalogNode, b: CatalogNode): number {
  const position = (node: CatalogNode): number =>
    node.page?.frontMatter.sidebar_position ?? Number.MAX_SAFE_INTEGER;
  return position(a) - position(b) || (a.id < b.id ? -1 : 1);
}

function tocOf(page: Page, nodes: readonly RootContent[]): TocEntry[] {
  const own = new Set(nodes.filter((node): node is HeadingNode => node.type === 'heading'));
  return page.headings
    .filter(({ node, depth }) => own.has(node) && depth >= 2 && depth <= 3)
    .map(({ id, text, depth }) => ({ id, text, depth }));
}

/** The address of a web link inside of a fact. */
function webAddressIn(node: unknown): string | undefined {
  const { type, url, children } = node as { type?: string; url?: string; children?: unknown[] };
  if (type === 'link' && url !== undefined && /^https?:\/\//i.test(url)) return url;
  for (const child of children ?? []) {
    const found = webAddressIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
