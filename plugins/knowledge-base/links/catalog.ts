import type { Attachment } from '../vault/attachments.ts';
import type { Page } from '../vault/page.ts';
import {
  addressOfStem,
  baseNameOf,
  fold,
  folderOf,
  slugOf,
  stemOf,
  withoutEnding,
  type Address,
  type PagePath,
} from '../vault/paths.ts';
import type { Kind, Vocabulary } from '../vocabulary.ts';

/** Something that links can lead to and relations can hold between. */
export interface CatalogNode {
  /** The field's id where the object has one, else the page's path without ending. */
  readonly id: string;
  readonly kind?: Kind;
  readonly name: string;
  readonly title: string;
  readonly address: Address;
  /** Absent for a parent that pages name and that no page describes. */
  readonly page?: Page;
}

export interface Destination {
  readonly node: CatalogNode;
  /** The very page, where several claim one id. */
  readonly page?: Page;
}

/** What there is to link to, with the tables to find it by. */
export interface Catalog {
  readonly vocabulary: Vocabulary;
  readonly nodes: ReadonlyMap<string, CatalogNode>;
  readonly nodeOf: ReadonlyMap<PagePath, CatalogNode>;
  /** Paths as a link may write them exactly: `a/b`, and `a` for `a/index.md`. */
  readonly paths: ReadonlyMap<string, Destination>;
  /** Pages by the last part of their path, folded. */
  readonly baseNames: ReadonlyMap<string, readonly Destination[]>;
  readonly aliases: ReadonlyMap<string, readonly Destination[]>;
  /** Names, titles and "Parent: Child" forms, folded. */
  readonly names: ReadonlyMap<string, readonly Destination[]>;
  readonly formerNames: ReadonlyMap<string, readonly Destination[]>;
  /** Folders that hold a page, at any depth. */
  readonly folders: ReadonlySet<string>;
  /** Files beside the pages, by path. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** Files beside the pages, by the last part of their path. */
  readonly attachmentsNamed: ReadonlyMap<string, readonly Attachment[]>;
  /** Addresses that the site has beside the vault's pages, without base URL. */
  readonly siteAddresses: ReadonlySet<string>;
}

interface Surroundings {
  readonly attachments?: readonly Attachment[];
  readonly siteAddresses?: Iterable<string>;
}

export function buildCatalog(
  pages: readonly Page[],
  vocabulary: Vocabulary,
  { attachments = [], siteAddresses = [] }: Surroundings = {},
): Catalog {
  const nodes = new Map<string, CatalogNode>();
  const nodeOf = new Map<PagePath, CatalogNode>();
  for (const page of pages) {
    const id = page.id ?? (withoutEnding(page.path) || 'index');
    // Of several pages with one id the first is the object; the others keep their address.
    const node = nodes.get(id) ?? nodeOfPage(id, page);
    nodes.set(id, node);
    nodeOf.set(page.path, node);
  }
  for (const parent of parentsWithoutPage(pages, nodes, vocabulary)) nodes.set(parent.id, parent);

  const baseNames = new Lookup();
  const aliases = new Lookup();
  const names = new Lookup();
  const formerNames = new Lookup();
  const paths = new Map<string, Destination>();
  for (const page of pages) {
    const node = nodeOf.get(page.path);
    if (!node) continue;
    const destination = { node, page };
    baseNames.add(baseNameOf(page.path), destination);
    for (const alias of page.aliases) aliases.add(cleanPath(alias), destination);
    names.add(page.name, destination).add(page.title, destination);
  }
  // A file `a.md` goes before a folder page `a/index.md`; both before a parent without a page.
  for (const [pathOf, take] of [
    [(page: Page): string => withoutEnding(page.path), always],
    [(page: Page): string => stemOf(page.path), always],
    [(page: Page): string => folderOf(page.path), isFolderNote],
  ] as const) {
    for (const page of pages) {
      const node = nodeOf.get(page.path);
      const path = pathOf(page);
      if (node && take(page) && !paths.has(path)) paths.set(path, { node, page });
    }
  }
  for (const node of nodes.values()) {
    if (node.page) continue;
    const path = decodeURIComponent(node.address).replace(/^\/|\/$/g, '');
    if (!paths.has(path)) paths.set(path, { node });
    names.add(node.name, { node }).add(node.title, { node });
  }
  for (const node of nodes.values()) {
    const parent = nodes.get(vocabulary.ids.parentOf(node.id) ?? '');
    if (parent) names.add(`${parent.name}: ${node.name}`, { node });
    for (const former of vocabulary.ids.known(node.id)?.formerNames ?? []) {
      formerNames.add(former, { node });
    }
  }
  return {
    vocabulary,
    nodes,
    nodeOf,
    paths,
    baseNames: baseNames.entries,
    aliases: aliases.entries,
    names: names.entries,
    formerNames: formerNames.entries,
    folders: foldersOf(pages),
    attachments: new Map(attachments.map((attachment) => [attachment.path, attachment])),
    attachmentsNamed: groupBy(attachments, ({ path }) => lastPartOf(path)),
    siteAddresses: new Set(siteAddresses),
  };
}

