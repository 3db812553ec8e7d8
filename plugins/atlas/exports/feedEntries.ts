import type { FeedEntry } from '../../knowledge-base/site/exports/atomFeed.ts';
import type { Page } from '../../knowledge-base/vault/page.ts';
import { kindOfId } from '../ids.ts';
import { permanentUrl } from '../portable/linkKit/permanentUrl.ts';
import { isRetired } from '../../knowledge-base/graph/buildGraph.ts';

/** What changed, by the dates that the objects carry: those of ATLAS, not those of the files. */
export function feedEntries(pages: readonly Page[], siteUrl: string): FeedEntry[] {
  return pages.flatMap((page) => {
    const { id, name, kind, address, description, frontMatter } = page;
    const published = dateOf(page, 'Created');
    const updated = dateOf(page, 'Last Modified') ?? published;
    if (updated === undefined || frontMatter.unlisted === true || frontMatter.draft) return [];
    const titleId = id !== undefined && kindOfId(id) ? `${id} ` : '';
    return [
      {
        url: permanentUrl(siteUrl, { ...(id !== undefined && { id }), address }),
        title: `${titleId}${name}${isRetired(page) ? ' (retired)' : ''}`,
        summary: description,
        category: kind?.label ?? 'Page',
        ...(published !== undefined && { published }),
        updated,
      },
    ];
  });
}

/** A fact that is a real date; a vault may say anything. */
function dateOf({ facts }: Page, label: string): string | undefined {
  const value = facts.get(label)?.value.trim() ?? '';
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  // 30 February becomes a day of March.
  return date?.toJSON()?.startsWith(value) ? value : undefined;
}
