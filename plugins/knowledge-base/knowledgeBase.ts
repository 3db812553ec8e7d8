import { checkDuplicateIds, checkNames, checkOrphans } from './checks/identity.ts';
import { checkLinks } from './checks/links.ts';
import { checkFormerAnchors, checkPublished } from './checks/published.ts';
import { checkCounts, checkSymmetry } from './checks/relations.ts';
import { sortFindings, type Finding, type RuleTable } from './findings/finding.ts';
import { settingsRules } from './findings/settings.ts';
import { vaultRules } from './findings/vaultRules.ts';
import { buildGraph, settleClaims } from './graph/buildGraph.ts';
import type { Graph } from './graph/graph.ts';
import { buildCatalog, type Catalog } from './links/catalog.ts';
import { resolveLinks, type Outcomes } from './links/resolve.ts';
import { parsePage, type Page, type SourceFile } from './vault/page.ts';
import type { Vault } from './vault/readVault.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A vault understood: what its pages say, what they are related to, and what is wrong with them. */
export interface KnowledgeBase {
  readonly pages: readonly Page[];
  readonly catalog: Catalog;
  readonly outcomes: Outcomes;
  readonly graph: Graph;
  readonly findings: readonly Finding[];
}

export interface KnowledgeBaseOptions {
  readonly vocabulary: Vocabulary;
  /** Whether pages marked `draft` are left out. */
  readonly withoutDrafts: boolean;
  /** Addresses that the site has beside the vault's pages. */
  readonly siteAddresses?: Iterable<string>;
  /** Parses a file; a caller that reads a vault again and again brings one that remembers. */
  readonly parse?: Parse;
}

export type Parse = (file: SourceFile, vocabulary: Vocabulary) => Page;

/** From files to graph: parse, catalog, resolve, build, check. Pure but for a `parse` that remembers. */
export function buildKnowledgeBase(vault: Vault, options: KnowledgeBaseOptions): KnowledgeBase {
  const { vocabulary, withoutDrafts, siteAddresses = [], parse = parsePage } = options;
  const pages = vault.files
    .map((file) => parse(file, vocabulary))
    .filter((page) => !(withoutDrafts && page.frontMatter.draft));
  const catalog = buildCatalog(pages, vocabulary, {
    attachments: vault.attachments,
    siteAddresses,
  });
  const outcomes = resolveLinks(pages, catalog);
  const graph = buildGraph(pages, catalog, outcomes);
  const findings = sortFindings([
    ...vault.findings,
    ...pages.flatMap((page) => page.findings),
    ...checkLinks(pages, catalog, outcomes),
    ...checkSymmetry(settleClaims(pages, catalog, outcomes), vocabulary),
    ...checkCounts(pages),
    ...checkDuplicateIds(pages, catalog),
    ...checkNames(pages, catalog),
    ...checkOrphans(pages, catalog, graph),
    ...checkFormerAnchors({ pages, catalog, graph }),
    ...checkPublished(vault.published ?? [], { pages, catalog, graph }),
    ...vocabulary.checks.flatMap((check) => check(pages, catalog)),
  ]);
  return { pages, catalog, outcomes, graph, findings };
}

/** All rules that a vault of this vocabulary is checked by. */
export function rulesOf(vocabulary: Vocabulary): RuleTable {
  return { ...vaultRules, ...settingsRules, ...vocabulary.rules } as unknown as RuleTable;
}
