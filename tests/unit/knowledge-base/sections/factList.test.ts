import { describe, expect, it } from 'vitest';
import { readFactList } from '../../../../plugins/knowledge-base/sections/factList.ts';
import { plain, readSection } from './readSection.ts';

const facts = (text: string): [label: string, value: string, target?: string][] =>
  (readSection(readFactList, text).facts ?? []).map(({ label, value, link }) =>
    link ? [label, value, link.target] : [label, value],
  );

describe('readFactList', () => {
  it.each([
    ['- **Label:** value', [['Label', 'value']]],
    ['- **Label**: value', [['Label', 'value']]],
    ['- **Label** value', [['Label', 'value']]],
    ['- **Label :** value', [['Label', 'value']]],
    ['- **Label:**', [['Label', '']]],
    ['- **Two words:** a, b and c', [['Two words', 'a, b and c']]],
    ['- **Label:** a: b', [['Label', 'a: b']]],
    ['- **Label:** a *b* `c`', [['Label', 'a b c']]],
    ['- **Label:** [[path|Name]]', [['Label', 'Name', 'path']]],
    ['- **Label:** see [Name](path.md) and [[other]]', [['Label', 'see Name and other', 'path.md']]],
    ['- **Label:** [Name](https://a.example/)', [['Label', 'Name']]],
    ['- **Label:** first\n  second', [['Label', 'first\nsecond']]],
    ['- **Label:**\n  - one\n  - two', [['Label', 'one, two']]],
    ['- **Label:** one\n\n  More.', [['Label', 'one More.']]],
    ['- **A:** 1\n- **B:** 2', [['A', '1'], ['B', '2']]],
    ['- **A:** 1\n\nText\n\n* **B:** 2', [['A', '1'], ['B', '2']]],
    ['- **A:** 1\n- **A:** 2', [['A', '1'], ['A', '2']]],
    ['- **\\_\\_proto__:** 1', [['__proto__', '1']]],
  ])('%j', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    '- Label: value',
    '- *Label:* value',
    'Label: value',
    '- x **Label:** y',
    '-',
    '1. > a',
  ])('leaves %j as it is', (text) => {
    const data = readSection(readFactList, text);
    expect(data.facts).toEqual([]);
    expect(data.rest).toHaveLength(1);
  });

  it('loses no fact for an item that is none, and no item for a fact', () => {
    const data = readSection(readFactList, '- **A:** 1\n- a remark\n- **B:** 2\n\nText');
    expect(data.facts?.map(({ label }) => label)).toEqual(['A', 'B']);
    expect(data.rest.map((node) => [node.type, plain([node])])).toEqual([
      ['list', 'a remark'],
      ['paragraph', 'Text'],
    ]);
  });

  it('keeps the item, for whoever reports on it', () => {
    const [, second] = readSection(readFactList, '- **A:** 1\n- **B:** 2').facts ?? [];
    expect(second?.node.position?.start).toMatchObject({ line: 4, column: 1 });
  });
});
