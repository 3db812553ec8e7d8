import { describe, expect, it } from 'vitest';
import { baseOf } from '../../knowledge-base/links/baseOf.ts';

const term = (...rows: string[]) =>
  [
    '---\ntype: term\n---\n\n# Term\n\nWords.\n\n## Standards and framework alignment\n',
    '| Framework | Control | Relevance |',
    '| - | - | - |',
    ...rows.map((row) => `| ${row} | why |`),
  ].join('\n');

const check = (text: string) =>
  baseOf({ 'index.md': text })
    .findings.filter(({ rule }) => rule.endsWith('-control'))
    .map(
      ({ rule, place, message, mend }) =>
        `${String(place.line)}:${String(place.column)} ${rule} ${message}. ${mend}`,
    );

describe('a control', () => {
  it('of the current edition is fine, in any spelling of the framework', () => {
    expect(
      check(
        term(
          'NIST CSF 2.0 | ID.AM-01',
          'OWASP Top 10 for LLM Applications (2025) | LLM01:2025',
          'OWASP Non-Human Identities Top 10 | nhi1:2025',
        ),
      ),
    ).toEqual([]);
  });

  it('of an earlier edition comes with those of today', () => {
    expect(
      check(term('NIST CSF | ID.AM-1', 'NIST CSF | ID.GV-1', 'OWASP LLM | LLM07:2023')),
    ).toEqual([
      '13:14 superseded-control "ID.AM-1" is ID.AM-01 in the current edition. Write ID.AM-01.',
      '14:14 superseded-control "ID.GV-1" is GV.PO-01 and GV.PO-02 in the current edition. Write GV.PO-01 and GV.PO-02.',
      '15:15 superseded-control "LLM07:2023" has no successor in the current edition. Name the control of the current edition that is meant.',
    ]);
  });

  it('that nobody knows is told', () => {
    expect(check(term('NIST CSF | constructor', 'My rules | 1', 'NIST CSF | '))).toEqual([
      '13:14 unknown-control the framework has no control "constructor", or the framework is not known. Mend the reference, or write it as plain text outside of the table.',
      '14:14 unknown-control the framework has no control "1", or the framework is not known. Mend the reference, or write it as plain text outside of the table.',
      '15:1 unknown-control the framework has no control "", or the framework is not known. Mend the reference, or write it as plain text outside of the table.',
    ]);
  });

  it('that a link names is fine, whatever it is called', () => {
    const text = term('My rules | [[control\\|rule 1]]');
    const base = baseOf({
      'index.md': text,
      'control.md': '---\ntype: control\n---\n\n# Rule 1\n\nKeep the door shut.\n',
    });
    expect(base.graph.relations.map(({ target }) => target.id)).toEqual(['control']);
    expect(base.findings.filter(({ rule }) => rule.endsWith('-control'))).toEqual([]);
  });

  it('is looked for in tables of alignment only', () => {
    expect(check('# A\n\n| Framework | Control |\n| - | - |\n| NIST CSF | gone |\n')).toEqual([]);
    expect(check(term().concat('\n\n| Other | Table |\n| - | - |\n| x | y |\n'))).toEqual([]);
  });
});
