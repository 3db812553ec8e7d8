import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './ready.ts';

for (const [address, name] of [
  ['techniques/AML.T0051x/', 'AML.T0051 LLM Prompt Injection'],
  ['techniques/aml.t51', 'AML.T0051 LLM Prompt Injection'],
  ['frameworks/atlas/techniques/execution/llm-promt-injektion/', 'AML.T0051 LLM Prompt Injection'],
  ['old/wiki/ml-supply-chain-compromise/', 'AML.T0010 AI Supply Chain Compromise'],
] as const) {
  test(`offers ${name} at ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(
      page.getByRole('heading', { level: 1, name: 'There is no page here' }),
    ).toBeVisible();
    await expect(page.getByRole('main').locator('code')).toHaveText(new RegExp(`/${address}$`));
    const first = page.getByRole('main').getByRole('listitem').first();
    await expect(first).toHaveText(`${name}Technique`);
    await first.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: name.slice(10) })).toBeVisible();
  });
}

test('leads on to an object whose id is written in another case', async ({ page, baseURL }) => {
  await page.goto('ID/aml.T0051/');
  await expect(page).toHaveURL(
    `${baseURL ?? ''}frameworks/atlas/techniques/execution/llm-prompt-injection/`,
  );
  await expect(page.getByRole('heading', { level: 1, name: 'LLM Prompt Injection' })).toBeVisible();
});

test('shows a hostile address as text, and ways on', async ({ page }) => {
  await page.goto('%3Cimg%20src=x%20onerror=document.title=1%3E/');
  await expect(page.getByRole('main').locator('code')).toContainText('<img src=x');
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
  await expect(page.getByText('No id and no name is like it.')).toBeVisible();
  const ways = page.getByRole('navigation', { name: 'Ways on' });
  await expect(ways.getByRole('link', { name: 'Home' })).toBeVisible();
  await ways.getByRole('link', { name: 'Techniques' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Techniques' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`leaves nobody out and does not jump, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          shifts.sum += (entry as { value?: number }).value ?? 0;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('techniques/aml.t51/');
    await expect(page.getByRole('heading', { level: 2, name: 'Did you mean' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    const sum = await page.evaluate(
      () => (window as unknown as { shifts: { sum: number } }).shifts.sum,
    );
    expect(sum).toBeLessThan(0.02);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('has the ways on', async ({ page }) => {
    await page.goto('nothing/here/');
    await expect(page.getByText('The address leads to no page of this site.')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Mitigations' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mitigations' })).toBeVisible();
  });
});
