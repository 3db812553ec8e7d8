import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sssomTable } from '../../../../plugins/atlas/exports/sssom.ts';
import { baseOf, object, type Files } from '../../knowledge-base/links/baseOf.ts';

const site = 'https://kb.example/base/';

interface Table {
  readonly head: { readonly curie_map: Readonly<Record<string, string>> } & Record<string, unknown>;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Reads the file as the specification says: YAML behind `#`, then a table with tabs. */
function read(text: string): Table {
  const lines = text.trimEnd().split('\n');
  const head = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1));
  const [names = '', ...rows] = lines.filter((line) => !line.startsWith('#'));
  const columns = names.split('\t');
  return {
    head: parse(head.join('\n')) as Table['head'],
    columns,
    rows: rows.map((row) => {
      const cells = row.split('\t');
      expect(cells).toHaveLength(columns.length);
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
    }),
  };
}

const alignment = (...rows: string[]) =>
  [
    '## Standards and framework alignment\n',
    '| Framework | Control | Match | Relevance |',
    '| - | - | - | - |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');

const files: Files = {
  'watch.md': object(
    'AML.M0101',
    'Watch',
    alignment(
      'NIST CSF | ID.AM-01 | exact | Who is *there*.',
      'NIST AI RMF | GOVERN 1.1 | none | ',
    ),
  ),
  'terms/anchor.md': `---\ntype: term\n---\n\n# Anchor: "holds"\n\nA hook.\n\n${alignment('OWASP LLM | LLM01:2025 | broad | Tab\tand\\| pipe.')}\n`,
  'c/a.md': '---\ntype: control\n---\n\n# ID.AM-01: Hardware\n',
  'c/b.md': '---\ntype: control\n---\n\n# GOVERN 1.1: Law\n',
  'c/c.md': '---\ntype: control\n---\n\n# LLM01:2025: Prompt Injection\n',
};

describe('the crosswalk', () => {
  const base = baseOf(files);
  const table = read(sssomTable(base, site));

  it('has the columns that SSSOM requires', () => {
    expect(table.columns).toEqual([
      'subject_id',
      'subject_label',
      'predicate_id',
      'object_id',
      'object_label',
      'mapping_justification',
      'subject_source',
      'object_source',
      'comment',
    ]);
    expect(table.head).toMatchObject({
      mapping_set_id: `${site}exports/crosswalk.sssom.tsv`,
      license: 'https://www.apache.org/licenses/LICENSE-2.0',
    });
  });

  it('has a row for each mapping', () => {
    expect(table.rows).toHaveLength(
      base.graph.relations.filter(({ type }) => type === 'maps-to').length,
    );
    expect(
      table.rows.map((row) => [row.subject_label, row.predicate_id, row.object_label]),
    ).toEqual([
      ['Watch', 'skos:relatedMatch', 'Law'],
      ['Watch', 'skos:exactMatch', 'Hardware'],
      ['Anchor: "holds"', 'skos:broadMatch', 'Prompt Injection'],
    ]);
    expect(table.rows.map(({ comment }) => comment)).toEqual([
      '',
      'Who is there.',
      'Tab and| pipe.',
    ]);
    expect(table.rows[1]).toMatchObject({
      mapping_justification: 'semapv:ManualMappingCuration',
      subject_source: 'MITRE ATLAS',
      object_source: 'NIST CSF 2.0',
    });
  });

  it('names all by CURIEs whose prefixes are declared, without blanks', () => {
    for (const row of table.rows) {
      for (const id of [
        row.subject_id,
        row.object_id,
        row.predicate_id,
        row.mapping_justification,
      ]) {
        expect(id).toMatch(/^[a-z]+:[\w./%-]+$/);
        expect(table.head.curie_map).toHaveProperty(id?.split(':')[0] ?? '');
      }
    }
  });

  it('of a vault without mappings is its head and its columns', () => {
    const empty = read(sssomTable(baseOf({ 'a.md': '# A\n' }), site));
    expect(empty.rows).toEqual([]);
    expect(empty.columns).toEqual(table.columns);
  });
});
