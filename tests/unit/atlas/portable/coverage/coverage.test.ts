import { describe, expect, it } from 'vitest';
import {
  coverTactics,
  rankMitigations,
  withoutMitigation,
} from '../../../../../plugins/atlas/portable/coverage/coverage.ts';
import { technique } from '../technique.ts';

const whole = technique('AML.T0001', { mitigations: ['AML.M0002', 'AML.M0003'] });
const part = technique('AML.T0001.000', {
  parentId: 'AML.T0001',
  mitigations: ['AML.M0001'],
  inherited: ['AML.M0002', 'AML.M0003'],
  tactics: ['AML.TA0001', 'AML.TA0002'],
});
const bare = technique('AML.T0009');

describe('coverage', () => {
  it('ranks by how many are covered, then by id, and tells how', () => {
    const ranked = rankMitigations([part, bare, whole]).map(({ mitigation, covers }) => [
      mitigation,
      covers.map(({ technique: { id }, way, through }) => `${id} ${way} ${through}`),
    ]);
    expect(ranked).toEqual([
      ['AML.M0002', ['AML.T0001.000 inherited AML.T0001', 'AML.T0001 direct AML.T0001']],
      ['AML.M0003', ['AML.T0001.000 inherited AML.T0001', 'AML.T0001 direct AML.T0001']],
      ['AML.M0001', ['AML.T0001.000 direct AML.T0001.000']],
    ]);
  });

  it('says what no mitigation covers', () => {
    expect(withoutMitigation([whole, part, bare])).toEqual([bare]);
    expect(rankMitigations([bare])).toEqual([]);
  });

  it('tells what remains of each tactic', () => {
    const coverage = coverTactics(
      ['AML.TA0001', 'AML.TA0002', 'AML.TA0003'],
      [whole, part, bare],
      new Set(['AML.M0003']),
    ).map(({ tactic, covered, remaining }) => [
      tactic,
      covered.map(({ technique: { id }, covers }) => `${id} ${covers[0]?.way ?? ''}`),
      remaining.map(({ id }) => id),
    ]);
    expect(coverage).toEqual([
      ['AML.TA0001', ['AML.T0001 direct', 'AML.T0001.000 inherited'], ['AML.T0009']],
      ['AML.TA0002', ['AML.T0001.000 inherited'], []],
      ['AML.TA0003', [], []],
    ]);
  });
});
