import { describe, expect, it } from 'vitest';
import type { NamedPage } from '../../../../plugins/knowledge-base/site/contract.ts';
import { nearest } from '../../../../src/components/notFound/nearest.ts';

const page = (
  id: string | undefined,
  name: string,
  address: string,
  also?: string[],
): NamedPage => ({
  kind: 0,
  ...(id !== undefined && { id }),
  name,
  address,
  ...(also && { also }),
});

const pages = [
  page('AML.T0051', 'LLM Prompt Injection', '/a/execution/llm-prompt-injection/'),
  page('AML.T0051.001', 'Indirect', '/a/execution/llm-prompt-injection/indirect/'),
  page('AML.T0010', 'AI Supply Chain Compromise', '/a/initial-access/ai-supply-chain-compromise/', [
    'ML Supply Chain Compromise',
    'old/supply-chain',
  ]),
  page('AML.M0051', 'Output Filter', '/a/mitigations/output-filter/'),
  page('AML.TA0005', 'Execution', '/a/tactics/execution/'),
  page('GOVERN 1.1', 'Legal Requirements', '/nist/govern-1-1/'),
  page(undefined, 'Prompt injection', '/glossary/prompt-injection/'),
];

const names = (address: string): string[] => nearest(address, pages).pages.map(({ name }) => name);

describe('the nearest pages to a wrong address', () => {
  it.each([
    ['techniques/AML.T0051x/', 'LLM Prompt Injection'],
    ['techniques/aml.t51', 'LLM Prompt Injection'],
    ['T0051', 'LLM Prompt Injection'],
    ['techniques/aml-t0051-1/', 'Indirect'],
    ['mitigations/AML.M51', 'Output Filter'],
    ['a/execution/llm-promt-injektion/', 'LLM Prompt Injection'],
    ['old/place/of/llm-prompt-injection.html', 'LLM Prompt Injection'],
    ['a/execution/llm-prompt-injection/nothing-below/', 'LLM Prompt Injection'],
    ['techniques/ml-supply-chain-compromise', 'AI Supply Chain Compromise'],
    ['somewhere/supply-chain/', 'AI Supply Chain Compromise'],
    ['tactics/exection', 'Execution'],
    ['controls/govern-1.1', 'Legal Requirements'],
    ['glossary/prompt%20injection', 'Prompt injection'],
  ])('%s', (address, name) => {
    expect(names(address)[0]).toBe(name);
  });

  it.each(['', '/', 'zzzzzz', '%', '%E0%A4%A', '<script>alert(1)</script>', 'a'.repeat(100_000)])(
    'has nothing to offer for %.20s',
    (address) => {
      expect(nearest(address, pages)).toEqual({ pages: [] });
    },
  );

  it('are eight at most, and no far ones beside near ones', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      page(`AML.T${String(at).padStart(4, '0')}`, `Same ${String(at)}`, `/same-${String(at)}/`),
    );
    expect(nearest('same', many).pages).toHaveLength(8);
    expect(nearest('aml.t7', many).pages.map(({ id }) => id)).toEqual(['AML.T0007']);
  });

  it.each([
    ['ID/aml.T0051/', 'LLM Prompt Injection'],
    ['aml.ta0005', 'Execution'],
    ['A/Tactics/EXECUTION', 'Execution'],
    ['a/tactics/execution/index.html', 'Execution'],
    ['controls/govern%201.1/', 'Legal Requirements'],
  ])('are one for sure at %s', (address, name) => {
    expect(nearest(address, pages).exact?.name).toBe(name);
  });

  it.each(['aml.t51', 'AML.T0051x', 'execution', ''])('are not sure at %s', (address) => {
    expect(nearest(address, pages).exact).toBeUndefined();
  });
});
