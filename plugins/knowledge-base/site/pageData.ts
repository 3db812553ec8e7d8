import { isRetired } from '../graph/buildGraph.ts';
import type { CatalogNode } from '../links/catalog.ts';
import type { Page } from '../vault/page.ts';
import { withFormerAnchors } from './anchors.ts';
import { backlinkReader } from './backlinks.ts';
import { parentOf, referenceTo, urlOf, type SiteContext } from './context.ts';
import type { PageData } from './contract.ts';
import { pageFacts } from './facts.ts';
import { breadcrumbs, navigationReader, neighbourReader } from './navigation.ts';
import { cardLabels } from './labels.ts';
import { pageParts } from './parts.ts';
import { rememberingNotes } from './rows.ts';
import { tagsOf } from './tags.ts';

/** Gives what a page shows; without a page, what is known of an object that no page describes. */
export type PageDataOf = (node: CatalogNode, page?: Page) => PageData;

/** Puts together what each page shows. Pure but for what it remembers: writes nothing. */
export function pageDataReader(context: SiteContext): PageDataOf {
  const backlinksOf = backlinkReader(context);
  const neighboursOf = neighbourReader(context);
  const navigationOf = navigationReader(context);
  const noteHtml = rememberingNotes(context);
  return (node, page) => {
    const reference = referenceTo(context, node, page);
    const editUrl = page && context.editUrlOf(page);
    const lastUpdated = page && context.lastUpdateOf(page);
    const navigation = navigationOf(node);
    const parent = parentOf(context, node);
    const { parts, toc } = pageParts(context, node, page, noteHtml);
    return {
      kind: reference.kind,
      kindLabel: reference.kindLabel,
      ...(reference.id !== undefined && { id: reference.id }),
      name: page?.name ?? node.name,
      ...(parent && { parentName: parent.name }),
      title: page?.title ?? node.title,
      formerNames: formerNames(context, reference.id, page?.name ?? node.name),
      description:
        page?.description ?? `${node.title}: what other pages of this knowledge base say of it.`,
      address: page?.address ?? node.address,
      labels: cardLabels(node.kind, page, parts),
      breadcrumbs: breadcrumbs(context, node, page),
      ...(navigation && { navigation }),
      facts: page ? pageFacts(context, page) : [],
      retired: page !== undefined && isRetired(page),
      parts: withFormerAnchors(parts, page?.frontMatter.anchors ?? {}),
      toc,
      backlinks: backlinksOf(node),
      tags: (page ? tagsOf(page) : []).map(({ label, address }) => ({
        label,
        url: urlOf(context, address),
      })),
      unlisted: page?.frontMatter.unlisted ?? false,
      draft: page?.frontMatter.draft ?? false,
      ...(editUrl !== undefined && { editUrl }),
      ...(lastUpdated !== undefined && { lastUpdated }),
      ...neighboursOf(node),
    };
  };
}

/** The names that an object had before the one it has here: the vault may be behind what is known. */
function formerNames({ base }: SiteContext, id: string | undefined, name: string): string[] {
  const known = id === undefined ? undefined : base.catalog.vocabulary.ids.known(id);
  const names = known?.formerNames ?? [];
  const own = names.indexOf(name);
  return own < 0 ? [...names] : names.slice(0, own);
}
