import { historyOf } from '../../atlas/history/history.ts';
import { kindOfId } from '../../atlas/ids.ts';
import type { KnownObject } from '../../atlas/portable/references/contract.ts';
import { atlasVocabulary } from '../../atlas/vocabulary.ts';
import { buildCatalog } from '../../knowledge-base/links/catalog.ts';
import { parsePage } from '../../knowledge-base/vault/page.ts';
import { readVault } from '../../knowledge-base/vault/readVault.ts';

/** The objects of a vault that no release has: a team's own techniques, in the form of ATLAS ids. */
export async function ownNames(directory: string): Promise<KnownObject[]> {
  const { files } = await readVault(directory);
  const pages = files.map((file) => parsePage(file, atlasVocabulary));
  return [...buildCatalog(pages, atlasVocabulary).nodes.values()]
    .filter(({ id }) => kindOfId(id) && !historyOf(id))
    .map(({ id, name }) => ({ id, name }));
}
