import { expect, test } from 'playwright/test';
import { allIds } from '../../plugins/atlas/history/history.ts';

test.describe('links from elsewhere', () => {
  test.skip(({ isMobile }) => isMobile, 'one look is enough');

  test('arrive by id, with the heading that they name', async ({ page }) => {
    await page.goto('techniques/aml.t0051/#mitigations');
    await expect(page).toHaveURL(/\/llm-prompt-injection\/#mitigations$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('LLM Prompt Injection');
  });

  test('stay at the tombstone of a retired id, which names the successor', async ({ page }) => {
    await page.goto('id/AML.T0045/');
    await page.getByRole('link', { name: /^AML\.T0048\.004/ }).click();
    await expect(page).toHaveURL(/\/ai-intellectual-property-theft\/$/);
  });

  test('find every id that ever was', async ({ request }) => {
    for (const id of allIds()) {
      for (const spelling of [id, id.toLowerCase()]) {
        const answer = await request.get(`id/${spelling}/`);
        expect(answer.status(), spelling).toBe(200);
        expect(await answer.text(), spelling).toContain(`<title>${id} `);
      }
    }
  });

  test('show cards in a frame, in light and dark, without scripts', async ({
    browser,
    baseURL,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${baseURL ?? ''}embed/AML.T0051/`);
      const ground = await page
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor)
        .catch(() => undefined);
      expect(ground).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(15, 22, 26)');
      await expect(page.getByRole('link', { name: 'LLM Prompt Injection' })).toHaveAttribute(
        'target',
        '_top',
      );
      await context.close();
    }
  });
});
