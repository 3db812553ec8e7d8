import AxeBuilder from '@axe-core/playwright';
import { test as plain, type Page } from 'playwright/test';
import { expect, test } from './ready.ts';

/** One page of each type. */
const addresses = [
  '',
  'tactics/',
  // Rows are alike, and axe takes its time for each: a few of them say the same.
  'techniques/?q=model',
  'frameworks/atlas/tactics/execution/',
  'frameworks/atlas/techniques/execution/llm-prompt-injection/indirect/',
  'frameworks/atlas/mitigations/code-signing/',
  'frameworks/atlas/case-studies/tay-poisoning/',
  'glossary/prompt-injection/',
  'frameworks/nist-ai-rmf-1/govern-1-1/',
  'guides/wiki-links/',
  'tags/',
  'search/?q=prompt',
  'link/',
  'about/',
  'changelog/',
  'nowhere/',
];

/** Pages that bring no script, so that nothing of them comes alive: a retired id, and an embed. */
const plainAddresses = ['id/AML.T0045/', 'embed/AML.T0051/'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const address of addresses) {
      test(`/${address} has no fault that axe finds, and does not scroll sideways`, async ({
        page,
      }) => {
        await page.goto(address);
        await expectNoFault(page);
      });
    }
  });

  plain.describe(`in ${colorScheme} colours`, () => {
    plain.use({ colorScheme });

    for (const address of plainAddresses) {
      plain(`/${address} has no fault either`, async ({ page }) => {
        await page.goto(address);
        await expectNoFault(page);
      });
    }
  });
}

async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Numbers all controls that can be seen, and gives how many there are. */
function numberControls(): number {
  const controls = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(
    (control) =>
      control.tabIndex >= 0 && !control.matches(':disabled') && control.checkVisibility(),
  );
  controls.forEach((control, number) => {
    control.dataset['control'] = String(number);
  });
  return controls.length;
}

/** What has the focus: its number, and whether it is in sight and marked as focused. */
function focused(): { number: string | undefined; isSeen: boolean; html: string } {
  const control = document.activeElement as HTMLElement;
  const { top, bottom, width } = control.getBoundingClientRect();
  const { outlineStyle, boxShadow } = getComputedStyle(control);
  const isInSight = width > 0 && bottom > 0 && top < window.innerHeight;
  const isMarked = outlineStyle !== 'none' || boxShadow !== 'none';
  return {
    number: control.dataset['control'],
    isSeen: isInSight && isMarked,
    html: control.outerHTML.slice(0, 120),
  };
}

test.describe('by keyboard alone', () => {
  test.skip(({ isMobile }) => isMobile, 'phones have no keyboard');
  // What scrolls smoothly is not in sight yet.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const address of [
    '',
    'tactics/',
    'frameworks/atlas/tactics/execution/',
    'frameworks/atlas/case-studies/tay-poisoning/',
    'glossary/prompt-injection/',
    'link/',
    'search/?q=prompt',
    'matrix/',
    'nowhere/',
  ]) {
    test(`/${address} has no control that Tab does not lead to, or that is not seen`, async ({
      page,
    }) => {
      test.setTimeout(60_000);
      await page.goto(address, { waitUntil: 'networkidle' });
      const count = await page.evaluate(numberControls);
      const reached = new Set<string>();
      // A picture that is loaded when it is seen may bring controls of its own.
      for (let presses = 0; presses < count + 60 && reached.size < count; presses += 1) {
        await page.keyboard.press('Tab');
        const { number, isSeen, html } = await page.evaluate(focused);
        if (number === undefined) continue;
        expect(isSeen, html).toBe(true);
        reached.add(number);
      }
      expect(reached.size).toBe(count);
    });
  }
});
