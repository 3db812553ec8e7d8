import { expect, test } from './ready.ts';

/** A page of each kind, with what a reader looks for on it. */
const pages = [
  {
    address: 'frameworks/atlas/tactics/execution/',
    id: 'AML.TA0005',
    name: 'Execution',
    section: 'Techniques',
    to: { id: 'AML.T0051', name: 'LLM Prompt Injection' },
  },
  {
    address: 'frameworks/atlas/techniques/execution/llm-prompt-injection/',
    id: 'AML.T0051',
    name: 'LLM Prompt Injection',
    section: 'Sub-techniques',
    to: { id: 'AML.T0051.001', name: 'Indirect' },
  },
  {
    address: 'frameworks/atlas/mitigations/code-signing/',
    id: 'AML.M0013',
    name: 'Code Signing',
    section: 'Techniques',
    to: { id: 'AML.T0018.000', name: 'Poison AI Model' },
  },
  {
    address: 'frameworks/atlas/case-studies/poisongpt/',
    id: 'AML.CS0019',
    name: 'PoisonGPT',
    section: 'Procedure',
    to: { id: 'AML.T0018.000', name: 'Manipulate AI Model: Poison AI Model' },
  },
] as const;

for (const { address, id, name, section, to } of pages) {
  test(`shows ${id} with its relations, and moves on without loading the site again`, async ({
    page,
  }) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByText(id, { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: section })).toBeVisible();

    await page.evaluate(() => document.body.setAttribute('data-loaded', 'once'));
    await page
      .getByRole('main')
      .getByRole('link', { name: `${to.id} ${to.name}`, exact: true })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: to.name })).toBeVisible();
    await expect(page.locator('body')).toHaveAttribute('data-loaded', 'once');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    expect(problems).toEqual([]);
  });

  test(`fits ${id} into any width`, async ({ page }) => {
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `at ${String(width)} px`).toBeLessThanOrEqual(0);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { address, name, section, to } of pages) {
    test(`reads and links on the page of ${name}`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
      await expect(page.getByRole('heading', { level: 2, name: section })).toBeVisible();
      await page
        .getByRole('main')
        .getByRole('link', { name: `${to.id} ${to.name}`, exact: true })
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 1, name: to.name })).toBeVisible();
    });
  }
});

test('leads from the front page to a tactic and on to a technique', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: /AML\.TA0005 Execution/ }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: 'AML.T0051 LLM Prompt Injection' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'LLM Prompt Injection' })).toBeVisible();
});
