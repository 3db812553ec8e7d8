import { describe, expect, it } from 'vitest';
import {
  longId,
  readIds,
  shortId,
  writeIds,
} from '../../../../../plugins/atlas/portable/techniques/shortId.ts';

describe('ids in addresses', () => {
  it.each([
    ['AML.T0051.001', 'T0051.001'],
    ['AML.TA0005', 'TA0005'],
    ['techniques/own', 'techniques/own'],
  ])('writes %s as %s, and reads it back', (id, short) => {
    expect(shortId(id)).toBe(short);
    expect(longId(short)).toBe(id);
  });

  it.each([
    [null, []],
    ['', []],
    [' t0051.001,AML.T0024, ,m0015 ', ['AML.T0051.001', 'AML.T0024', 'AML.M0015']],
    ['T0024,t0024,aml.t0024', ['AML.T0024']],
  ])('reads the list %j', (list, ids) => {
    expect(readIds(list)).toEqual(ids);
  });

  it('writes a list', () => {
    expect(writeIds(['AML.T0051.001', 'AML.T0024'])).toBe('T0051.001,T0024');
  });
});
