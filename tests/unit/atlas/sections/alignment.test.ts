import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { alignmentRows } from '../../../../plugins/atlas/sections/alignment.ts';
import { parseMarkdown } from '../../../../plugins/knowledge-base/markdown/parseMarkdown.ts';
import { parsed } from '../../knowledge-base/vault/parsed.ts';

function sectionOf(body: string) {
  const page = parsed(
    `---\ntype: term\n---\n# T\n\n## Standards and framework alignment\n\n${body}\n`,
  );
  const { data } = page.sections[0] ?? {};
  return { claims: data?.claims ?? [], rest: data?.rest ?? [] };
}

function claimsOf(body: string) {
  return sectionOf(body).claims.map(({ to, attributes, note }) => [
    'link' in to ? to.link.source : to.id,
    attributes?.match,
    note.map((node) => toString(node)).join(''),
  ]);
}

const table = (...rows: string[]): string =>
  ['| Framework | Control | Match | Relevance |', '| - | - | - | - |', ...rows].join('\n');

describe('readAlignment', () => {
  it.each([
    ['| OWASP NHI | NHI2:2025 | exact | Why |', [['NHI2:2025', 'exact', 'Why']]],
    ['| OWASP NHI | NHI-02 | Broad | Why |', [['NHI2:2025', 'broad', 'Why']]],
    ['| NIST CSF | ID.AM-1 | narrow | |', [['ID.AM-01', 'narrow', '']]],
    ['| LLM | LLM01 | other | x |', [['LLM01:2025', 'related', 'x']]],
    ['| LLM | LLM01 | | x |', [['LLM01:2025', 'related', 'x']]],
    ['| NIST AI RMF | govern-1.1 | exact | *x* `y` |', [['GOVERN 1.1', 'exact', 'x y']]],
    ['| NIST CSF | [[a/b\\|PR.DS-01]] | exact | x |', [['[[a/b\\|PR.DS-01]]', 'exact', 'x']]],
    ['| NIST CSF | [[a/b|PR.DS-01]] | exact | x |', [['[[a/b|PR.DS-01]]', 'exact', 'x']]],
    ['| NIST CSF | [PR.DS-01](../c.md) | exact | x |', [['[PR.DS-01](../c.md)', 'exact', 'x']]],
    ['| ISO 42001 | A.2.2 | exact | x |', [['A.2.2', 'exact', 'x']]],
    ['| NIST CSF | XX.YY-01 | exact | x |', [['XX.YY-01', 'exact', 'x']]],
    ['| LLM | LLM01 |', [['LLM01:2025', 'related', '']]],
    [
      '| LLM | LLM01 | exact | a |\n| LLM | LLM02 | broad | b |',
      [
        ['LLM01:2025', 'exact', 'a'],
        ['LLM02:2025', 'broad', 'b'],
      ],
    ],
  ])('%s', (row, claims) => {
    expect(claimsOf(table(row))).toEqual(claims);
  });

  it('one control of an earlier edition may have become several', () => {
    const claims = claimsOf(table('| NIST CSF | PR.DS-6 | exact | x |'));
    expect(claims).toHaveLength(2);
    for (const [, match, note] of claims) expect([match, note]).toEqual(['exact', 'x']);
  });

  it.each([
    [
      '| Framework | Control | Relevance |\n|-|-|-|\n| LLM | LLM01 | why |',
      [['LLM01:2025', 'related', 'why']],
    ],
    [
      '| Relevance | Reference | Framework |\n|-|-|-|\n| why | LLM01 | LLM |',
      [['LLM01:2025', 'related', 'why']],
    ],
    [
      '| **Framework** | Control ID | Mapping | Why |\n|-|-|-|-|\n| LLM | LLM01 | narrow | x |',
      [['LLM01:2025', 'narrow', 'x']],
    ],
    ['| Framework | Control |\n|-|-|\n| LLM | LLM01 |', [['LLM01:2025', 'related', '']]],
  ])('columns are known by their headings: %j', (body, claims) => {
    expect(claimsOf(body)).toEqual(claims);
  });

  it.each([
    ['a text', 'Words.'],
    ['another table', '| A | B |\n|-|-|\n| LLM | LLM01 |'],
    ['a list', '- LLM01'],
  ])('%s is left', (_name, body) => {
    const { claims, rest } = sectionOf(body);
    expect(claims).toEqual([]);
    expect(rest).toHaveLength(1);
  });

  it('claims hold what their author wrote: the head and the row', () => {
    const { claims, rest } = sectionOf(
      `Before.\n\n${table('| LLM | LLM01 | exact | x |', '| LLM | LLM02 | exact | y |')}\n\nAfter.`,
    );
    expect(rest.map((node) => toString(node))).toEqual(['Before.', 'After.']);
    const [written] = claims[1]?.written ?? [];
    expect(written?.type === 'table' && written.children.map((row) => toString(row))).toEqual([
      'FrameworkControlMatchRelevance',
      'LLMLLM02exacty',
    ]);
    expect(claims[1]).toMatchObject({ type: 'maps-to', direction: 'out' });
  });
});

describe('alignmentRows', () => {
  it.each([
    ['| LLM | LLM01:2025 | | |', { ids: ['LLM01:2025'], superseded: false }],
    ['| LLM | LLM01 | | |', { ids: ['LLM01:2025'], superseded: true }],
    ['| LLM | nothing | | |', undefined],
    ['| ISO | LLM01 | | |', undefined],
  ])('%s', (row, reference) => {
    const [node] = parseMarkdown(table(row)).tree.children;
    expect(alignmentRows(node as Table)?.map((found) => found.reference)).toEqual([reference]);
  });
});
