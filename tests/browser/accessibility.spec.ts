import AxeBuilder from '@axe-core/playwright';
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
  'guides/wiki-links/',
  'about/',
  'nowhere/',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const address of addresses) {
      test(`/${address} has no fault that axe finds, and does not scroll sideways`, async ({
        page,
      }) => {
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        await page.setViewportSize({ width: 320, height: 700 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  });
}
