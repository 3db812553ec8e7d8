import { describe, expect, it } from 'vitest';
import {
  idMatch,
  idParts,
  idReadings,
} from '../../../../../plugins/knowledge-base/portable/search/ids.ts';

describe('idMatch', () => {
  it.each([
    ['aml.t0051.001', 'AML.T0051.001', 5],
    ['T0051', 'AML.T0051', 4],
    ['51.1', 'AML.T0051.001', 4],
    ['m19', 'AML.M0019', 4],
    ['T0051', 'AML.T0051.001', 2],
    ['AML.T0051', 'AML.T0051.001', 3],
    ['LLM01', 'LLM01:2025', 3],
    ['pr.aa-5', 'PR.AA-05', 5],
    ['T005', 'AML.T0051', 1],
    // Numbers alone are the end of an id, and no beginning of one.
    ['51', 'AML.T0051.001', 0],
    ['5', 'AML.T0051', 0],
    ['T0052', 'AML.T0051', 0],
    ['', 'AML.T0051', 0],
  ])('should weigh "%s" against %s as %d', (asked, id, weight) => {
    expect(idMatch(idParts(asked), idParts(id))).toBe(weight);
  });
});

describe('idReadings', () => {
  it('should read an id among other words, alone or with the word before it', () => {
    const { within } = idReadings('CSF PR.AA-05 and govern 1.6');
    expect(within).toContainEqual(['pr', 'aa', '5']);
    expect(within).toContainEqual(['govern', '1', '6']);
  });

  it('should leave the name out that stands behind an id', () => {
    expect(idReadings('AML.T0051: LLM Prompt Injection').whole).toEqual(['aml', 't', '51']);
  });

  it('should find no id in words without numbers', () => {
    expect(idReadings('prompt injection')).toEqual({ whole: [], within: [] });
  });
});
