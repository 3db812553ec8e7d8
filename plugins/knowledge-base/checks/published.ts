import type { Finding } from '../findings/finding.ts';
import { vaultRules } from '../findings/vaultRules.ts';
import { cleanPath, lastPartOf, pathToWrite, type Catalog } from '../links/catalog.ts';
import { lockFile, type PublishedLine } from '../published/lockFile.ts';
import { publishedOf, type Published } from '../published/publishedOf.ts';
import { redirectsOf } from '../published/redirectsOf.ts';
import type { KnowledgeBase } from '../knowledgeBase.ts';
import type { Page } from '../vault/page.ts';
import { fold, type Address } from '../vault/paths.ts';

/** A page with the anchors that lead to a place on it. */
interface Standing {
  readonly page?: Page | undefined;
  readonly anchors: ReadonlySet<string>;
}

/** Addresses and anchors that were published once and lead nowhere now. */
export function checkPublished(
  lines: readonly PublishedLine[],
  base: Pick<KnowledgeBase, 'pages' | 'catalog' | 'graph'>,
): Finding[] {
  const published = publishedOf(base);
  const standing = standingAt(base.pages, published);
  const findings: Finding[] = [];
  const lost = new Set<string>();
  for (const { address, anchor, line } of lines) {
    const place = { path: lockFile, line, column: 1 };
    const there = standing(address);
    if (!there) {
      // A page takes its anchors along: it is named once.
      if (lost.has(address) || base.catalog.siteAddresses.has(withoutSlash(address))) continue;
      lost.add(address);
      const path = decode(withoutSlash(address));
      const nearest = pagesNamed(lastPartOf(path), base.catalog);
      findings.push(vaultRules['lost-address'].at(place, { address, path, nearest }));
    } else if (anchor !== undefined && !there.anchors.has(anchor)) {
      const page = there.page && pathToWrite(there.page.path);
      const details = { address, anchor, page, anchors: [...there.anchors] };
      findings.push(vaultRules['lost-anchor'].at(place, details));
    }
  }
  return findings;
}

/** Former anchors of pages that lead to no heading of theirs. */
export function checkFormerAnchors(
  base: Pick<KnowledgeBase, 'pages' | 'catalog' | 'graph'>,
): Finding[] {
  const stated = base.pages.filter(({ frontMatter }) => frontMatter.anchors);
  if (stated.length === 0) return [];
  const published = publishedOf(base);
  return stated.flatMap((page) => {
    const anchors = published.get(page.address) ?? new Set();
    return Object.entries(page.frontMatter.anchors ?? {})
      .filter(([, now]) => now !== top && !anchors.has(now))
      .map(([, now]) => {
        const what = `\`anchors\` leads to "${now}", and the page has no such heading`;
        return vaultRules['front-matter'].at({ path: page.path, line: 1, column: 1 }, { what });
      });
  });
}

/** The page itself, as browsers understand it. */
const top = 'top';

/** What answers at an address: a page of the vault, or where an alias leads on to. */
function standingAt(
  pages: readonly Page[],
  published: Published,
): (address: string) => Standing | undefined {
  const redirects = redirectsOf(pages);
  const pageAt = new Map<string, Page>(pages.map((page) => [page.address, page]));
  return (address) => {
    const own = published.has(address as Address);
    const page = own ? pageAt.get(address) : redirects.get(address as Address);
    if (!own && !page) return undefined;
    const anchors = new Set(published.get(page?.address ?? (address as Address)));
    for (const [old, now] of Object.entries(page?.frontMatter.anchors ?? {})) {
      if (now === top || anchors.has(now)) anchors.add(old);
    }
    return { page, anchors };
  };
}

/** Pages that may have been moved from a path: those that bear its last part. */
function pagesNamed(name: string, { baseNames }: Catalog): string[] {
  const found = baseNames.get(fold(name)) ?? [];
  return found.flatMap(({ page }) => (page ? [pathToWrite(page.path)] : []));
}

function withoutSlash(address: string): string {
  return address === '/' ? address : `/${cleanPath(address)}`;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
