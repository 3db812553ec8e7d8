import type { Finding } from '../findings/finding.ts';
import { vaultRules } from '../findings/vaultRules.ts';
import type { Graph } from '../graph/graph.ts';
import { pathToWrite, type Catalog } from '../links/catalog.ts';
import type { Page } from '../vault/page.ts';
import { fold } from '../vault/paths.ts';

/** Pages whose id another page already has. */
export function checkDuplicateIds(pages: readonly Page[], catalog: Catalog): Finding[] {
  return pages.flatMap((page) => {
    const first = catalog.nodeOf.get(page.path)?.page;
    if (page.id === undefined || !first || first === page) return [];
    const place = { path: page.path, line: page.titleLine, column: 1 };
    return [vaultRules['duplicate-id'].at(place, { id: page.id, other: pathToWrite(first.path) })];
  });
}

const idAndName = /^(\S+?)\s*[:—–-]\s+(.+)$/s;

/** Titles and labels of the form "ID: Name" whose name was never that object's. */
export function checkNames(pages: readonly Page[], catalog: Catalog): Finding[] {
  const { ids } = catalog.vocabulary;
  const namesOf = (id: string): string[] => {
    const node = catalog.nodes.get(id);
    const known = ids.known(id);
    const own = [node?.name, known?.name, ...(known?.formerNames ?? [])].filter(
      (name) => name !== undefined,
    );
    const parent = catalog.nodes.get(ids.parentOf(id) ?? '')?.name;
    return parent === undefined ? own : [...own, ...own.map((name) => `${parent}: ${name}`)];
  };
  return pages.flatMap((page) => {
    const findings: Finding[] = [];
    const { path } = page;
    const known = page.id === undefined ? undefined : ids.known(page.id);
    if (page.id !== undefined && known) {
      const names = [known.name, ...known.formerNames].map(fold);
      const written = fold(page.name);
      if (!names.some((name) => written === name || written.endsWith(`: ${name}`))) {
        const place = { path, line: page.titleLine, column: 1 };
        const details = { id: page.id, written: page.name, name: known.name };
        findings.push(vaultRules['name-mismatch'].at(place, details));
      }
    }
    for (const { label, place } of page.links) {
      const [, stated = '', written = ''] = idAndName.exec(label ?? '') ?? [];
      const id = ids.parse(stated);
      const node = id === undefined ? undefined : catalog.nodes.get(id);
      if (!node || namesOf(node.id).some((name) => fold(name) === fold(written))) continue;
      findings.push(
        vaultRules['name-mismatch'].at(place, { id: node.id, written, name: node.name }),
      );
    }
    return findings;
  });
}

/** Pages that no other page leads to. A vault's entrance needs no way to it. */
export function checkOrphans(pages: readonly Page[], catalog: Catalog, graph: Graph): Finding[] {
  return pages.flatMap((page) => {
    const node = catalog.nodeOf.get(page.path);
    if (!node || node.page !== page || page.address === '/' || page.frontMatter.unlisted) return [];
    if (graph.mentionsOf(node.id).length > 0 || graph.relationsOf(node.id).length > 0) return [];
    const place = { path: page.path, line: page.titleLine, column: 1 };
    return [vaultRules['orphan-page'].at(place, { title: page.title })];
  });
}
