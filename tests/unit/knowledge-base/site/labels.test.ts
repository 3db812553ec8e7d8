import { expect, it } from 'vitest';
import { cardWords } from '../../../../plugins/knowledge-base/site/labels.ts';
import { object } from '../links/baseOf.ts';
import { dataOf } from './contextOf.ts';

const files = {
  'ta.md': object('AML.TA0001', 'Begin'),
  't.md': object(
    'AML.T0001',
    'Take',
    '## Metadata\n\n- **Maturity:** realized',
    '## Tactics\n\n- [[ta|AML.TA0001: Begin]]',
  ),
  'm.md': object('AML.M0001', 'Mind', '## Techniques\n\n- [[t|AML.T0001: Take]] — how'),
  'page.md': '# Page\n',
};

it.each([
  ['AML.T0001', ['Tactic: Begin', 'Maturity: realized'], ['Mitigations: 1']],
  ['AML.M0001', ['Techniques: 1'], ['Techniques: 1']],
  ['AML.TA0001', ['Techniques: 1'], ['Techniques: 1']],
  ['page', [], []],
])('a preview of %s says %j and counts %j', (id, labels, counts) => {
  const data = dataOf(files, id);
  expect(data.labels.map(({ label, value }) => `${label}: ${value}`)).toEqual(labels);
  expect(cardWords(data).counts).toEqual(counts);
});
