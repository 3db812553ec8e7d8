import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readRelease } from '../../plugins/atlas/release/readRelease.ts';
import type { Release } from '../../plugins/atlas/release/model.ts';
import { atlasVocabulary } from '../../plugins/atlas/vocabulary.ts';
import {
  buildKnowledgeBase,
  type KnowledgeBase,
} from '../../plugins/knowledge-base/knowledgeBase.ts';
import { readVault, type Vault } from '../../plugins/knowledge-base/vault/readVault.ts';
import { siteAddresses } from '../../plugins/site.ts';

export const repository = resolve(__dirname, '../..');
export const docs = join(repository, 'docs');
const shared = resolve(repository, '../shared');

/** Published releases and the documents of the first users: they are not part of the repository. */
export const releaseFile = join(shared, 'atlas/ATLAS-5.6.1.yaml');
export const laterReleaseFile = join(shared, 'atlas/v6/ATLAS-2026.09-reconstructed.yaml');
export const seedFolder = join(shared, 'seeds');
export const withoutReleases = !existsSync(releaseFile);
export const skipNote = withoutReleases ? ' (skipped: the published releases are not there)' : '';

export function releaseOf(file: string): Release {
  return readRelease(readFileSync(file, 'utf8'), file).release;
}

export async function corpus(): Promise<{ vault: Vault; base: KnowledgeBase }> {
  const vault = await readVault(docs);
  const base = buildKnowledgeBase(vault, {
    vocabulary: atlasVocabulary,
    withoutDrafts: true,
    siteAddresses: await siteAddresses(repository, atlasVocabulary),
  });
  return { vault, base };
}
