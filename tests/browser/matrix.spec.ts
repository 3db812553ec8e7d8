import AxeBuilder from '@axe-core/playwright';
import type { MatrixData } from '../../plugins/atlas/views/matrix/contract.ts';
import { expect, test } from './ready.ts';

test('leads to a sub-technique by keyboard alone, and finds it again', async ({ page }) => {
  await page.goto('matrix/');
  const grid = page.getByRole('grid', { name: 'ATLAS matrix' });
  await expect(grid.getByRole('columnheader')).toHaveCount(16);
  const first = grid.getByRole('link', { name: 'T0000 Search Open Technical Databases' });
  await first.focus();
  await expect(page.getByText('Reconnaissance, 1 of 8')).toBeVisible();
  for (const key of [
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowDown',
    'ArrowDown',
  ]) {
    await page.keyboard.press(key);
  }
  await expect(grid.getByRole('link', { name: 'T0051 LLM Prompt Injection' })).toBeFocused();
  await expect(page.getByText('Execution, 3 of 6; 3 sub-techniques, closed')).toBeVisible();
  await page.keyboard.press(' ');
  const direct = grid.getByRole('link', { name: 'T0051.000 Direct' });
  await expect(direct).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(direct).toBeFocused();
  await expect(page).toHaveURL(/at=TA0005-T0051\.000&open=T0051$/);

  await page.reload();
  await expect(direct).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Direct' })).toBeVisible();
  await page.goBack();
  await expect(direct).toBeFocused();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Direct' })).toBeVisible();
});

test('finds an id, opens what it is a part of, and moves the focus', async ({ page }) => {
  await page.goto('matrix/');
  const field = page.getByLabel('Find a name or id');
  await field.fill('t0048.004');
  await field.press('Enter');
  await expect(page.getByRole('grid').getByRole('link', { name: /^T0048\.004/ })).toBeFocused();
});

test('opens sub-techniques at the first click or tap, and says so', async ({ page }) => {
  await page.goto('matrix/');
  const opener = page.getByRole('button', { name: /sub-techniques of LLM Prompt Injection/ });
  await opener.click();
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  const position = page.getByRole('status').filter({ hasText: /sub-techniques, / });
  await expect(position).toHaveText(/^Execution, \d+ of \d+; 3 sub-techniques, open;/);
  await opener.click();
  await expect(position).toHaveText(/3 sub-techniques, closed;/);
});

test('writes down where the focus rests, not each step on the way', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the same keys at each width');
  await page.goto('matrix/');
  await page.locator('td[data-key] a').first().focus();
  await expect(page).toHaveURL(/\?at=/);
  await page.evaluate(() => {
    const { history } = window;
    for (const name of ['pushState', 'replaceState'] as const) {
      const write = history[name].bind(history);
      history[name] = (...state) => {
        document.body.append('✎');
        write(...state);
      };
    }
  });
  const steps = 12;
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
  const reached = await page.locator('td[data-key]:focus-within').getAttribute('data-key');
  await expect(page).toHaveURL(new RegExp(`at=${reached ?? ''}$`));
  const written = await page.evaluate(() => document.body.innerText.split('✎').length - 1);
  expect(written).toBeLessThan(steps / 2);
});

test('filters, counts, and keeps both in the address', async ({ page }) => {
  await page.goto('matrix/');
  await page.getByLabel('Maturity').selectOption('realized');
  await page.getByLabel('Mitigations').selectOption({ label: 'Without any' });
  const said = page.getByText(/^\d+ of 170 techniques match$/);
  await expect(said).toBeVisible();
  const count = await said.innerText();
  await expect(page).toHaveURL(/maturity=realized&mitigated=none/);
  await page.reload();
  await expect(page.getByText(count)).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText('16 tactics, 170 techniques')).toBeVisible();
});

test('holds cells back that are out of sight as well, and counts them in the heads', async ({
  page,
}) => {
  await page.goto('matrix/?open=all');
  await page.getByLabel('Maturity').selectOption('realized');
  const file = await page.request.get('matrix/page.json');
  const { data } = (await file.json()) as { data: MatrixData };
  const passing = data.techniques.filter(({ maturity }) => maturity === 'realized');
  const shown = new Set(passing.flatMap(({ id, parentId }) => [id, parentId]));
  const held = data.techniques.filter(({ id }) => !shown.has(id));
  const places = held.flatMap(({ tactics }) => tactics);
  await expect(page.locator('td[data-off]')).toHaveCount(places.length);
  const counts = data.tactics.map((tactic) => {
    const under = (all: MatrixData['techniques']): string =>
      String(all.filter(({ tactics }) => tactics.includes(tactic.id)).length);
    return `${under(passing)} of ${under(data.techniques)}`;
  });
  await expect(page.getByRole('columnheader')).toContainText(counts);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.locator('td[data-off]')).toHaveCount(0);
});

