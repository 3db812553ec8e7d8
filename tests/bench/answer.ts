import path from 'node:path';
import { chromium, type Page as Tab } from 'playwright';
import { launchArguments } from '../browser/chromium.ts';
import { startStaticServer } from '../browser/staticServer.ts';
import type { AnswerMeasurement } from './rows.ts';
import type { Site } from './sites/site.ts';

export type AnswerFigures = Pick<AnswerMeasurement, 'key' | 'filter'>;

const slowdown = 4;
const keys = ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'End', 'Home', ' '];
const filters = ['realized', 'demonstrated', 'feasible', ''];

/**
 * Works with the matrix of a built site in a browser that is slowed down, and takes the slowest
 * answer to a key and to a filter, in seconds: from the input to the frame that shows its effect,
 * as the Event Timing API tells it. What is faster than its resolution counts as 16 ms.
 * @see https://www.w3.org/TR/event-timing/
 */
export async function answer(
  site: Site,
  executablePath: string | undefined,
): Promise<AnswerFigures> {
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
    await tab.goto(`${server.url}matrix/`, { waitUntil: 'networkidle' });
    // Docusaurus says so once the page is alive.
    await tab.locator('html[data-has-hydrated="true"]').waitFor({ state: 'attached' });
    await tab.locator('td[data-key] a').first().focus();
    await tab.getByText(/, 1 of \d+/).waitFor();
    const session = await tab.context().newCDPSession(tab);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const key = await slowest(tab, async () => {
      for (const name of keys) {
        await tab.keyboard.press(name);
        await tab.waitForTimeout(400);
      }
    });
    const select = tab.getByLabel('Maturity');
    const filter = await slowest(tab, async () => {
      for (const value of filters) {
        // A list of choices opens outside of the page: what follows from a choice is timed here.
        await select.evaluate(choose, value);
        await tab.waitForTimeout(400);
      }
    });
    return { key, filter };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Makes a choice and measures the time until the next frame is drawn. */
function choose(element: SVGElement | HTMLElement, value: string): void {
  const started = performance.now();
  const select = element as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    // Comes after the frame's styles, layout and paint.
    channel.port1.onmessage = () =>
      performance.measure('choice', { start: started, end: performance.now() });
    channel.port2.postMessage(undefined);
  });
}

async function slowest(tab: Tab, work: () => Promise<void>): Promise<number> {
  await tab.evaluate(() => {
    const times: number[] = [16];
    Object.assign(window, { times });
    const observer = new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => times.push(duration)),
    );
    // TypeScript's library does not know the threshold yet.
    const events: PerformanceObserverInit & { durationThreshold: number } = {
      type: 'event',
      durationThreshold: 16,
    };
    observer.observe(events);
    observer.observe({ type: 'measure' });
  });
  await work();
  const times = await tab.evaluate(() => (window as unknown as { times: number[] }).times);
  return Math.max(...times) / 1000;
}
