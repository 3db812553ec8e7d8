import type { Locator, Page } from 'playwright/test';
import { tabTo } from './keyboard.ts';
import { expect, test } from './ready.ts';

/**
 * What people come for, in as few actions as it takes. The filtered list that is sent to somebody is
 * in `lists.spec.ts`.
 */
const study = 'frameworks/atlas/case-studies/morris-ii-worm-rag-based-attack/';

function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name, exact: true });
}

/** The mitigations of the technique on show, each with its reason. */
async function expectMitigations(page: Page): Promise<void> {
  await expect(heading(page, 'LLM Prompt Injection')).toBeVisible();
  const mitigations = page.getByRole('region', { name: /^Mitigations/ });
  await expect(mitigations.getByRole('link', { name: 'Generative AI Guardrails' })).toBeVisible();
}

test('from home to the mitigations of a technique in two actions', async ({ page }) => {
  await page.goto('');
  const field = page.getByRole('main').getByRole('searchbox', { name: 'Search' });
  await field.fill('LLM Prompt Injection');
  await field.press('Enter');
  await page
    .getByRole('option', { name: /AML\.T0051 / })
    .first()
    .click();
  await expectMitigations(page);
});

test('from home to the mitigations of a technique by keyboard alone', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'phones have no keyboard');
  await page.goto('');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('LLM Prompt Injection');
  await page.keyboard.press('Enter');
  await expectMitigations(page);
});

test('from a former name to the page of today', async ({ page }) => {
  await page.goto('');
  const field = page.getByRole('main').getByRole('searchbox', { name: 'Search' });
  await field.fill('ML Supply Chain Compromise');
  await field.press('Enter');
  await page
    .getByRole('option', { name: /AML\.T0010 / })
    .first()
    .click();
  await expect(heading(page, 'AI Supply Chain Compromise')).toBeVisible();
});

for (const { hand, follow } of [
  { hand: 'mouse or finger', follow: (link: Locator) => link.click() },
  {
    hand: 'keyboard',
    follow: async (link: Locator) => {
      await tabTo(link);
      await link.page().keyboard.press('Enter');
    },
  },
]) {
  test(`from a step of a case study to its technique, and on to another study, by ${hand}`, async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile && hand === 'keyboard', 'phones have no keyboard');
    await page.goto(study);
    const procedure = page.getByRole('region', { name: /^Procedure/ });
    await follow(procedure.getByRole('link', { name: /^AML\.T0051\.000 / }).first());
    await expect(heading(page, 'LLM Prompt Injection: Direct')).toBeVisible();
    const studies = page.getByRole('region', { name: /^Case studies/i });
    const another = studies
      .getByRole('link', { name: /^AML\.CS\d{4} / })
      .filter({ hasNotText: 'Morris II' })
      .first();
    const name = (await another.textContent()) ?? '';
    await follow(another);
    await expect(heading(page, name)).toBeVisible();
    await expect(
      page
        .getByRole('region', { name: /^Procedure/ })
        .getByRole('link', { name: /^AML\.T0051\.000 / })
        .first(),
    ).toBeVisible();
  });
}
