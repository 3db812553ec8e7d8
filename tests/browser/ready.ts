import { expect, test as base } from 'playwright/test';

/**
 * Tests whose page is ready for hands: scripts are asked for after the first paint, so that what is
 * typed or chosen before a page is hydrated is lost, which no reader is quick enough for.
 */
export const test = base.extend({
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) {
      const hydrated = (): Promise<void> =>
        expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true', {
          timeout: 20_000,
        });
      const goto = page.goto.bind(page);
      const reload = page.reload.bind(page);
      page.goto = async (...args) => {
        const response = await goto(...args);
        await hydrated();
        return response;
      };
      page.reload = async (...args) => {
        const response = await reload(...args);
        await hydrated();
        return response;
      };
    }
    await use(page);
  },
});

export { expect };
