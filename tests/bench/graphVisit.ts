import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { launchArguments } from '../browser/chromium.ts';
import { startStaticServer } from '../browser/staticServer.ts';
import type { GraphMeasurement } from './rows.ts';
import type { Site } from './sites/site.ts';

export type GraphFigures = Pick<GraphMeasurement, 'seconds' | 'rate'>;

const panning = 2000;

/**
 * Opens the graph of a built site in a browser that has never been there: how long until it stands,
 * from the navigation to the frame that shows it, and how many frames a second it pans with.
 */
export async function visitGraph(
  site: Site,
  executablePath: string | undefined,
): Promise<GraphFigures> {
  const server = await startStaticServer({ root: path.join(site.folder, 'build'), gzip: true });
  const browser = await chromium.launch({
    args: launchArguments,
    ...(executablePath ? { executablePath } : {}),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await tab.addInitScript({ path: path.join(__dirname, 'inPage.mjs') });
    await tab.goto(`${server.url}graph/`);
    const drawn = await tab.waitForFunction(
      () => performance.getEntriesByName('drawn')[0]?.startTime,
    );
    const seconds = Number(await drawn.jsonValue()) / 1000;
    return { seconds, rate: await pan(tab) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Frames a second while a pointer drags the picture about. */
async function pan(tab: Page): Promise<number> {
  const box = await tab.getByRole('application').boundingBox();
  if (!box) throw new Error('The page of the graph has no picture.');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await tab.mouse.move(middle.x, middle.y);
  await tab.mouse.down();
  const rate = tab.evaluate<number>(`framesPerSecond(${panning})`);
  const end = Date.now() + panning;
  for (let angle = 0; Date.now() < end; angle += 0.1) {
    await tab.mouse.move(middle.x + 200 * Math.sin(angle), middle.y + 100 * Math.sin(2 * angle));
  }
  const frames = await rate;
  await tab.mouse.up();
  return frames;
}
