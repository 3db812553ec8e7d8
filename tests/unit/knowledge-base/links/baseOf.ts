import { join } from 'node:path';
import { atlasVocabulary } from '../../../../plugins/atlas/vocabulary.ts';
import {
  buildKnowledgeBase,
  type KnowledgeBase,
} from '../../../../plugins/knowledge-base/knowledgeBase.ts';
import type { CatalogNode } from '../../../../plugins/knowledge-base/links/catalog.ts';
import type { Outcome } from '../../../../plugins/knowledge-base/links/resolve.ts';
import type { Page } from '../../../../plugins/knowledge-base/vault/page.ts';
import { toPagePath } from '../../../../plugins/knowledge-base/vault/paths.ts';
import { readVault, type Vault } from '../../../../plugins/knowledge-base/vault/readVault.ts';

/** Text of the pages of a vault by their paths. */
export type Files = Readonly<Record<string, string>>;

interface Beside {
  readonly attachments?: Vault['attachments'];
  readonly siteAddresses?: readonly string[];
  readonly vocabulary?: typeof atlasVocabulary;
}

/** A vault that lies on no disk. */
export function vaultOf(files: Files, attachments: Vault['attachments'] = []): Vault {
  return {
    directory: '/nowhere',
    files: Object.entries(files).map(([path, text]) => ({ path: toPagePath(path), text })),
    attachments,
    settings: { rules: {} },
    findings: [],
  };
}

export function baseOf(
  files: Files,
  { attachments = [], siteAddresses = [], vocabulary = atlasVocabulary }: Beside = {},
): KnowledgeBase {
  return buildKnowledgeBase(vaultOf(files, attachments), {
    vocabulary,
    withoutDrafts: false,
    siteAddresses,
  });
}

/** A fixture vault as the site and the command read it. */
export async function baseOfFixture(name: string): Promise<KnowledgeBase> {
  return buildKnowledgeBase(await readVault(fixture(name)), {
    vocabulary: atlasVocabulary,
    withoutDrafts: false,
    siteAddresses: [],
  });
}

export function fixture(name: string): string {
  return join(__dirname, '../../../fixtures/vaults', name);
}

export function pageAt({ pages }: KnowledgeBase, path: string): Page {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`no page at ${path}`);
  return page;
}

export function nodeWith({ catalog }: KnowledgeBase, id: string): CatalogNode {
  const node = catalog.nodes.get(id);
  if (!node) throw new Error(`no node with the id ${id}`);
  return node;
}

/** What came of the links of a page, in their order. */
export function outcomesOf(base: KnowledgeBase, path: string): Outcome[] {
  return pageAt(base, path).links.map((link) => base.outcomes.get(link) as Outcome);
}

/** Findings of one rule, without their places in the file. */
export function found({ findings }: KnowledgeBase, rule: string): string[] {
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ place, message }) => `${place.path}:${String(place.line)} ${message}`);
}

/** A page of an object with its sections. */
export function object(id: string, name: string, ...sections: readonly string[]): string {
  return [`# ${id}: ${name}`, `What ${name} is about.`, ...sections].join('\n\n').concat('\n');
}
