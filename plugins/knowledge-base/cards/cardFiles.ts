import { cardAddress, type HeadSource } from '../portable/head/pageHead.ts';
import type { PageData } from '../site/contract.ts';
import { cardWords } from '../site/labels.ts';
import type { SiteRoute } from '../site/routes.ts';
import type { Run } from '../threads/tasks.ts';
import type { Card } from './drawCard.ts';

/** A page that gets a picture: what its head says, and what it has. */
export interface Pictured {
  readonly source: HeadSource;
  readonly labels: readonly string[];
  readonly counts: readonly string[];
}

/**
 * The pictures of pages by their paths.
 * @param directory where they are kept for the next build
 */
export async function cardFiles(
  pages: readonly Pictured[],
  site: string,
  directory: string,
  run: Run,
): Promise<Record<string, Uint8Array>> {
  const pictures = await run('draw', { cards: pages.map((page) => cardOf(page, site)), directory });
  return Object.fromEntries(
    pages.flatMap(({ source }, index) => {
      const picture = pictures[index];
      return picture ? [[decodeURIComponent(cardAddress(source.address)).slice(1), picture]] : [];
    }),
  );
}

/** The pages of routes: those of the vault, and lists and views by their titles. */
export function picturedRoutes(routes: readonly SiteRoute[], site: string): Pictured[] {
  return routes
    .filter(({ component }) => component !== 'Redirect')
    .map(({ address, component, data }) => {
      const page = data as Partial<PageData>;
      if (page.parts && page.kind !== undefined) {
        return { source: data as PageData, ...cardWords(data as PageData) };
      }
      const name = component === 'Home' ? site : (page.title ?? nameOf(address));
      const { description = '' } = page;
      return {
        source: { kind: 'page', kindLabel: component, name, description, address },
        labels: [],
        counts: [],
      };
    });
}

function cardOf({ source, labels, counts }: Pictured, site: string): Card {
  const { kind, kindLabel, id, name } = source;
  return { kind, kindLabel, id, name, labels, counts, site };
}

/** `/matrix/` → "Matrix". */
function nameOf(address: string): string {
  const last = decodeURIComponent(address.split('/').filter(Boolean).at(-1) ?? '');
  return last.charAt(0).toUpperCase() + last.slice(1).replaceAll('-', ' ');
}
