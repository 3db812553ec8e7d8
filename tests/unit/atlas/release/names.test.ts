import { describe, expect, it } from 'vitest';
import { foldName } from '../../../../plugins/atlas/portable/references/foldName.ts';
import { indexNames } from '../../../../plugins/atlas/release/names.ts';

describe('foldName', () => {
  it.each([
    ['The Adversary’s “Move”', `the adversary's "move"`],
    ['Back – and forth…', 'back - and forth...'],
    ['  Two\n  lines ', 'two lines'],
  ])('compares %j as %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});

describe('indexNames', () => {
  const names = indexNames([
    { id: 'AML.T0001', name: 'Ask Politely' },
    { id: 'AML.T0001.000', name: 'In Writing' },
  ]);

  it('knows the ids of the release', () => {
    expect(['AML.T0001', 'AML.T0002'].map(names.has)).toEqual([true, false]);
  });

  it.each([
    ['in writing', 'AML.T0001.000', true],
    ['Ask Politely: In Writing', 'AML.T0001.000', true],
    ['Ask Politely', 'AML.T0001.000', false],
    ['Ask Politely', 'AML.T9999', false],
  ])('tells whether %j is the name of %s', (text, id, expected) => {
    expect(names.isNameOf(text, id)).toBe(expected);
  });

  it.each([
    ['ASK POLITELY', true],
    ['Ask Politely: In Writing', true],
    ['Ask', false],
  ])('tells whether %j is a name', (text, expected) => {
    expect(names.isName(text)).toBe(expected);
  });
});
