import { describe, expect, it } from 'vitest';
import { matrixData } from '../../../../../plugins/atlas/views/matrix/matrixView.ts';
import type { Files } from '../../../knowledge-base/links/baseOf.ts';
import { contextOf } from '../../../knowledge-base/site/contextOf.ts';

const page = (title: string, position: number, ...body: string[]): string =>
  `---\nsidebar_position: ${String(position)}\n---\n\n# ${title}\n\n${body.join('\n\n')}\n`;
const tactics = (...names: string[]): string =>
  ['## Tactics\n', ...names.map((name) => `- [[${name}]]`)].join('\n');

const files: Files = {
  'second.md': page('AML.TA0001: Second', 2),
  'first.md': page('AML.TA0009: First', 1),
  'whole.md': page(
    'AML.T0001: Whole',
    1000,
    '## Metadata\n\n- **Maturity:** realized\n- **Platforms:** Predictive AI, Agentic AI',
    tactics('second', 'first'),
    '## Mitigations\n\n- [[guard]] — Why.',
  ),
  'part.md': page('AML.T0001.000: Part', 1001, '## Parent Technique\n\n[[whole]]'),
  'gone.md': page(
    'AML.T0002: Gone',
    2000,
    '## Metadata\n\n- **Status:** retired',
    tactics('first'),
  ),
  'guard.md': page('AML.M0001: Guard', 1),
  'case.md': page(
    'AML.CS0001: Case',
    1,
    '## Procedure',
    '### Step 1: Begin',
    '**Technique:** [[part]]',
    '**Tactic:** [[first]]',
    'It began.',
  ),
};

describe('the data of the matrix', () => {
  const data = matrixData(contextOf(files));

  it('has tactics in matrix order, and techniques of today', () => {
    expect(data.tactics.map(({ name }) => name)).toEqual(['First', 'Second']);
    expect(data.techniques.map(({ id }) => id)).toEqual(['AML.T0001', 'AML.T0001.000']);
    expect(data.maturities).toEqual(['realized']);
    expect(data.platforms).toEqual(['Agentic AI', 'Predictive AI']);
  });

  it('counts what a part has through its whole, and what a whole has through its parts', () => {
    expect(data.techniques).toMatchObject([
      {
        tactics: ['AML.TA0009', 'AML.TA0001'],
        mitigations: ['AML.M0001'],
        inherited: [],
        studies: [],
        counts: { studies: 1, mitigations: 1 },
      },
      {
        parentId: 'AML.T0001',
        parentName: 'Whole',
        tactics: ['AML.TA0009', 'AML.TA0001'],
        mitigations: [],
        inherited: ['AML.M0001'],
        studies: ['AML.CS0001'],
        counts: { studies: 1, mitigations: 1 },
      },
    ]);
  });

  it('has the steps of case studies', () => {
    expect(data.studies).toMatchObject([
      {
        id: 'AML.CS0001',
        steps: [{ number: 1, name: 'Begin', technique: 'AML.T0001.000', tactic: 'AML.TA0009' }],
      },
    ]);
  });
});
