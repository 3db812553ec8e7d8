import { isRetired } from '../../knowledge-base/graph/buildGraph.ts';
import type { KnowledgeBase } from '../../knowledge-base/knowledgeBase.ts';
import type { CatalogNode } from '../../knowledge-base/links/catalog.ts';
import type { Page } from '../../knowledge-base/vault/page.ts';
import { allIds, historyOf, type IdHistory } from '../history/history.ts';
import { idInText, kindOfId, type AtlasKind } from '../ids.ts';

/** An object that has an ATLAS id: in the vault, in a release that ever was, or both. */
export interface KnownObject {
  readonly id: string;
  readonly kind: AtlasKind;
  /** The name on its page, else the latest. */
  readonly name: string;
  readonly formerNames: readonly string[];
  /** Names that releases newer than the page gave it. */
  readonly laterNames: readonly string[];
  readonly status: 'active' | 'retired';
  readonly replacedBy: readonly string[];
  /** The content release that added it; absent for a vault's own. */
  readonly since?: string;
  /** The first content release without it, which may be newer than the one on show. */
  readonly retiredIn?: string;
  readonly reusedFrom?: IdHistory['reusedFrom'];
  readonly page?: Page;
}

/** All objects with an ATLAS id, by id. */
export function knownObjects({ catalog }: KnowledgeBase): readonly KnownObject[] {
  const own = [...catalog.nodes.keys()].filter((id) => kindOfId(id));
  return [...new Set([...allIds(), ...own])]
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((id) => known(id, catalog.nodes.get(id), historyOf(id)));
}

function known(id: string, node: CatalogNode | undefined, history: IdHistory | undefined) {
  const kind = kindOfId(id);
  if (!kind) return [];
  const { page } = node ?? {};
  const name = node?.name ?? history?.name ?? id;
  const retired = page ? isRetired(page) : history?.status === 'retired' && !node;
  const object: KnownObject = {
    id,
    kind,
    name,
    ...namesBeside(name, history),
    status: retired ? 'retired' : 'active',
    replacedBy: retired ? successors(page, history) : [],
    ...(history && { since: history.since }),
    ...(history?.retiredIn !== undefined && { retiredIn: history.retiredIn }),
    ...(history?.reusedFrom && { reusedFrom: history.reusedFrom }),
    ...(page && { page }),
  };
  return [object];
}

/** A page of an older release bears a name that is a former one by now. */
function namesBeside(
  name: string,
  history: IdHistory | undefined,
): Pick<KnownObject, 'formerNames' | 'laterNames'> {
  const all = history ? [...history.formerNames, history.name] : [];
  const at = all.indexOf(name);
  const former = at < 0 ? (history?.formerNames ?? []) : all.slice(0, at);
  const later = at < 0 ? all.slice(-1) : all.slice(at + 1);
  return {
    formerNames: former.filter((other) => other !== name),
    laterNames: later.filter((other) => other !== name && !former.includes(other)),
  };
}

function successors(page: Page | undefined, history: IdHistory | undefined): readonly string[] {
  if (history && history.replacedBy.length > 0) return history.replacedBy;
  const stated = page?.facts.get('Replaced By')?.value ?? '';
  return [...stated.matchAll(idInText)].map(([id]) => id.toUpperCase());
}
