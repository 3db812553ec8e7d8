import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './ready.ts';

const technique = 'frameworks/atlas/techniques/execution/llm-prompt-injection/';

/** What belongs to search: its index, its texts, its worker. */
function searchRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/\/search\/.*\.json|worker/.test(request.url())) requests.push(request.url());
  });
  return requests;
}

async function openSearch(page: Page, key = '/') {
  // Keys are heard once the page is hydrated.
  await page.locator('html[data-has-hydrated="true"]').waitFor({ state: 'attached' });
  await page.keyboard.press(key);
  const field = page.getByRole('combobox', { name: 'Search' });
  await expect(field).toBeFocused();
  return field;
}

test('loads nothing of search before it is opened', async ({ page }) => {
  const requests = searchRequests(page);
  await page.goto(technique, { waitUntil: 'networkidle' });
  expect(requests).toEqual([]);
  await openSearch(page);
  await page.keyboard.type('guardrail');
  await expect(page.getByRole('option').first()).toContainText('Guardrail');
  expect(requests.length).toBeGreaterThan(0);
});

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`opens by ${key}, closes by Escape and gives the focus back`, async ({ page }) => {
    await page.goto('');
    await openSearch(page, key);
    await page.keyboard.type('tay');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('banner').getByRole('button', { name: 'Search' })).toBeFocused();
  });
}

for (const { query, id, name } of [
  { query: 'T0051', id: 'AML.T0051', name: 'LLM Prompt Injection' },
  { query: 'aml.t0051.001', id: 'AML.T0051.001', name: 'LLM Prompt Injection: Indirect' },
  { query: '51.1', id: 'AML.T0051.001', name: 'LLM Prompt Injection: Indirect' },
  { query: 'code signing', id: 'AML.M0013', name: 'Code Signing' },
  { query: 'ML Supply Chain Compromise', id: 'AML.T0010', name: 'AI Supply Chain Compromise' },
  { query: 'LLM01', id: 'LLM01:2025', name: 'Prompt Injection' },
]) {
  test(`leads from "${query}" to ${id} by keyboard alone`, async ({ page }) => {
    await page.goto('');
    await openSearch(page);
    // Without a look at the results: who knows an id types it and presses Enter.
    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: `Copy the id ${id}` })).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
}

test('loses no letter that is typed before the dialog is there', async ({ page }) => {
  await page.goto('');
  await page.locator('html[data-has-hydrated="true"]').waitFor({ state: 'attached' });
  await page.keyboard.type('/tay poisoning');
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('tay poisoning');
});

test('finds what is misspelt', async ({ page }) => {
  await page.goto('');
  await openSearch(page);
  await page.keyboard.type('promt injecton');
  await expect(page.getByRole('option').first()).toContainText('Prompt Injection', {
    ignoreCase: true,
  });
});

test('chooses by arrows, and a result is a section of a page', async ({ page }) => {
  await page.goto('');
  const field = await openSearch(page);
  await page.keyboard.type('first hour incident');
  const options = page.getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const section = options.filter({ hasText: '§ First hour' });
  await expect(section).toBeVisible();
  for (let tries = 0; tries < 10; tries++) {
    if ((await section.getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await section.getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/guides\/incident\/\?highlight=.*#first-hour$/);
  await expect(page.getByRole('heading', { name: 'First hour' })).toBeInViewport();
});

test('filters by kind', async ({ page }) => {
  await page.goto('');
  await openSearch(page);
  await page.keyboard.type('deepfake');
  const filter = page.getByRole('group', { name: 'Kinds' });
  const chip = filter.getByRole('button', { name: /^Case studies/ });
  const count = /\d+/.exec((await chip.textContent()) ?? '')?.[0];
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').first()).toContainText(`${count ?? ''} page`);
  const options = page.getByRole('option');
  await expect(options.filter({ hasNotText: /^\s*Case study/ })).toHaveCount(0);
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('marks the words on the page that it opens, and takes the marks off', async ({ page }) => {
  await page.goto('');
  await openSearch(page);
  await page.keyboard.type('lkmanka58');
  await expect(page.getByRole('option').first()).toContainText('lkmanka58');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?highlight=lkmanka58/);
  await expect(page.getByRole('status').filter({ hasText: 'marked' })).toContainText('lkmanka58');
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('search-hit') ?? [])].map((range) => String(range)),
    );
  expect(await marked()).toContain('lkmanka58');
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/highlight/);
  expect(await marked()).toEqual([]);
  await expect(page.getByRole('button', { name: /Remove marks/ })).toBeHidden();
});

test('offers what is close where nothing is found', async ({ page }) => {
  await page.goto('');
  await openSearch(page);
  await page.keyboard.type('zzpoisongptzz');
  await expect(page.getByRole('status').first()).toContainText('Nothing found');
  await expect(page.getByRole('option').first()).toContainText('PoisonGPT');
});

test('offers the pages read last while nothing is typed', async ({ page }) => {
  await page.goto(technique);
  await openSearch(page);
  await expect(page.getByRole('option').first()).toContainText('LLM Prompt Injection');
});

test('says what to do where the index cannot be loaded, and tries again', async ({ page }) => {
  await page.route('**/search/index.json', (route) => route.abort());
  await page.goto('');
  await openSearch(page);
  await page.keyboard.type('tay');
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await page.unroute('**/search/index.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('option').first()).toContainText('Tay Poisoning');
});

test('keeps the question of the search page in its address', async ({ page }) => {
  await page.goto('search/?q=deepfake&kind=mitigation');
  const field = page.getByRole('combobox', { name: 'Search' });
  await expect(field).toHaveValue('deepfake');
  await expect(page.getByRole('option').first()).toContainText('Deepfake Detection');
  await field.fill('code signing');
  await expect(page).toHaveURL(/\?q=code\+signing&kind=mitigation$/);
  await expect(page.getByRole('option').first()).toContainText('Code Signing');
});

for (const theme of ['light', 'dark'] as const) {
  test(`is accessible in the ${theme}, and fits 320 px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(technique);
    await openSearch(page);
    await page.keyboard.type('prompt injection');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(page.getByRole('option').first().locator('mark').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

    await page.setViewportSize({ width: 320, height: 640 });
    const tooWide = await page
      .getByRole('dialog')
      .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(tooWide).toBeLessThanOrEqual(0);

    await page.keyboard.press('Escape');
    await page.goto('search/?q=guardrail');
    await expect(page.getByRole('option').first()).toContainText('Guardrail');
    const onPage = await new AxeBuilder({ page }).include('main').analyze();
    expect(onPage.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}