const always = (): boolean => true;

/** Obsidian's folder notes: `a/a.md` stands for the folder `a`. */
function isFolderNote(page: Page): boolean {
  const stem = withoutEnding(page.path).split('/');
  return stem.length > 1 && stem.at(-1) === stem.at(-2);
}

/** A path as links write it, without slashes at its ends and without `.md`. */
export function cleanPath(path: string): string {
  return withoutEnding(path.replace(/^\/+|\/+$/g, ''));
}

/** The path by which a link reaches a page from anywhere in the vault. */
export function pathToWrite(path: PagePath): string {
  return stemOf(path) || withoutEnding(path);
}

/** The part behind the last `/`. */
export function lastPartOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function foldersOf(pages: readonly Page[]): Set<string> {
  const folders = new Set<string>();
  for (const { path } of pages) {
    let folder = folderOf(path);
    while (folder && !folders.has(folder)) {
      folders.add(folder);
      folder = folderOf(folder);
    }
  }
  return folders;
}

function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string | undefined,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Destinations by folded words. All words of one destination are added before those of the next. */
class Lookup {
  readonly entries = new Map<string, Destination[]>();

  add(key: string, destination: Destination): this {
    const folded = fold(key);
    const found = this.entries.get(folded);
    const last = found?.at(-1);
    if (!found) this.entries.set(folded, [destination]);
    else if (last?.node !== destination.node || last.page !== destination.page) {
      found.push(destination);
    }
    return this;
  }
}

function nodeOfPage(id: string, page: Page): CatalogNode {
  const { kind, name, title, address } = page;
  return { id, ...(kind && { kind }), name, title, address, page };
}

/**
 * Parents that sub-objects name by their id and that no page describes: they have a node and an
 * address of their own. The name is what the children's pages say, else what is known of the id.
 */
function parentsWithoutPage(
  pages: readonly Page[],
  nodes: ReadonlyMap<string, CatalogNode>,
  { ids, kinds }: Vocabulary,
): CatalogNode[] {
  const parentOf = ({ id }: Page): string | undefined => {
    const parent = id === undefined ? undefined : ids.parentOf(id);
    return parent === undefined || nodes.has(parent) ? undefined : parent;
  };
  const children = groupBy(pages, parentOf);
  if (children.size === 0) return [];
  const names = namesInPages(pages, children);
  const inFolder = groupBy(pages, ({ path }) => folderOf(path));
  const taken = new Set(pages.map(({ address }) => address));
  return [...children].map(([id, own]) => {
    const name = names.get(id) ?? ids.known(id)?.name ?? id;
    const folder = folderOf(own[0]?.path ?? '');
    const kind = kinds.find((row) => row.name === ids.kindOf(id));
    // A folder that holds nothing but the children is the parent's; any other is shared.
    const shared = !folder || inFolder.get(folder)?.some((page) => parentOf(page) !== id);
    const address = [
      ...(shared ? [] : [folder]),
      ...[name, id].map((words) => `${folder}/${slugOf(words)}`),
    ]
      .map(addressOfStem)
      .find((free) => !taken.has(free));
    taken.add(address ?? addressOfStem(id));
    return {
      id,
      ...(kind && { kind }),
      name,
      title: name === id ? id : `${id}: ${name}`,
      address: address ?? addressOfStem(id),
    };
  });
}

/** The names that stand beside ids in any page: in a section's plain text, else in a label. */
function namesInPages(
  pages: readonly Page[],
  wanted: ReadonlyMap<string, unknown>,
): Map<string, string> {
  const names = new Map<string, string>();
  const learn = (id: string, name: string): void => {
    if (name && wanted.has(id) && !names.has(id)) names.set(id, name);
  };
  for (const { sections } of pages) {
    for (const { to } of sections.flatMap(({ data }) => data?.claims ?? [])) {
      if ('id' in to) learn(to.id, to.name);
    }
  }
  for (const { label = '' } of pages.flatMap(({ links }) => links)) {
    const colon = label.indexOf(':');
    if (colon > 0) learn(label.slice(0, colon), label.slice(colon + 1).trim());
  }
  return names;
}
