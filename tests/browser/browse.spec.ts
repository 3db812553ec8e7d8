import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './ready.ts';

const sentence =
  'Which mitigations cover AML.T0051.001, aml.t0024 and AML.T0010.002 together? And AML.T9999?';

test('answers a pasted sentence on one page, at an address that can be sent', async ({
  page,
  browser,
}) => {
  await page.goto('browse/');
  await page.getByLabel('Paste any text that holds ids').fill(sentence);
  await page.getByRole('button', { name: 'Pick what it names' }).click();

  await expect(page.getByText('Picked 3 techniques.')).toBeVisible();
  await expect(page.getByText('AML.T9999: no such id')).toBeVisible();
  await expect(page).toHaveURL(/\?t=T0051\.001,T0024,T0010\.002$/);
  const result = page.getByRole('region', { name: /^Mitigations/ });
  await expect(result.getByText('covers 2 of 3').first()).toBeVisible();
  await expect(result.getByText('inherited through AML.T0051').first()).toBeVisible();
  await expect(result.getByText('direct', { exact: true }).first()).toBeVisible();
  const first = await result.getByRole('heading', { level: 3 }).allInnerTexts();

  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  const sent = other
    .getByRole('region', { name: /^Mitigations/ })
    .getByRole('heading', { level: 3 });
  await expect(sent).toHaveText(first);
  await other.context().close();
});

test('leads from a retired id to its successor, and from a case study to its techniques', async ({
  page,
}) => {
  await page.goto('browse/');
  const field = page.getByLabel('Paste any text that holds ids');
  await field.fill('AML.T0045');
  await field.press('Enter');
  await expect(page.getByText('AML.T0048.004 came in its place.')).toBeVisible();
  await expect(page).toHaveURL(/\?t=T0048\.004$/);
  await field.fill('all techniques of aml.cs0016');
  await field.press('Enter');
  await expect(page.getByText('Picked 9 techniques.')).toBeVisible();
});

test('picks by filter and by hand, drops, and goes back', async ({ page, isMobile }) => {
  await page.goto('browse/');
  if (isMobile) await page.getByText('Pick from all techniques').click();
  await page.getByLabel('Tactic').selectOption('AML.TA0014');
  await page.getByRole('button', { name: 'Pick all 3' }).click();
  await expect(page.getByRole('list', { name: 'Picked techniques' }).getByRole('link')).toHaveCount(
    3,
  );
  await page.getByRole('checkbox', { name: /AML\.T0072/ }).uncheck();
  await expect(page).toHaveURL(/t=T0096,T0108/);
  await page.goBack();
  await expect(page).toHaveURL(/t=T0072,T0096,T0108/);
  await expect(page.getByRole('checkbox', { name: /AML\.T0072/ })).toBeChecked();
});

test('says plainly what no mitigation covers', async ({ page }) => {
  await page.goto('browse/?t=T0001');
  await expect(page.getByText('Without any mitigation, direct or inherited:')).toBeVisible();
});

test('shows the other way round what remains of a tactic, and leads on', async ({ page }) => {
  await page.goto('browse/?by=mitigation&m=M0015');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Techniques by mitigation');
  const tactic = page.getByRole('region', { name: /Reconnaissance/ });
  await tactic.getByText('12 remain uncovered').click();
  await tactic.getByRole('button', { name: 'Find mitigations for these 12' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mitigations by technique');
  await expect(page.getByRole('list', { name: 'Picked techniques' }).getByRole('link')).toHaveCount(
    12,
  );
});

for (const address of [
  'browse/',
  'browse/?t=T0051.001,T0024,T0001',
  'browse/?by=mitigation&m=M0015',
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${address} has nothing for axe to find, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });
  }
}

test('fits into 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const address of ['browse/', 'browse/?t=T0051.001,T0024', 'browse/?by=mitigation&m=M0015']) {
    await page.goto(address);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, address).toBeLessThanOrEqual(0);
  }
});
