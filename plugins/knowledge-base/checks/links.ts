import type { Finding } from '../findings/finding.ts';
import { vaultRules } from '../findings/vaultRules.ts';
import { cleanPath, pathToWrite, type Catalog, type Destination } from '../links/catalog.ts';
import {
  exactPaths,
  findHeading,
  nearestHeadings,
  nearestPaths,
  type Outcome,
  type Outcomes,
} from '../links/resolve.ts';
import type { Page } from '../vault/page.ts';
import type { Link } from '../vault/link.ts';

/** Links that lead nowhere, to several pages, elsewhere than their label says, or to no heading. */
export function checkLinks(
  pages: readonly Page[],
  catalog: Catalog,
  outcomes: Outcomes,
): Finding[] {
  const nearest = new Map<string, readonly string[]>();
  const nearestTo: NearestTo = (target) => {
    const known = nearest.get(target) ?? nearestPaths(target, catalog);
    nearest.set(target, known);
    return known;
  };
  return pages.flatMap((page) =>
    page.links.flatMap((link) => {
      const outcome = outcomes.get(link);
      if (!outcome) return [];
      return [...checkPath(outcome, page, catalog, nearestTo), ...checkHeading(outcome)];
    }),
  );
}

/** What an author may have meant by a path; it is looked for once, however many links write it. */
type NearestTo = (target: string) => readonly string[];

function pathOf({ node, page = node.page }: Destination): string {
  return page ? pathToWrite(page.path) : decodeURIComponent(node.address).replace(/^\/|\/$/g, '');
}

function checkPath(
  { link, path, labelId, destination }: Outcome,
  page: Page,
  catalog: Catalog,
  nearestTo: NearestTo,
): Finding[] {
  const { target, place } = link;
  if ('candidates' in path && !destination) {
    const candidates = path.candidates.map(pathOf);
    return [vaultRules['ambiguous-link'].at(place, { target, candidates })];
  }
  if ('attachment' in path && path.attachment.unsafe !== undefined) {
    return [vaultRules['unsafe-file'].at(place, { target, why: path.attachment.unsafe })];
  }
  if ('nothing' in path) {
    const nearest = destination
      ? [pathOf(destination)]
      : [...successors(target, catalog), ...nearestTo(target)];
    const reason = reasonOf(link, page, catalog);
    return [vaultRules['broken-link'].at(place, { target, nearest, ...(reason && { reason }) })];
  }
  if ('destination' in path && destination && labelId !== undefined) {
    if (path.destination.node === destination.node) return [];
    return [
      vaultRules['mislabelled-link'].at(place, {
        target,
        leadsTo: path.destination.node.title,
        label: labelId,
        path: pathOf(destination),
      }),
    ];
  }
  return [];
}

/** The pages of the objects that took the place of a retired one. */
function successors(target: string, { vocabulary, nodes }: Catalog): string[] {
  const id = vocabulary.ids.parse(target) ?? vocabulary.ids.fromAddress(target);
  const replacedBy = id === undefined ? [] : (vocabulary.ids.known(id)?.replacedBy ?? []);
  return replacedBy.flatMap((successor) => {
    const node = nodes.get(successor);
    return node ? [pathOf({ node })] : [];
  });
}

/** Says more of a path that is a folder: the folder is there, and no page stands for it. */
function reasonOf(link: Link, page: Page, { folders }: Catalog): string | undefined {
  const folder = exactPaths(link, page.path)
    .map(cleanPath)
    .find((path) => folders.has(path));
  if (folder === undefined) return undefined;
  return `"${link.target}" is a folder without a page of its own; add "${folder}/index.md"`;
}

function checkHeading({ link, destination, anchor }: Outcome): Finding[] {
  const { heading, place } = link;
  if (heading === undefined || !destination || anchor !== undefined) return [];
  const { page, node } = destination;
  if (page && findHeading(page, heading)) return [];
  return [
    vaultRules['missing-heading'].at(place, {
      heading,
      page: node.title,
      nearest: page ? nearestHeadings(page, heading) : [],
    }),
  ];
}
