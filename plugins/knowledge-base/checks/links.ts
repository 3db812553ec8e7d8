import type { Finding } from '../findings/finding.ts';
import { vaultRules } from '../findings/vaultRules.ts';
import type { Catalog, Destination } from '../links/catalog.ts';
import {
  findHeading,
  nearestHeadings,
  nearestPaths,
  type Outcome,
  type Outcomes,
} from '../links/resolve.ts';
import type { Page } from '../vault/page.ts';
import { stemOf } from '../vault/paths.ts';

/** Links that lead nowhere, to several pages, elsewhere than their label says, or to no heading. */
export function checkLinks(
  pages: readonly Page[],
  catalog: Catalog,
  outcomes: Outcomes,
): Finding[] {
  return pages.flatMap((page) =>
    page.links.flatMap((link) => {
      const outcome = outcomes.get(link);
      return outcome ? [...checkPath(outcome, catalog), ...checkHeading(outcome)] : [];
    }),
  );
}

function pathOf({ node, page = node.page }: Destination): string {
  return page ? stemOf(page.path) : decodeURIComponent(node.address).replace(/^\/|\/$/g, '');
}

function checkPath({ link, path, labelId, destination }: Outcome, catalog: Catalog): Finding[] {
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
      : [...successors(target, catalog), ...nearestPaths(target, catalog)];
    const reason = reasonOf(target, catalog);
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
function reasonOf(target: string, catalog: Catalog): string | undefined {
  const folder = `${target.replace(/^\/+|\/+$/g, '')}/`;
  for (const path of catalog.nodeOf.keys()) {
    if (path.startsWith(folder)) {
      return `"${target}" is a folder without a page of its own; add "${folder}index.md"`;
    }
  }
  return undefined;
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
