import { describe, expect, it } from 'vitest';
import { pageOf } from '../../import/imported.ts';
import { caseStudy, release, technique } from '../../import/releases.ts';

const own = release({
  techniques: [
    technique('AML.T0001', 'One', {
      created: '2024-01-02',
      modified: '2025-02-03',
      maturity: 'realized',
      platforms: ['Predictive AI', 'Enterprise'],
      attackReference: { id: 'T1588', url: 'https://attack.example/techniques/T1588/' },
    }),
  ],
});
const reference = '- **MITRE ATT&CK Reference:** [T1588](https://attack.example/techniques/T1588/)';
const whole = [
  '- **Technique ID:** AML.T0001',
  '- **Created:** 2024-01-02',
  '- **Last Modified:** 2025-02-03',
  '- **Maturity:** realized',
  '- **Platforms:** Predictive AI, Enterprise',
  reference,
];

/** The Metadata of a page after an import over these lines. */
function merged(lines: readonly string[], release = own): string[] {
  const text = `---\ntitle: "AML.T0001: One"\n---\n\n# AML.T0001: One\n\n## Metadata\n\n${lines.join('\n')}\n`;
  const after = pageOf('AML.T0001', release, { 'a.md': text }, 'keep');
  return after
    .slice(after.indexOf('## Metadata\n\n') + 13)
    .trimEnd()
    .split('\n');
}

const replaced = (index: number, line: string) =>
  whole.map((old, at) => (at === index ? line : old));

describe('facts that are as the release has them', () => {
  it.each([
    ['as written anew', whole],
    ['with another mark', whole.map((line) => line.replace('-', '*'))],
    ['with the colon behind the bold type', whole.map((line) => line.replace(':**', '**:'))],
    ['in other letters', replaced(3, '- **Maturity:** Realized')],
    ['in another order of a list', replaced(4, '- **Platforms:** Enterprise,  predictive AI')],
    ['with items of the author’s', [...whole, '- **Owner:** [us](/team)', '- a plain item']],
    ['in another order', [...whole].reverse()],
    ['with blank lines between', whole.join('\n\n').split('\n')],
  ])('stay byte for byte: %s', (_, lines) => {
    expect(merged(lines)).toEqual(lines);
  });
});

describe('facts that are not', () => {
  it.each([
    ['another date', 1, '- **Created:** 2020-01-01', whole[1]],
    ['another word', 3, '- **Maturity**: feasible', '- **Maturity**: realized'],
    ['a part of a list', 4, '- **Platforms:** Enterprise', whole[4]],
    ['another address', 5, reference.replace('T1588/)', 'T1/)'), reference],
    ['an id without a link', 5, '- **MITRE ATT&CK Reference:** T1588', reference],
    ['nothing', 1, '- **Created:**', whole[1]],
  ])('are mended, the label as it is written: %s', (_, index, line, mended) => {
    expect(merged(replaced(index, line))).toEqual(replaced(index, mended ?? ''));
  });

  it.each([0, 1, 2, 3, 4, 5])('are added in their places: %i', (index) => {
    expect(merged(whole.filter((_, at) => at !== index))).toEqual(whole);
  });

  it('are added below the author’s plain items as well', () => {
    expect(merged(['- a plain item'])).toEqual([...whole, '- a plain item']);
  });
});

it('what the release does not know stays', () => {
  const bare = release({ techniques: [technique('AML.T0001', 'One')] });
  expect(merged(whole, bare)).toEqual(whole);
});

describe('plain text', () => {
  it.each([
    ['threlfall_hax', 'threlfall_hax'],
    ['A *star* team', 'A \\*star\\* team'],
    ['<b>x</b>', '\\<b\\>x\\<\\/b\\>'],
    ['R&D', 'R&D'],
    ['#1 & co.', '#1 & co.'],
  ])('%j is written so that it reads as itself', (target, written) => {
    const study = release({ caseStudies: [caseStudy('AML.CS0001', 'One', { target })] });
    expect(pageOf('AML.CS0001', study)).toContain(`- **Target:** ${written}\n`);
  });
});
