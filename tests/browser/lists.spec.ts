import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { tabTo } from './keyboard.ts';
import { expect, test } from './ready.ts';

const wanted = '?maturity=realized&mitigated=none';

function rows(page: Page): Locator {
  return page.getByRole('table').getByRole('rowheader');
}

/** Waits until the page answers to its reader. */
async function ready(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true', {
    timeout: 20_000,
  });
}

/** Opens what a narrow screen keeps closed. */
async function openFilters(page: Page, isMobile: boolean): Promise<void> {
  if (isMobile) await page.getByRole('button', { name: /^Filters/ }).click();
}

test('filters the techniques, and shows the same at the address that is sent', async ({
  page,
  browser,
  isMobile,
  baseURL,
}) => {
  await page.goto('techniques/');
  await ready(page);
  await expect(page.getByText('170 of 170 shown')).toBeVisible();
  await openFilters(page, isMobile);
  await page.getByRole('group', { name: 'Maturity' }).getByLabel('realized').check();
  await page.getByRole('group', { name: 'Mitigations' }).getByLabel('None').check();
  await expect(page.getByText('33 of 170 shown')).toBeVisible();
  await expect(page).toHaveURL(`${baseURL ?? ''}techniques/${wanted}`);
  const names = await rows(page).allTextContents();
  expect(names).toHaveLength(33);

  const fresh = await browser.newPage();
  await fresh.goto(page.url());
  await ready(fresh);
  await expect(fresh.getByText('33 of 170 shown')).toBeVisible();
  expect(await rows(fresh).allTextContents()).toEqual(names);
  await fresh.close();

  await page.goBack();
  await expect(page.getByText('64 of 170 shown')).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByText('170 of 170 shown')).toBeVisible();
  await expect(page).toHaveURL(`${baseURL ?? ''}techniques/`);
});

test('filters and sorts by keyboard alone, and keeps the focus', async ({ page, isMobile }) => {
  test.skip(isMobile, 'phones have no keyboard');
  await page.goto('techniques/');
  await ready(page);
  const realized = page.getByRole('checkbox', { name: /^realized/ });
  await tabTo(realized);
  await page.keyboard.press('Space');
  await expect(realized).toBeChecked();
  await expect(realized).toBeFocused();
  const none = page.getByRole('group', { name: 'Mitigations' }).getByLabel('None');
  await tabTo(none);
  await page.keyboard.press('Space');
  await expect(page.getByText('33 of 170 shown')).toBeVisible();
  const seen = page.getByRole('button', { name: 'Case studies' });
  await tabTo(seen);
  await page.keyboard.press('Enter');
  await expect(seen).toBeFocused();
  await expect(page.getByRole('columnheader', { name: 'Case studies' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  expect(new URL(page.url()).search).toBe(`${wanted}&sort=-seen`);
});

test('sorts by each column either way', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has a choice in place of columns');
  await page.goto('techniques/');
  await ready(page);
  await page.getByRole('button', { name: 'Name' }).click();
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(rows(page).first()).toContainText('Acquire Infrastructure');
  await page.getByRole('button', { name: 'Name' }).click();
  await expect(rows(page).first()).not.toContainText('Acquire Infrastructure');
  // Away from its parent, "Direct" says whose part it is.
  await expect(page.getByRole('link', { name: 'LLM Prompt Injection: Direct' })).toBeVisible();
});

test('sorts on a phone', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a wide screen has columns');
  await page.goto('techniques/');
  await ready(page);
  await page.getByLabel('Sort by').selectOption('Name, ascending');
  await expect(rows(page).first()).toContainText('Acquire Infrastructure');
});

test('looks for words and ids while they are typed, and says when nothing fits', async ({
  page,
}) => {
  await page.goto('techniques/');
  await ready(page);
  const field = page.getByRole('searchbox', { name: 'Words or id' });
  await field.pressSequentially('t0051');
  await expect(rows(page)).toHaveCount(4);
  await expect(page).toHaveURL(/\?q=t0051$/);
  await field.fill('nothing of that kind');
  await expect(page.getByText('None of the 170 techniques fits')).toBeVisible();
  await page.getByRole('button', { name: 'Show all 170' }).click();
  await expect(rows(page)).toHaveCount(170);
  await expect(field).toHaveValue('');
});

test('saves what is shown as CSV', async ({ page }) => {
  await page.goto(`techniques/${wanted}`);
  await expect(page.getByText('33 of 170 shown')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('techniques.csv');
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(34);
  expect(lines[0]).toBe(
    'ID,Name,Part of,Tactic,Maturity,Mitigations,Case studies,Description,Address',
  );
  expect(lines[1]).toMatch(/^AML\.T0006,Active Scanning,,Reconnaissance,realized,0,2,/);
});

test('does not jump while an address with filters is opened', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as { value?: number }).value ?? 0;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const address of ['techniques/', `techniques/${wanted}`, 'techniques/?q=zzz', 'studies/']) {
    await page.goto(address);
    await ready(page);
    await expect(page.locator('html')).not.toHaveAttribute('data-filtering');
    await page.waitForTimeout(300);
    const sum = await page.evaluate(
      () => (window as unknown as { shifts: { sum: number } }).shifts.sum,
    );
    expect(sum, address).toBeLessThan(0.02);
  }
});

for (const kind of ['tactics', 'techniques', 'mitigations', 'studies', 'terms', 'controls']) {
  test(`fits the ${kind} into any width`, async ({ page }) => {
    await page.goto(`${kind}/`);
    for (const width of [320, 390, 768, 900, 1100, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `at ${String(width)} px`).toBeLessThanOrEqual(0);
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`leaves nobody out of the ${kind}, ${colorScheme}`, async ({ page, isMobile }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      // Some rows of each kind, with filters in use: all rows are made alike.
      await page.goto(`${kind}/?q=model&sort=-name`);
      const filters = page.getByRole('button', { name: /^Filters/ });
      if (isMobile && (await filters.isVisible())) await filters.click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows the whole list, with links and nothing that does not work', async ({ page }) => {
    await page.goto(`techniques/${wanted}`);
    await expect(rows(page)).toHaveCount(170);
    await expect(page.getByRole('search')).toBeHidden();
    await page.getByRole('link', { name: 'LLM Prompt Injection', exact: true }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'LLM Prompt Injection' }),
    ).toBeVisible();
  });
});
