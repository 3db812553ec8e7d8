import { describe, expect, it } from 'vitest';
import { relationList } from '../../../../plugins/knowledge-base/sections/relationList.ts';
import { claimTexts, plain, readSection } from './readSection.ts';

const read = relationList({ type: 'mitigates', direction: 'out' });
const readNested = relationList({ type: 'achieves', direction: 'in', nested: true });

describe('an item', () => {
  it.each([
    ['- [[a]]', '<a>', ''],
    ['- [[a|AML.T0001: A]]', '<a>', ''],
    ['- [[a]] — why', '<a>', 'why'],
    ['- [[a]] – why', '<a>', 'why'],
    ['- [[a]] - why', '<a>', 'why'],
    ['- [[a]]: why', '<a>', 'why'],
    ['- [[a]] why', '<a>', ' why'],
    ['- [[a]] — see [[b]] and *so on*', '<a>', 'see |b| and |so on'],
    ['- [[a]] — why\n  and how', '<a>', 'why\nand how'],
    ['- [[a]]\n\n  A paragraph.', '<a>', 'A paragraph.'],
    ['- [[a]] — why\n  - more', '<a>', 'why|more'],
    ['- **[[a]]** — why', '<a>', 'why'],
    ['- ***[[a]]*** — why', '<a>', 'why'],
    ['- [A](a.md) — why', '<a.md>', 'why'],
    ['- [ ] [[a]] — why', '<a>', 'why'],
    ['1. [[a]] — why', '<a>', 'why'],
  ])('%j', (text, to, note) => {
    const data = readSection(read, text);
    expect(claimTexts(data)).toEqual([[to, note]]);
    expect(data).toMatchObject({ rest: [], count: 1 });
  });

  it.each([
    ['- AML.T0051', 'AML.T0051 ""', ''],
    ['- aml.t0051', 'AML.T0051 ""', ''],
    ['- AML.T0051: Name', 'AML.T0051 "Name"', ''],
    ['- AML.T0051: Name: Part', 'AML.T0051 "Name: Part"', ''],
    ['- AML.T0051 Name', 'AML.T0051 "Name"', ''],
    ['- AML.T0051 — Name', 'AML.T0051 "Name"', ''],
    ['- AML.T0051: Name — why', 'AML.T0051 "Name"', 'why'],
    ['- AML.T0051: Name - see [[b]]', 'AML.T0051 "Name"', 'see |b'],
    ['- AML.T0051 — Name — why', 'AML.T0051 "Name"', 'why'],
    ['- AML.T0051: White-Box — why', 'AML.T0051 "White-Box"', 'why'],
    ['- **AML.T0051**: Name — why', 'AML.T0051 "Name"', 'why'],
    ['- [AML.T0051](https://a.example/): Name — why', 'AML.T0051 "Name"', 'why'],
    ['- AML.T0051: *Name* — why *so*', 'AML.T0051 "Name"', 'why |so'],
  ])('%j names an id in plain text', (text, to, note) => {
    expect(claimTexts(readSection(read, text))).toEqual([[to, note]]);
  });

  it.each(['- see [[a]]', '- a name', '- AML.X0051: Name', '-', '- > [[a]]', '- ## [[a]]'])(
    '%j points at nothing',
    (text) => {
      const data = readSection(read, text);
      expect(data.claims).toEqual([]);
      expect(data.rest).toHaveLength(1);
    },
  );

  it('brings its type, its direction and the node that it stands in', () => {
    const [claim] = readSection(read, '- [[a]] — why').claims ?? [];
    expect(claim).toMatchObject({
      type: 'mitigates',
      direction: 'out',
      node: { type: 'listItem', position: { start: { line: 3, column: 1 } } },
    });
    expect(claim?.written).toEqual([claim?.node]);
  });
});

describe('a list', () => {
  it('hides none of its items for one that points at nothing', () => {
    const data = readSection(read, '- [[a]]\n- still to do\n- [[b]] — why');
    expect(claimTexts(data).map(([to]) => to)).toEqual(['<a>', '<b>']);
    expect(data.rest).toMatchObject([{ type: 'list' }]);
    expect(plain(data.rest)).toBe('still to do');
    expect(data.count).toBe(3);
  });

  it('is let be where nothing in it points at anything', () => {
    const data = readSection(read, 'Before.\n\n- one\n- two\n\nAfter.');
    expect(data.claims).toEqual([]);
    expect(data.rest.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph']);
  });

  it('of bare names is what a heading counts, unless there is one of relations', () => {
    expect(readSection(read, '- one\n- two').count).toBe(2);
    expect(readSection(read, '- one\n- two\n\nText\n\n- [[a]]').count).toBe(1);
    expect(readSection(read, 'No list.').count).toBe(0);
  });

  it('may be several, of any marks', () => {
    const data = readSection(read, '- [[a]]\n- [[b]]\n\n* [[c]]\n\nText\n\n1. [[d]]');
    expect(claimTexts(data).map(([to]) => to)).toEqual(['<a>', '<b>', '<c>', '<d>']);
    expect(data.count).toBe(4);
    expect(plain(data.rest)).toBe('Text');
  });

  it('may name one object twice', () => {
    expect(claimTexts(readSection(read, '- [[a]] — x\n- [[a]] — y'))).toEqual([
      ['<a>', 'x'],
      ['<a>', 'y'],
    ]);
  });
});

describe('items below an item', () => {
  const text = '- [[a]] — why\n  - [[b]] — how\n    - [[c]]\n- [[d]]';

  it('are relations where the section says so; the count is of the list itself', () => {
    const data = readSection(readNested, text);
    expect(claimTexts(data)).toEqual([
      ['<a>', 'why'],
      ['<b>', 'how'],
      ['<c>', ''],
      ['<d>', ''],
    ]);
    expect(data.count).toBe(2);
  });

  it('are part of the text elsewhere', () => {
    expect(claimTexts(readSection(read, text))).toEqual([
      ['<a>', 'why|b — howc'],
      ['<d>', ''],
    ]);
  });

  it('that point at nothing stay with the item above', () => {
    const data = readSection(readNested, '- [[a]]\n\n  Text.\n\n  - [[b]]\n  - only a word');
    expect(claimTexts(data)).toEqual([
      ['<a>', 'Text.|only a word'],
      ['<b>', ''],
    ]);
    expect(data.rest).toEqual([]);
  });
});

it('takes no long for many blanks', () => {
  const blanks = ' '.repeat(200_000);
  const start = performance.now();
  readSection(
    read,
    `- [[a]]${blanks}b\n- AML.T0051${blanks}: Name${blanks}b\n- AML.T0051 —${blanks}b`,
  );
  expect(performance.now() - start).toBeLessThan(2000);
});
