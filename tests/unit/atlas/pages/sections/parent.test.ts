import { describe, expect, it } from 'vitest';
import { pageOf } from '../../import/imported.ts';
import { release, technique } from '../../import/releases.ts';

const own = release({
  techniques: [
    technique('AML.T0001', 'Above'),
    technique('AML.T0001.000', 'Below', { parent: 'AML.T0001' }),
    technique('AML.T0002', 'Elsewhere'),
  ],
});

function merged(body: string, id = 'AML.T0001.000'): string {
  const folder = {
    'above.md': '# AML.T0001: Formerly\n',
    'below.md': `# ${id}: ${id === 'AML.T0002' ? 'Elsewhere' : 'Below'}\n\n## Parent Technique\n\n${body}\n\n## Own\n\nText.\n`,
  };
  const after = pageOf(id, own, folder, 'keep');
  return after.slice(after.search(/## (?:Parent|Own)/));
}

const section = (body: string) => `## Parent Technique\n\n${body}\n\n## Own\n\nText.\n`;

describe('the parent of a sub-technique', () => {
  it.each([
    '**Parent Technique:** AML.T0001 — Above',
    '**Parent Technique:** [[above|AML.T0001: Above]]',
    'It belongs to [[above]].\n\nMore.',
    '[[somewhere|our own page]]',
  ])('stays as it is written: %s', (body) => {
    expect(merged(body)).toBe(section(body));
  });

  it.each([
    [
      '**Parent Technique:** [[above|AML.T0001: Formerly]]',
      '**Parent Technique:** [[above|AML.T0001: Above]]',
    ],
    ['**Parent Technique:** AML.T0001 — Formerly', '**Parent Technique:** AML.T0001 — Above'],
    [
      '**Parent Technique:** AML.T0002 — Elsewhere',
      '**Parent Technique:** [[above|AML.T0001: Above]]',
    ],
  ])('is mended: %s', (body, mended) => {
    expect(merged(body)).toBe(section(mended));
  });

  it('is added where the section has none', () => {
    expect(merged('Words.')).toBe(
      section('**Parent Technique:** [[above|AML.T0001: Above]]\n\nWords.'),
    );
  });

  it('goes from a technique that has none', () => {
    expect(merged('**Parent Technique:** AML.T0001 — Above', 'AML.T0002')).toBe(
      '## Own\n\nText.\n',
    );
    expect(merged('**Parent Technique:** AML.T0001\n\nWords.', 'AML.T0002')).toContain('Words.');
  });
});
