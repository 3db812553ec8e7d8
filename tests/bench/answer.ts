import path from 'node:path';
import { chromium, type Page as Tab } from 'playwright';
import { launchArguments } from '../browser/chromium.ts';
import { startStaticServer } from '../browser/staticServer.ts';
import type { AnswerMeasurement } from './rows.ts';
import { median } from './table.ts';
import type { Site } from './sites/site.ts';

export type AnswerFigures = Omit<AnswerMeasurement, 'kind' | 'site' | 'size'>;

const slowdown = 4;
const keys = ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'End', 'Home', ' '];
const filters = ['realized', 'demonstrated', 'feasible', ''];

/** A choice is as slow as the code that answers it is cold: each is made twice. */
const choices = [...filters, ...filters];

/**
 * Works with the matrix of a built site in a browser that is slowed down, and takes the usual and
 * the slowest answer to a key and to a filter, in seconds: from the input to the frame that shows
 * its effect, as the Event Timing API tells it. What is faster than its resolution counts as 16 ms.
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
    await observe(tab);
    const toKeys: number[] = [];
    for (const name of keys) toKeys.push(await timed(tab, () => tab.keyboard.press(name)));
    const select = tab.getByLabel('Maturity');
    const toFilters: number[] = [];
    for (const value of choices) {
      // A list of choices opens outside of the page: what follows from a choice is timed here.
      toFilters.push(await timed(tab, () => select.evaluate(choose, value)));
    }
    return {
      key: median(toKeys),
      slowestKey: Math.max(...toKeys),
      filter: median(toFilters),
      slowestFilter: Math.max(...toFilters),
    };
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

/** Keeps the time that each event and each choice takes, in milliseconds. */
async function observe(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const times: number[] = [];
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
}

/** The longest of what an input sets off, in seconds. */
async function timed(tab: Tab, input: () => Promise<unknown>): Promise<number> {
  await input();
  await tab.waitForTimeout(400);
  const times = await tab.evaluate(() =>
    (window as unknown as { times: number[] }).times.splice(0),
  );
  return Math.max(16, ...times) / 1000;
}
