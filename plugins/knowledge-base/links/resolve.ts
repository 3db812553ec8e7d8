import { distance } from 'fastest-levenshtein';
import type { Attachment } from '../vault/attachments.ts';
import type { Heading } from '../vault/heading.ts';
import type { Link } from '../vault/link.ts';
import type { Page } from '../vault/page.ts';
import { fold, folderOf, joinToFolder, stemOf, type PagePath } from '../vault/paths.ts';
import type { IdForms } from '../vocabulary.ts';
import { cleanPath, lastPartOf, pathToWrite, type Catalog, type Destination } from './catalog.ts';
import { headingsOf } from './headings.ts';

/** What a link's path leads to, all by itself. */
export type PathOutcome =
  | { readonly destination: Destination }
  | { readonly attachment: Attachment }
  | { readonly siteAddress: string }
  | { readonly webAddress: string }
  | { readonly candidates: readonly Destination[] }
  | { readonly nothing: true };

/** Where a link leads, and what its parts say. */
export interface Outcome {
  readonly link: Link;
  readonly path: PathOutcome;
  /** The id that the label carries, where there is such an object: it decides. */
  readonly labelId?: string;
  /** Where the reader arrives; absent where the link leads to no object. */
  readonly destination?: Destination;
  /** The anchor on the destination's page; absent where the link names none, or none is found. */
  readonly anchor?: string;
}

export type Outcomes = ReadonlyMap<Link, Outcome>;

/** Resolves every link of every page. A pure function of pages and catalog. */
export function resolveLinks(pages: readonly Page[], catalog: Catalog): Outcomes {
  const outcomes = new Map<Link, Outcome>();
  for (const page of pages) {
    for (const link of page.links) outcomes.set(link, resolveLink(link, page, catalog));
  }
  return outcomes;
}

/** The id in the label decides where there is such an object; else the path does. */
export function resolveLink(link: Link, page: Page, catalog: Catalog): Outcome {
  const path = resolvePath(link, page, catalog);
  const labelId = idInLabel(link, catalog.vocabulary.ids);
  const promised = labelId === undefined ? undefined : catalog.nodes.get(labelId);
  const byPath = 'destination' in path ? path.destination : undefined;
  const destination =
    promised && byPath?.node !== promised
      ? { node: promised, ...(promised.page && { page: promised.page }) }
      : byPath;
  const heading =
    link.heading !== undefined && destination?.page
      ? findHeading(destination.page, link.heading)
      : undefined;
  return {
    link,
    path,
    ...(promised && { labelId: promised.id }),
    ...(destination && { destination }),
    ...(heading && destination?.page && { anchor: anchorOf(destination.page, heading) }),
  };
}

