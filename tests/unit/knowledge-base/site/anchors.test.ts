import { describe, expect, it } from 'vitest';
import { object } from '../links/baseOf.ts';
import { baseOf, outcomesOf } from '../links/baseOf.ts';
import { dataOf } from './contextOf.ts';

const anchors = (lines: string) => `---\nanchors:\n${lines}\n---\n\n`;

describe('a former anchor', () => {
  it('stands inside of the heading that took its place', () => {
    const { parts } = dataOf({ 'a.md': `${anchors('  old: new')}# A\n\n## New\n\nText.\n` }, 'a');
    expect(parts).toEqual([
      {
        type: 'prose',
        html: '<h2 id="new"><span id="old"></span>New</h2>\n<p>Text.</p>',
      },
    ]);
  });

  it('stands in a section that is made of relations, and at a step', () => {
    const study = object(
      'AML.CS0001',
      'Case',
      '## Procedure\n\n### Step 1: Take\n\n**Technique:** [[t|AML.T0001: Take]]\n\nDone.',
    );
    const files = {
      't.md': anchors('  cases: case-studies') + object('AML.T0001', 'Take'),
      'c.md': anchors('  begin: step-1\n  how: procedure') + study,
    };
    const [technique, procedure] = [dataOf(files, 'AML.T0001'), dataOf(files, 'AML.CS0001')].map(
      ({ parts }) => parts.find((part) => part.type === 'relations' || part.type === 'steps'),
    );
    expect(technique).toMatchObject({
      anchor: 'case-studies',
      introHtml: '<span id="cases"></span>',
    });
    expect(procedure).toMatchObject({ introHtml: '<span id="how"></span>' });
    const [row] = procedure && 'rows' in procedure ? procedure.rows : [];
    expect(row?.entries[0]?.html).toMatch(/^<span id="begin"><\/span><p>Done\./);
  });

  it('is found by wiki-links', () => {
    const base = baseOf({
      'a.md': `${anchors('  old: new')}# A\n\n## New\n`,
      'b.md': '# B\n\n[[a#old]]\n',
    });
    expect(outcomesOf(base, 'b.md').map(({ anchor }) => anchor)).toEqual(['new']);
    expect(base.findings.map(({ rule }) => rule)).not.toContain('missing-heading');
  });

  it('with hostile letters is an attribute and nothing more', () => {
    const hostile = "'\"><img src=x onerror=hit()>': new";
    const { parts } = dataOf({ 'a.md': `${anchors(`  ${hostile}`)}# A\n\n## New\n` }, 'a');
    const [part] = parts;
    expect(part?.type === 'prose' && part.html).toMatch(/^<h2 id="new"><span id="[^"]*">/);
  });
});
