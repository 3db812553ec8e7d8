import { describe, expect, it } from 'vitest';
import { baseOf, found, object } from '../links/baseOf.ts';

describe('a relation on one side', () => {
  const list = '## Techniques\n\n- [[door]]\n- [[door]]';

  it('is told for each place that states it', () => {
    const base = baseOf({
      'door.md': object('AML.T0101', 'Door'),
      'watch.md': object('AML.M0101', 'Watch', list),
    });
    expect(found(base, 'asymmetric-relation')).toEqual([
      'watch.md:7 the page of "AML.T0101: Door" does not list this "mitigates" of "AML.M0101: Watch"',
      'watch.md:8 the page of "AML.T0101: Door" does not list this "mitigates" of "AML.M0101: Watch"',
    ]);
  });

  it('is none where both list it, however they write it', () => {
    const base = baseOf({
      'door.md': object('AML.T0101', 'Door', '## Mitigations', '- AML.M0101: Watch'),
      'watch.md': object('AML.M0101', 'Watch', list),
    });
    expect(found(base, 'asymmetric-relation')).toEqual([]);
  });

  it('is none where the other has no page, or where one side is all there is', () => {
    const base = baseOf({
      'sub/x.md': object('AML.T0102.000', 'X', '## Parent Technique', 'AML.T0102 — Latch'),
      'term.md': `---\ntype: term\n---\n\n# Term\n\nWords.\n\n## Standards and framework alignment\n\n| Framework | Control |\n| - | - |\n| NIST CSF 2.0 | [[control]] |\n`,
      'control.md': '---\ntype: control\n---\n\n# ID.AM-01: Hardware\n\nWords.\n',
    });
    expect(base.graph.relations.map(({ type }) => type)).toEqual(['specializes', 'maps-to']);
    expect(found(base, 'asymmetric-relation')).toEqual([]);
  });
});

describe('a count', () => {
  const page = (...sections: string[]) => ({ 'a.md': object('AML.T0101', 'A', ...sections) });
  const counts = (...sections: string[]) => found(baseOf(page(...sections)), 'count-mismatch');

  it('is that of the section’s own list, without what is nested in it', () => {
    const nested = '- AML.M0101: B\n  - a note\n  - another\n- AML.M0102: C';
    expect(counts('## Mitigations (2)', nested)).toEqual([]);
    expect(counts('## Mitigations (4)', nested)).toEqual([
      'a.md:5 "Mitigations (4)" has a list of 2',
    ]);
  });

  it('is none where the heading states none, or the section is the author’s own', () => {
    expect(counts('## Mitigations', '- AML.M0101: B')).toEqual([]);
    expect(counts('## My list (7)', '- one')).toEqual([]);
  });

  it('of an empty section is nought', () => {
    expect(counts('## Mitigations (0)')).toEqual([]);
    expect(counts('## Mitigations (1)', 'Some words.')).toEqual([
      'a.md:5 "Mitigations (1)" has a list of 0',
    ]);
  });

  it('of a procedure is that of its steps', () => {
    const study = { 's.md': object('AML.CS0101', 'S', '## Procedure (2)', '### Step 1: In', 'x') };
    expect(found(baseOf(study), 'count-mismatch')).toEqual([
      's.md:5 "Procedure (2)" has a list of 1',
    ]);
  });
});
