import path from 'node:path';
import { chromium, type Page as Tab, type Response } from 'playwright';
import { launchArguments } from '../browser/chromium.ts';
import { startStaticServer } from '../browser/staticServer.ts';
import { addressOf, type Page } from './corpus.ts';
import type { VisitMeasurement } from './rows.ts';
import type { Site } from './sites/site.ts';

export type VisitFigures = Omit<VisitMeasurement, 'kind' | 'site' | 'page'>;

/**
 * Opens a page of a built site in a browser that has never been there, and weighs what crosses the
 * network until it is quiet: bodies only, compressed as a server compresses them.
 */
export async function visit(
  site: Site,
  page: Page,
  executablePath: string | undefined,
): Promise<VisitFigures> {
  const server = await startStaticServer({ root: path.join(site.folder, 'build'), gzip: true });
  const browser = await chromium.launch({
    args: launchArguments,
    ...(executablePath ? { executablePath } : {}),
    // An interrupt is for the bench to answer, which has folders to delete.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const responses: Response[] = [];
    tab.on('response', (response) => responses.push(response));
    const document = await tab.goto(server.url + addressOf(page), { waitUntil: 'networkidle' });
    if (!document?.ok()) {
      throw new Error(`The site of ${site.id} has no page ${addressOf(page)}.`);
    }
    const first = [...responses];
    return {
      everything: await total(first),
      needed: await total(first.filter((response) => !isPrefetch(response))),
      html: await bodySize(document),
      search: await total(first.filter(isOfSearch)),
      next: await total(await follow(tab, responses)),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Follows the first link of the text to another object, and gives what its page loads. */
async function follow(tab: Tab, responses: readonly Response[]): Promise<Response[]> {
  const before = responses.length;
  const here = new URL(tab.url()).pathname;
  const link = tab.locator(`main a[href^="/frameworks/atlas/"]:not([href^="${here}"])`).first();
  const there = new URL((await link.getAttribute('href')) ?? '', tab.url());
  const title = await tab.title();
  await link.click();
  await tab.waitForURL(there.href);
  // The address may change before the page does.
  await tab.waitForFunction((last) => document.title !== last, title);
  await tab.waitForLoadState('networkidle');
  return responses.slice(before);
}

function isOfSearch(response: Response): boolean {
  return /[/.-](search|worker)[/.-]/.test(new URL(response.url()).pathname);
}

async function total(responses: readonly Response[]): Promise<number> {
  const sizes = await Promise.all(responses.map(bodySize));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function isPrefetch(response: Response): boolean {
  return response.request().headers()['sec-purpose']?.startsWith('prefetch') ?? false;
}

async function bodySize(response: Response): Promise<number> {
  await response.finished();
  // Playwright takes the headers off what crossed the network, which is nothing where the browser
  // already had the file, as where it prefetches what it has just loaded.
  return Math.max(0, (await response.request().sizes()).responseBodySize);
}