test('rehearses a filter where nothing is held back, and leaves nothing of it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen: { opacity: string; isHeldBack: boolean }[] = [];
    Object.assign(window, { seen });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const { style, parentElement } = target as HTMLElement;
        const isHeldBack = parentElement?.matches('td[data-off]') === true;
        if (parentElement?.matches('td')) seen.push({ opacity: style.opacity, isHeldBack });
      }
    }).observe(document, { subtree: true, attributeFilter: ['style'] });
  });
  await page.goto('matrix/?maturity=realized');
  const last = (): Promise<unknown> =>
    page.evaluate(() => (window as unknown as { seen: object[] }).seen.at(-1));
  await expect.poll(last).toEqual({ opacity: '', isHeldBack: false });
  const seen = await page.evaluate(() => (window as unknown as { seen: object[] }).seen);
  expect(seen).toContainEqual({ opacity: '0.999', isHeldBack: false });
  expect(seen).not.toContainEqual(expect.objectContaining({ isHeldBack: true }));
  await expect(page.locator('td > [style*="opacity"]')).toHaveCount(0);
});

test('breaks long words for the eye alone', async ({ page }) => {
  await page.goto('matrix/');
  const head = page.getByRole('grid').locator('a[data-object="AML.TA0002"]');
  await expect(head).toHaveAttribute('aria-label', 'Reconnaissance');
  expect(await head.evaluate(({ textContent }) => textContent)).toContain('\u00ad');
});

test('knows a technique of several tactics as one', async ({ page }) => {
  await page.goto('matrix/');
  const places = page
    .getByRole('grid')
    .getByRole('link', { name: /^T0015 Evade AI Model.*under 3 tactics/ });
  await expect(places).toHaveCount(3);
  await places.first().focus();
  await expect(page.locator('td[data-same]')).toHaveCount(3);
  await expect(page.getByText(/also under .* and /)).toBeVisible();
  // Cells move, and the marks with them.
  await page.getByLabel('Open all').check();
  await expect(page).toHaveURL(/open=all/);
  const marked = page.locator('td[data-same]');
  await expect(marked).toHaveCount(3);
  for (const cell of await marked.all()) {
    await expect(cell).toHaveAttribute('data-id', 'AML.T0015');
  }
});

test('shows the path of a case study over the cells, and as a picture', async ({ page }) => {
  await page.goto('matrix/?study=CS0016');
  await expect(page.locator('td[data-steps]')).toHaveCount(9);
  await page.getByRole('button', { name: 'Go to step 3 in the matrix' }).click();
  await expect(
    page.getByRole('grid').getByRole('link', { name: 'T0051.000 Direct' }),
  ).toBeFocused();
  await page.getByRole('button', { name: 'Show as a picture' }).click();
  await expect(page.getByRole('img', { name: /AML\.CS0016/ })).toBeVisible();
  for (const [name, file] of [
    ['Save the path as SVG', 'AML.CS0016-path.svg'],
    ['Save the matrix as PNG', 'atlas-matrix.png'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file);
  }
});

test('prints on one sheet', async ({ page, isMobile }) => {
  test.skip(isMobile, 'paper has one width');
  await page.goto('matrix/?open=all&heat=studies');
  await expect(page.getByLabel('Colour and number')).toHaveValue('studies');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 841/);
});

for (const address of [
  'matrix/',
  'matrix/?study=CS0016&heat=studies',
  'matrix/?q=agent&layout=side&open=all&heat=mitigations',
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${address} has nothing for axe to find, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await expect(page.getByRole('grid')).toBeVisible();
      if (address.includes('heat')) {
        await expect(page.getByLabel('Colour and number')).not.toHaveValue('');
      }
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });
  }
}

test('fits into 320 px, but for a scroller that says so', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('matrix/?study=CS0016');
  await expect(page.getByText('scroll sideways')).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is a table that leads to the techniques', async ({ page }) => {
    await page.goto('matrix/');
    await page.getByRole('link', { name: 'T0051 LLM Prompt Injection' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('LLM Prompt Injection');
  });
});

test('is loaded by no other page', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', (response) => scripts.push(response.url()));
  await page.goto('frameworks/atlas/techniques/execution/llm-prompt-injection/', {
    waitUntil: 'networkidle',
  });
  const texts = await Promise.all(
    scripts
      .filter((url) => url.endsWith('.js'))
      .map((url) => page.evaluate((own) => fetch(own).then((got) => got.text()), url)),
  );
  expect(texts.filter((text) => text.includes('mitigations-by-technique'))).toEqual([]);
  expect(texts.filter((text) => text.includes('atlas-matrix'))).toEqual([]);
});
