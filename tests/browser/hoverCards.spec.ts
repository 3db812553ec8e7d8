import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './ready.ts';

const mitigation = 'frameworks/atlas/mitigations/code-signing/';

function card(page: Page): Locator {
  return page.getByRole('tooltip');
}

function link(page: Page): Locator {
  return page
    .getByRole('main')
    .getByRole('link', { name: 'AML.T0018 Manipulate AI Model' })
    .first();
}

test.describe('with a mouse and a keyboard', () => {
  test.skip(({ isMobile }) => isMobile, 'a phone has neither');

  test('a card tells of the page behind a link, stays while pointed at, and goes', async ({
    page,
  }) => {
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/cards/')) fetched.push(request.url());
    });
    await page.goto(mitigation);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    expect(fetched).toEqual([]);
    await link(page).hover();
    await expect(card(page)).toBeVisible();
    await expect(card(page)).toContainText('Technique');
    await expect(card(page)).toContainText('AML.T0018');
    await expect(card(page)).toContainText('Manipulate AI Model');
    await expect(card(page)).toContainText(/Mitigations \d+/);
    await expect(link(page)).toHaveAccessibleDescription(/Manipulate AI Model/);
    expect(fetched).toHaveLength(1);

    await card(page).hover();
    await page.waitForTimeout(600);
    await expect(card(page)).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(card(page)).toBeHidden();
    await link(page).hover();
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    expect(fetched).toHaveLength(1);
  });

  test('a card opens by focus, and Escape closes it where the reader is', async ({ page }) => {
    await page.goto(mitigation);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    const crumb = page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link');
    await crumb.last().focus();
    // The next link is the first of the page's text.
    await page.keyboard.press('Tab');
    for (let presses = 0; presses < 10; presses += 1) {
      const inText = await page.evaluate(() => document.activeElement?.closest('.prose') !== null);
      if (inText) break;
      await page.keyboard.press('Tab');
    }
    await expect(card(page)).toBeVisible();
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(focused);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(card(page)).toBeHidden({ timeout: 300 });
  });

  test('a term shows its definition', async ({ page }) => {
    await page.goto('frameworks/atlas/techniques/execution/llm-prompt-injection/');
    const term = page.locator('a.term').first();
    await term.hover();
    await expect(card(page)).toContainText('Term');
    await expect(card(page)).toContainText(
      (await term.getAttribute('data-definition'))?.slice(0, 60) ?? '',
    );
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`an open card leaves nobody out, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(mitigation);
      await link(page).hover();
      await expect(card(page)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('[role="tooltip"]').analyze();
      expect(violations).toEqual([]);
    });
  }
});

test('a card stays inside of the narrowest screen, and moves nothing', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'the width is what counts');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(mitigation);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await link(page).scrollIntoViewIfNeeded();
  const extent = () =>
    page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.documentElement.scrollWidth,
    ]);
  const before = await extent();
  expect(before[1]).toBeLessThanOrEqual(320);
  await link(page).hover();
  await expect(card(page)).toBeVisible();
  const box = await card(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
  expect(await extent()).toEqual(before);
});

test('a card opens by a long press, and a tap follows the link', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a finger is asked for');
  await page.goto(mitigation);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await link(page).scrollIntoViewIfNeeded();
  const box = await link(page).boundingBox();
  const point = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 8 };
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await expect(card(page)).toBeVisible();
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(card(page)).toBeVisible();
  await expect(page).toHaveURL(/code-signing\/$/);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.touchscreen.tap(width - 3, height / 2);
  await expect(card(page)).toBeHidden();
  await link(page).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Manipulate AI Model' })).toBeVisible();
});
