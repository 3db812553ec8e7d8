import type { KnowledgeBase } from '../../knowledge-base/knowledgeBase.ts';
import type { InventoryEntry } from '../../knowledge-base/site/exports/sphinxInventory.ts';
import { stemOf } from '../../knowledge-base/vault/paths.ts';
import type { KnownObject } from './knownObjects.ts';

/**
 * What `objects.inv` resolves, the surest first: ids, the names of today, terms and other objects,
 * then names that objects had or will have. Each works in `:ref:` and `:term:`; pages by their
 * path in `:doc:`.
 */
export function inventoryEntries(
  { pages }: KnowledgeBase,
  objects: readonly KnownObject[],
): readonly InventoryEntry[] {
  const byId = (object: KnownObject, names: readonly string[]): InventoryEntry[] =>
    words(names, `id/${object.id}/`, `${object.id} ${object.name}`);
  const active = objects.filter(({ status }) => status === 'active');
  const retired = objects.filter(({ status }) => status === 'retired');
  const own = pages.filter(({ frontMatter }) => frontMatter.unlisted !== true);
  // A term is what its name means; a control may bear the same one.
  const named = [
    ...own.filter(({ kind }) => kind?.explainsWords),
    ...own.filter(({ kind }) => kind && !kind.explainsWords),
  ];
  const known = new Set(objects.map(({ id }) => id));
  return [
    ...objects.flatMap((object) => byId(object, [object.id])),
    ...active.flatMap((object) => byId(object, [object.name])),
    ...named
      .filter(({ id }) => !(id !== undefined && known.has(id)))
      .flatMap(({ id, name, title, aliases, address }) => {
        const names = [...(id === undefined ? [] : [id]), name, ...aliases];
        return words(
          names.filter((word) => !word.includes('/')),
          address.slice(1),
          title,
        );
      }),
    ...active.flatMap((object) => byId(object, [...object.formerNames, ...object.laterNames])),
    ...retired.flatMap((object) => byId(object, [object.name, ...object.formerNames])),
    ...own.map(({ path, address, title }): InventoryEntry => ({
      name: stemOf(path) || 'index',
      type: 'std:doc',
      uri: address.slice(1),
      shown: title,
    })),
  ];
}

function words(names: readonly string[], uri: string, shown: string): InventoryEntry[] {
  return names.flatMap((name) =>
    (['std:label', 'std:term'] as const).map((type) => ({ name, type, uri, shown })),
  );
}
