import { describe, expect, it } from 'vitest';
import {
  asksAnything,
  matcher,
  noFilter,
  type Filter,
} from '../../../../../plugins/atlas/portable/techniques/filter.ts';
import { technique } from '../technique.ts';

const techniques = [
  technique('AML.T0051', {
    name: 'LLM Prompt Injection',
    maturity: 'realized',
    studies: ['AML.CS0016'],
    mitigations: ['AML.M0015'],
  }),
  technique('AML.T0051.001', {
    name: 'Indirect',
    parentName: 'LLM Prompt Injection',
    parentId: 'AML.T0051',
    inherited: ['AML.M0015'],
    tactics: ['AML.TA0005'],
  }),
  technique('AML.T0024', { name: 'Exfiltration', platforms: ['Agentic'] }),
];

describe('the filter of techniques', () => {
  const cases: [Partial<Filter>, string[]][] = [
    [{}, ['AML.T0051', 'AML.T0051.001', 'AML.T0024']],
    [{ text: 'prompt INJECTION' }, ['AML.T0051', 'AML.T0051.001']],
    [{ text: 'indirect prompt' }, ['AML.T0051.001']],
    [{ text: 't0051.001' }, ['AML.T0051.001']],
    [{ text: 'T0051' }, ['AML.T0051', 'AML.T0051.001']],
    [{ text: 'both AML.T0051 and t0024?' }, ['AML.T0051', 'AML.T0024']],
    [{ text: '[' }, []],
    [{ tactic: 'AML.TA0005' }, ['AML.T0051.001']],
    [{ maturity: 'realized' }, ['AML.T0051']],
    [{ platform: 'Agentic' }, ['AML.T0024']],
    [{ study: 'AML.CS0016' }, ['AML.T0051']],
    [{ mitigated: 'some' }, ['AML.T0051', 'AML.T0051.001']],
    [{ mitigated: 'none' }, ['AML.T0024']],
    [{ used: 'none' }, ['AML.T0051.001', 'AML.T0024']],
    [{ used: 'some', text: 'exfiltration' }, []],
  ];
  it.each(cases)('%j lets %j pass', (given, ids) => {
    const filter = { ...noFilter, ...given };
    expect(techniques.filter(matcher(filter)).map(({ id }) => id)).toEqual(ids);
    expect(asksAnything(filter)).toBe(Object.keys(given).length > 0);
  });
});
