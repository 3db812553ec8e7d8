import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { repository, testProject, type TestProject } from '../site/buildVault.ts';
import type { BuiltSite } from '../site/builtSite.ts';
import { startStaticServer, type StaticServer } from './staticServer.ts';

// What a page would have to do to prove that a vault can run code.
declare global {
  interface Window {
    hit?: string;
  }
}

/** As a wiki would that lets all HTML through. */
function markdownToHtml(text: string): string {
  const hast = toHast(fromMarkdown(text), { allowDangerousHtml: true });
  return toHtml(hast, { allowDangerousHtml: true });
}

test.describe('a hostile vault', () => {
  test.skip(({ isMobile }) => isMobile, 'one look at its pages is enough');
  test.setTimeout(120_000);
  let project: TestProject;
  let site: BuiltSite;
  let server: StaticServer;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    project = await testProject(join(repository, 'tests/fixtures/vaults/hostile'));
    site = await project.build();
    server = await startStaticServer({ root: site.directory });
  });
  test.afterAll(async () => {
    await server.close();
    await project.remove();
  });

  test('runs nothing on any page, loads nothing from elsewhere, and stays readable', async ({
    page,
  }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) foreign.push(request.url());
    });
    page.on('dialog', (dialog) => void dialog.dismiss());
    for (const address of site.addresses) {
      await page.goto(`${server.url.replace(/\/$/, '')}${address}`);
      await page.waitForLoadState('networkidle');
      for (const link of await page.locator('main a').all()) await link.hover({ force: true });
      expect(await page.evaluate(() => window.hit), address).toBeUndefined();
    }
    expect(foreign).toEqual([]);
    await page.goto(server.url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `"><script>window.hit = 'title'</script>`,
    );
    await expect(page.getByRole('link', { name: 'second', exact: true })).toBeVisible();
    await expect(
      page.locator('main :is(iframe, form, style, script, [onclick], [onerror], [onload])'),
    ).toHaveCount(0);
    await expect(page.locator('a[href^="javascript:"], a[href^="data:"]')).toHaveCount(0);
    await expect(page.locator('#__docusaurus')).toHaveCount(1);
  });

  test('carries its words into heads, cards and tombstones as words', async ({ page }) => {
    const name = `"><script>window.hit = 'name'</script>`;
    for (const address of ['evil/', 'embed/AML.T9001/', 'id/AML.T9001/']) {
      await page.goto(`${server.url}${address}`);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => window.hit), address).toBeUndefined();
      await expect(page).toHaveTitle(`AML.T9001 ${name} – technique`);
      await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
        'content',
        `AML.T9001 ${name} – technique`,
      );
      const data = await page.locator('script[type="application/ld+json"]').textContent();
      expect(JSON.stringify(JSON.parse(data ?? ''))).toContain(
        `‹script>window.hit = 'name'‹/script>`,
      );
      await expect(page.locator('head img, head a')).toHaveCount(0);
    }
  });

  test('copies links that stay links', async ({ page, browser }) => {
    await page.goto(`${server.url}evil/`);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    await page.getByText('Link to this', { exact: true }).click();
    for (const { name, label, read } of [
      { name: 'html', label: 'HTML', read: (text: string) => text },
      { name: 'markdown', label: 'Markdown', read: markdownToHtml },
    ]) {
      await page.getByLabel('Format').selectOption(name);
      const copied = await page.getByRole('textbox', { name: `Link in ${label}` }).inputValue();
      const wiki = await browser.newPage();
      await wiki.setContent(read(copied));
      expect(await wiki.evaluate(() => window.hit), name).toBeUndefined();
      await expect(wiki.locator('script, img, iframe, [onerror], [onclick]')).toHaveCount(0);
      await expect(wiki.getByRole('link')).toHaveCount(1);
      await expect(wiki.getByRole('link')).toHaveAttribute('href', /\/id\/AML\.T9001\/$/);
      await expect(wiki.getByRole('link')).toContainText(`window.hit = 'name'`);
      await wiki.close();
    }
  });

  test('publishes no file that could run code', () => {
    expect(site.addresses).not.toContain('/page.html');
    expect(site.page('/').text('.unresolved-link')).toEqual(
      expect.arrayContaining(['![[active.svg]]', '![x](active.svg)', '[page](page.html)']),
    );
  });
});
