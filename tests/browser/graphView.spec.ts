import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import type { GraphJson } from '../../plugins/knowledge-base/site/graphJson.ts';
import { expect, test } from './ready.ts';

const build = resolve(__dirname, '../../build');
const readGraph = (): GraphJson =>
  JSON.parse(readFileSync(join(build, 'api/graph.json'), 'utf8')) as GraphJson;
const picture = (page: Page) => page.getByRole('region', { name: 'Picture of the graph' });

test.describe('the graph', () => {
  // WebGL in software takes its time where several browsers share a processor.
  test.setTimeout(90_000);

  test('finds an object and opens its page by keyboard alone', async ({ page }) => {
    await page.goto('graph/');
    const find = page.getByRole('combobox', { name: 'Find' });
    await find.focus();
    await page.keyboard.type('t0051');
    await expect(page.getByRole('option').first()).toHaveText(/AML\.T0051 LLM Prompt Injection/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?focus=AML\.T0051$/);
    await expect(page.getByRole('heading', { name: 'In focus' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: /AML\.T0051/ }).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { level: 1, name: 'LLM Prompt Injection' }),
    ).toBeVisible();
  });

  test('keeps what is chosen in the address, through a reload and back', async ({ page }) => {
    await page.goto('graph/?focus=AML.T0051&depth=1');
    await expect(page.getByRole('combobox', { name: 'Show' })).toHaveValue('1');
    await expect(picture(page).getByRole('status')).toHaveText(/^12 of /);
    await page.getByRole('combobox', { name: 'Show' }).selectOption('2');
    await expect(page).toHaveURL(/depth=2/);
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Show' })).toHaveValue('2');
    await page.goBack();
    await expect(picture(page).getByRole('status')).toHaveText(/^12 of /);
  });

  test('shows the kinds and relations that are asked for', async ({ page }) => {
    await page.goto('graph/');
    const count = picture(page).getByRole('status');
    const nodes = readGraph().nodes.length;
    const all = `${String(nodes)} of ${String(nodes)} objects, 1286 relations`;
    await expect(count).toHaveText(all);
    await page.getByRole('checkbox', { name: /^Case studies/ }).uncheck();
    await expect(count).toHaveText(
      `${String(nodes - 57)} of ${String(nodes)} objects, 846 relations`,
    );
    await page.getByRole('checkbox', { name: /^mentions/ }).check();
    await expect(page).toHaveURL(/kinds=.*&relations=.*mentions/);
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect(count).toHaveText(all);
  });

  test('says the shortest path between two objects in words', async ({ page }) => {
    await page.goto('graph/?from=AML.M0013&to=AML.CS0019');
    const steps = page.getByRole('list', { name: 'Steps of the path' }).getByRole('listitem');
    await expect(steps).toHaveCount(2);
    await expect(steps.first()).toHaveText(/^AML\.M0013 Code Signing mitigates AML\.T/);
    await expect(steps.last()).toHaveText(/^AML\.CS0019 PoisonGPT employs AML\.T/);
  });

  test('holds in its table what api/graph.json holds', async ({ page, isMobile }) => {
    test.skip(isMobile, 'the same table at each width');
    const graph = readGraph();
    for (const id of ['AML.T0051', 'AML.TA0005', 'AML.M0013', 'AML.CS0019', 'glossary/ai-agent']) {
      const expected = new Set(
        graph.edges
          .filter(
            ({ type, source, target }) => type !== 'mentions' && [source, target].includes(id),
          )
          .map(({ type, source, target }) =>
            source === id ? `this ${type} → ${target}` : `← ${type} this ${source}`,
          ),
      );
      const ids = new Map(graph.nodes.map((node) => [node.url, node.id]));
      await page.goto(`graph/?focus=${encodeURIComponent(id)}`);
      await expect(page.getByRole('table')).toHaveCount(1);
      const rows = await page.getByRole('table').locator('tbody tr').all();
      const shown = await Promise.all(
        rows.map(async (row) => {
          const words = await row.getByRole('cell').first().innerText();
          const url = await row.getByRole('link').getAttribute('href');
          return `${words.replace('maps to', 'maps-to')} ${ids.get(url ?? '') ?? ''}`;
        }),
      );
      expect(new Set(shown)).toEqual(expected);
      expect(shown.length).toBe(expected.size);
    }
  });

  test('draws, and moves by keys and pointer', async ({ page, isMobile }) => {
    test.skip(isMobile, 'one look at the picture is enough');
    await page.goto('graph/');
    await expect(picture(page)).toHaveAttribute('data-status', 'drawn', { timeout: 30_000 });
    const box = page.getByRole('application');
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('+');
    await page.keyboard.press('0');
    await expect(picture(page).locator('canvas').first()).toBeVisible();
  });

  test.describe('with a pointer', () => {
    test.skip(({ isMobile }) => isMobile, 'a phone has no double click');

    /** What is in the middle of the picture is opened. It may take a moment to be there. */
    const openMiddle = async (page: Page, name: string): Promise<void> => {
      await expect(async () => {
        await page.getByRole('application').dblclick();
        const heading = page.getByRole('heading', { level: 1, name });
        await expect(heading).toBeVisible({ timeout: 2000 });
      }).toPass({ timeout: 30_000 });
    };
    const find = async (page: Page, id: string): Promise<void> => {
      const field = page.getByRole('combobox', { name: 'Find' });
      await field.fill(id);
      await field.press('Enter');
      await expect(page).toHaveURL(new RegExp(`focus=${id}`));
    };

    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto('graph/');
      await expect(picture(page)).toHaveAttribute('data-status', 'drawn', { timeout: 30_000 });
    });

    test('has what is found in the middle, where it was out of view', async ({ page }) => {
      await find(page, 'AML.T0051');
      const closer = page.getByRole('button', { name: 'Closer' });
      for (let times = 0; times < 8; times++) await closer.click();
      await find(page, 'AML.CS0019');
      await openMiddle(page, 'PoisonGPT');
    });

    test('has a neighbourhood around its middle', async ({ page }) => {
      await find(page, 'AML.CS0019');
      await page.getByRole('combobox', { name: 'Show' }).selectOption('1');
      await openMiddle(page, 'PoisonGPT');
    });
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`has no fault that axe knows, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto('graph/?focus=AML.T0051&from=AML.M0013&to=AML.CS0019');
      await expect(page.getByRole('list', { name: 'Steps of the path' })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }

  test('shows its foot while its head is out of view', async ({ page, isMobile }) => {
    test.skip(isMobile, 'one look at the picture is enough');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('graph/');
    await expect(picture(page)).toHaveAttribute('data-status', 'drawn', { timeout: 30_000 });
    const box = page.getByRole('application');
    /** A picture of a strip at the foot, cut out of the whole: a browser draws a part for itself. */
    const foot = async (): Promise<string> => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await box.boundingBox()) ?? {};
      const [left, top] = [Math.round(x + width / 4), Math.round(y + height - 150)];
      const strip = { left, top, width: 250, height: 100 };
      const whole = (await page.screenshot()).toString('base64');
      return page.evaluate(
        async ([png, at]) => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [at.width, at.height];
          canvas.getContext('2d')?.drawImage(image, -at.left, -at.top);
          return canvas.toDataURL();
        },
        [whole, strip] as const,
      );
    };
    const before = await foot();
    await page.getByRole('heading', { name: 'As a table' }).evaluate((heading) => {
      window.scrollBy(0, Math.round(heading.getBoundingClientRect().top) - 300);
    });
    await expect.poll(async () => (await box.boundingBox())?.y).toBeLessThan(0);
    expect((await foot()) === before).toBe(true);
  });

  test('never lies over its table', async ({ page, isMobile }) => {
    test.skip(isMobile, 'on a phone the picture does not stay in sight');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('graph/');
    const links = page.getByRole('region', { name: 'As a table' }).getByRole('link');
    for (const link of await links.all()) {
      await link.focus();
      const isOnTop = await link.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      });
      expect(isOnTop, (await link.textContent()) ?? '').toBe(true);
    }
  });

  test('fits into any width', async ({ page }) => {
    await page.goto('graph/?focus=AML.T0051');
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `at ${String(width)} px`).toBeLessThanOrEqual(0);
    }
  });

  test('loads nothing of its own on another page', async ({ page, isMobile }) => {
    test.skip(isMobile, 'the same files at each width');
    const scripts: Promise<string>[] = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) {
        scripts.push(response.text().catch(() => ''));
      }
    });
    const drawing = async (): Promise<boolean> =>
      (await Promise.all(scripts)).some((text) => text.includes('webgl2'));
    await page.goto('frameworks/atlas/mitigations/code-signing/', { waitUntil: 'networkidle' });
    expect(await drawing()).toBe(false);
    await page.goto('graph/', { waitUntil: 'networkidle' });
    expect(await drawing()).toBe(true);
  });
});

test.describe('the graph without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('tells what it is made of', async ({ page }) => {
    await page.goto('graph/');
    await expect(page.getByRole('table', { name: 'Objects' })).toContainText('Techniques');
    await expect(page.getByRole('table', { name: 'Most related' }).getByRole('link')).toHaveCount(
      15,
    );
    await expect(page.locator('noscript')).toBeVisible();
    await expect(page.getByText('The picture is being drawn.')).toBeHidden();
  });
});

test.describe('the graph without WebGL', () => {
  test('says so, and shows the table', async ({ page, isMobile }) => {
    test.skip(isMobile, 'the same at each width');
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto('graph/?focus=AML.T0051');
    await expect(page.getByText('This browser offers no WebGL')).toBeVisible();
    await expect(page.getByRole('table')).toContainText('AML.TA0005 Execution');
  });
});
