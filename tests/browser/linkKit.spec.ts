import type { Page } from 'playwright/test';
import { linkFormats } from '../../plugins/atlas/portable/linkKit/formats.ts';
import { expect, test } from './ready.ts';

const technique = 'frameworks/atlas/techniques/execution/llm-prompt-injection/';

async function openKit(page: Page): Promise<void> {
  await page.getByText('Link to this', { exact: true }).click();
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('copies a link to the permanent address in every format', async ({ page }) => {
  await page.goto(technique);
  await openKit(page);
  for (const { name, label } of linkFormats) {
    await page.getByLabel('Format').selectOption(name);
    const shown = await page.getByRole('textbox', { name: `Link in ${label}` }).inputValue();
    expect(shown, name).toContain('LLM Prompt Injection');
    // Obsidian has the page as a note of its own.
    expect(shown, name).toMatch(name === 'obsidian' ? /^\[\[AML\.T0051\|/ : /\/id\/AML\.T0051\//);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), { message: name })
      .toBe(shown);
  }
});

test('remembers the format, and names the release where it is asked to', async ({ page }) => {
  await page.goto(technique);
  await openKit(page);
  await page.getByLabel('Format').selectOption('mediawiki');
  await page.getByRole('checkbox', { name: /ATLAS/ }).check();
  await expect(page.getByRole('textbox', { name: 'Link in MediaWiki' })).toHaveValue(
    /^\[\S+\/id\/AML\.T0051\/ AML\.T0051 LLM Prompt Injection.*\].*ATLAS/,
  );
  await page.goto('frameworks/atlas/mitigations/code-signing/');
  await openKit(page);
  await expect(page.getByRole('textbox', { name: 'Link in MediaWiki' })).toHaveValue(
    /AML\.M0013 Code Signing/,
  );
});

test('opens and closes by keyboard', async ({ page, isMobile }) => {
  test.skip(isMobile, 'phones have no keyboard');
  await page.goto(technique);
  const opener = page.locator('summary').filter({ hasText: 'Link to this' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Format')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Format')).toBeHidden();
  await expect(opener).toBeFocused();
});

test('turns a list of ids into links, and says which are none', async ({ page, baseURL }) => {
  await page.goto('link/');
  await page
    .getByLabel('Ids, or any text that holds ids')
    .fill('AML.T0051.001\nAML.M0015, AML.T0045 and AML.T9999');
  await expect(page.getByText('3 objects found, 1 id unknown.')).toBeVisible();
  const found = page.getByRole('list', { name: 'Objects in the table' }).getByRole('listitem');
  await expect(found).toHaveCount(3);
  await expect(found.filter({ hasText: 'AML.T0045' })).toContainText(/retired/i);
  await page.getByLabel('Format').selectOption('html');
  const table = page.getByRole('textbox', { name: 'Table of links in HTML' });
  await expect(table).toHaveValue(/<table>[\s\S]*\/id\/AML\.T0051\.001\/[\s\S]*<\/table>/);
  const said = await table.inputValue();
  // Who gets the address sees the same.
  await expect(page).toHaveURL(/ids=.*AML\.T9999.*format=html/);
  await page.goto(page.url().slice((baseURL ?? '').length));
  await expect(table).toHaveValue(said);
});
