import { describe, expect, it } from 'vitest';
import { readParent } from '../../../../plugins/atlas/sections/parent.ts';
import { claimTexts, plain, readSection } from '../../knowledge-base/sections/readSection.ts';

describe('readParent', () => {
  it.each([
    ['**Parent Technique:** AML.T0018 — Manipulate AI Model', 'AML.T0018 "Manipulate AI Model"'],
    ['**Parent Technique:** AML.T0018: Manipulate AI Model', 'AML.T0018 "Manipulate AI Model"'],
    ['**Parent Technique**: AML.T0018', 'AML.T0018 ""'],
    ['Parent Technique aml.t0018', 'AML.T0018 ""'],
    ['AML.T0018: Manipulate AI Model', 'AML.T0018 "Manipulate AI Model"'],
    ['- AML.T0018: Manipulate AI Model', 'AML.T0018 "Manipulate AI Model"'],
    ['**Parent Technique:** [[t|AML.T0018: T]]', '<t>'],
    ['- [[t]]', '<t>'],
    ['[T](t.md)', '<t.md>'],
  ])('%j', (text, to) => {
    const data = readSection(readParent, text);
    expect(claimTexts(data)).toEqual([[to, '']]);
    expect(data.claims).toMatchObject([{ type: 'specializes', direction: 'out' }]);
    expect(data.rest).toEqual([]);
    expect(data.count).toBeUndefined();
  });

  it.each(['**Parent Technique:** none', 'Some words.', '**Parent Technique:** T0018'])(
    '%j names no parent, and stays',
    (text) => {
      const data = readSection(readParent, text);
      expect(data.claims).toEqual([]);
      expect(data.rest).toHaveLength(1);
    },
  );

  it('takes the first; what else is there stays', () => {
    const data = readSection(readParent, 'Before.\n\n[[a]]\n\n[[b]]');
    expect(claimTexts(data)).toEqual([['<a>', '']]);
    expect(plain(data.rest)).toBe('Before.|b');
  });
});