/** The one id that a label carries; several contradict each other and decide nothing. */
function idInLabel(link: Link, ids: IdForms): string | undefined {
  if (link.embed || link.label === undefined) return undefined;
  const found = new Set(
    [...link.label.matchAll(ids.inText)].map(([text]) => ids.parse(text)).filter(Boolean),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** Exact path first; then what is unique, by ever looser readings; never a guess. */
function resolvePath(link: Link, page: Page, catalog: Catalog): PathOutcome {
  const { target } = link;
  if (/^https?:\/\//i.test(target)) return { webAddress: target };
  const own = catalog.nodeOf.get(page.path);
  if (target === '') return own ? { destination: { node: own, page } } : { nothing: true };

  const id = catalog.vocabulary.ids.fromAddress(target);
  const byAddress = id === undefined ? undefined : catalog.nodes.get(id);
  if (byAddress) return destinationOf({ node: byAddress });

  const exact = exactPaths(link, page.path);
  for (const path of exact) {
    const destination = catalog.paths.get(cleanPath(path));
    if (destination) return { destination };
  }
  for (const path of exact) {
    const attachment = catalog.attachments.get(path);
    if (attachment) return { attachment };
  }
  const siteAddress = target.replace(/\/+$/, '') || '/';
  if (target.startsWith('/') && catalog.siteAddresses.has(siteAddress))
    return { siteAddress: target };

  for (const read of looserReadings) {
    const found = read(cleanPath(target), catalog);
    if (found.length === 1 && found[0]) return destinationOf(found[0]);
    if (found.length > 1) return { candidates: found };
  }
  const named = (catalog.attachmentsNamed.get(lastPartOf(target)) ?? []).filter(({ path }) =>
    `/${path}`.endsWith(`/${target}`),
  );
  if (named.length === 1 && named[0]) return { attachment: named[0] };
  return { nothing: true };
}

function destinationOf({ node, page = node.page }: Destination): PathOutcome {
  return { destination: { node, ...(page && { page }) } };
}

/**
 * A path may start at the vault's root or at the page's own folder: wiki-links mean the root first,
 * Markdown links and raw HTML the folder.
 */
export function exactPaths(link: Link, from: PagePath): string[] {
  const root = link.target.replace(/^\/+/, '');
  const beside = joinToFolder(folderOf(from), link.target);
  if (link.target.startsWith('/') || beside === undefined) return [root];
  return link.form === 'wiki' || link.form === 'front-matter' ? [root, beside] : [beside, root];
}

/** In this order; the first that finds anything decides, and reports what is not unique. */
const looserReadings: readonly ((target: string, catalog: Catalog) => readonly Destination[])[] = [
  // The end of a path in its very letters, then in any letter case.
  (target, catalog) => bySuffix(target, catalog).filter(({ page }) => endsWith(page, target)),
  bySuffix,
  (target, catalog) => catalog.aliases.get(fold(target)) ?? [],
  (target, catalog) => {
    const node = catalog.nodes.get(catalog.vocabulary.ids.parse(target) ?? '');
    return node ? [{ node }] : [];
  },
  (target, catalog) => catalog.names.get(fold(target)) ?? [],
  (target, catalog) => catalog.formerNames.get(fold(target)) ?? [],
];

function bySuffix(target: string, catalog: Catalog): readonly Destination[] {
  const found = catalog.baseNames.get(fold(lastPartOf(target))) ?? [];
  return found.filter(
    ({ page }) => page && fold(`/${stemOf(page.path)}`).endsWith(fold(`/${target}`)),
  );
}

function endsWith(page: Page | undefined, target: string): boolean {
  return page !== undefined && `/${stemOf(page.path)}`.endsWith(`/${target}`);
}

/** A heading by its text, with or without count, or by its id; `A#B` means B. */
export function findHeading(page: Page, wanted: string): Heading | undefined {
  const { byText, byId, bySection, byAnchor, byPlainText } = headingsOf(page);
  const last = fold(lastHeading(wanted));
  return (
    byText.get(fold(wanted)) ??
    byText.get(last) ??
    byId.get(last) ??
    bySection.get(last) ??
    byAnchor.get(last) ??
    byId.get(wanted) ??
    byPlainText.get(last)
  );
}

function lastHeading(wanted: string): string {
  return wanted.slice(wanted.lastIndexOf('#') + 1);
}

/** Where a heading stands on the site: a known section has an anchor of its own. */
export function anchorOf(page: Page, heading: Heading): string {
  return headingsOf(page).anchors.get(heading.node) ?? heading.id;
}

/** Paths that the author may have meant, the nearest first, at most three. */
export function nearestPaths(target: string, { nodeOf }: Catalog): string[] {
  const wanted = fold(cleanPath(target));
  const last = lastPartOf(wanted);
  const tolerance = last.length * 0.4;
  const near: { path: string; byName: number; byPath: number }[] = [];
  for (const [file, { name }] of nodeOf) {
    const path = pathToWrite(file);
    const byName = Math.min(
      ...[lastPartOf(path), name]
        .map(fold)
        .filter(({ length }) => Math.abs(length - last.length) <= tolerance)
        .map((own) => distance(own, last)),
    );
    if (byName <= tolerance) near.push({ path, byName, byPath: distance(fold(path), wanted) });
  }
  return near
    .sort((a, b) => a.byName - b.byName || a.byPath - b.byPath || (a.path < b.path ? -1 : 1))
    .slice(0, 3)
    .map(({ path }) => path);
}

/** Headings that the author may have meant, the nearest first, at most three. */
export function nearestHeadings(page: Page, wanted: string): string[] {
  return page.headings
    .map(({ text }) => ({
      text,
      near: distance(fold(text), fold(wanted)) / Math.max(wanted.length, 1),
    }))
    .filter(({ near }) => near <= 0.5)
    .sort((a, b) => a.near - b.near)
    .slice(0, 3)
    .map(({ text }) => text);
}
