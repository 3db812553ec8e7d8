import { describe, expect, it } from 'vitest';
import {
  currentControl,
  findControls,
  frameworkNamed,
} from '../../../../plugins/atlas/frameworks/controls.ts';

function find(framework: string, reference: string) {
  const named = frameworkNamed(framework);
  return named && findControls(named, reference);
}

describe('frameworkNamed', () => {
  it.each([
    ['OWASP NHI Top 10', 'owasp-nhi-top-10'],
    ['OWASP Non-Human Identities Top 10 (2025)', 'owasp-nhi-top-10'],
    ['owasp non-human identity', 'owasp-nhi-top-10'],
    ['OWASP Top 10 for LLM Applications', 'owasp-llm-top-10'],
    ['OWASP LLM', 'owasp-llm-top-10'],
    ['NIST CSF 2.0', 'nist-csf-2'],
    ['NIST Cybersecurity Framework', 'nist-csf-2'],
    ['NIST AI RMF', 'nist-ai-rmf-1'],
    ['NIST AIRMF 1.0', 'nist-ai-rmf-1'],
    ['AI Risk Management Framework', 'nist-ai-rmf-1'],
    ['ISO 42001', undefined],
    ['OWASP', undefined],
    ['LLMs at large', undefined],
    ['', undefined],
  ])('%j is %s', (text, slug) => {
    expect(frameworkNamed(text)?.slug).toBe(slug);
  });
});

describe('findControls', () => {
  it.each([
    ['NHI', 'NHI2:2025', ['NHI2:2025'], false],
    ['NHI', 'nhi2:2025', ['NHI2:2025'], false],
    ['NHI', 'NHI-02', ['NHI2:2025'], true],
    ['NHI', 'NHI2', ['NHI2:2025'], true],
    ['NHI', 'NHI 10', ['NHI10:2025'], true],
    ['NHI', 'NHI_03:2025', ['NHI3:2025'], true],
    ['LLM', 'LLM01:2025', ['LLM01:2025'], false],
    ['LLM', 'LLM01', ['LLM01:2025'], true],
    ['LLM', 'LLM1', ['LLM01:2025'], true],
    ['LLM', 'LLM01:2023', ['LLM01:2025'], true],
    ['LLM', 'llm-10', ['LLM10:2025'], true],
    ['CSF', 'PR.DS-01', ['PR.DS-01'], false],
    ['CSF', 'PR.DS-1', ['PR.DS-01'], true],
    ['CSF', 'pr.ds-01', ['PR.DS-01'], false],
    ['CSF', ' PR.DS-01 ', ['PR.DS-01'], false],
    ['AI RMF', 'GOVERN 1.1', ['GOVERN 1.1'], false],
    ['AI RMF', 'govern 1.1', ['GOVERN 1.1'], false],
    ['AI RMF', 'GOVERN-1.1', ['GOVERN 1.1'], true],
    ['AI RMF', 'Govern1.1', ['GOVERN 1.1'], true],
    ['AI RMF', 'MEASURE 2.7', ['MEASURE 2.7'], false],
  ])('%s %s', (framework, reference, ids, superseded) => {
    expect(find(framework, reference)).toEqual({ ids, superseded });
  });

  it.each([
    ['ID.AM-1', ['ID.AM-01']],
    ['PR.DS-6', ['PR.DS-01', 'DE.CM-09']],
    ['PR.AC-1', ['PR.AA-01', 'PR.AA-05']],
  ])('%s of CSF 1.1 is now %j', (reference, ids) => {
    expect(find('CSF', reference)).toEqual({ ids, superseded: true });
    for (const id of ids) expect(currentControl(id)?.id).toBe(id);
  });

  it.each([
    ['NHI', 'NHI-99'],
    ['NHI', 'LLM01'],
    ['LLM', 'LLM00'],
    ['LLM', 'LLM01:2021'],
    ['CSF', 'XX.YY-01'],
    ['CSF', 'PR.DS'],
    ['AI RMF', 'GOVERN 99.9'],
    ['AI RMF', 'GOVERN'],
    ['CSF', ''],
    ['CSF', '__proto__'],
  ])('%s %s is unknown', (framework, reference) => {
    expect(find(framework, reference)).toBeUndefined();
  });
});

describe('currentControl', () => {
  it.each([
    ['NHI2:2025', 'NHI2:2025'],
    ['nhi2:2025', 'NHI2:2025'],
    [' GOVERN 1.1 ', 'GOVERN 1.1'],
    ['pr.ds-01', 'PR.DS-01'],
    ['NHI-02', undefined],
    ['PR.DS-6', undefined],
    ['AML.M0013', undefined],
    ['', undefined],
  ])('%j', (id, expected) => {
    expect(currentControl(id)?.id).toBe(expected);
  });
});
