import { describe, expect, it } from 'vitest';
import { baseOf, found, object } from '../links/baseOf.ts';

describe('an id', () => {
  it('is that of the first page; every further one is told', () => {
    const base = baseOf({
      'a.md': object('AML.T0101', 'A'),
      'b.md': '---\ntitle: "AML.T0101: A"\n---\n',
      'c.md': '\n\n# aml.t0101: A\n',
    });
    expect(found(base, 'duplicate-id')).toEqual([
      'b.md:2 AML.T0101 is already the id of "a"',
      'c.md:3 AML.T0101 is already the id of "a"',
    ]);
  });
});

describe('a name beside an id', () => {
  const names = (files: Record<string, string>) => found(baseOf(files), 'name-mismatch');

  it('may be that of today or any before, in any spelling, with the parent in front', () => {
    expect(
      names({
        'a.md': object('AML.T0010', 'ML Supply Chain Compromise'),
        'b.md': object('AML.T0051.000', 'Direct'),
        'c.md': object('AML.T0051', 'LLM PROMPT INJECTION'),
        'd.md': [
          '[[a|AML.T0010: AI Supply Chain Compromise]]',
          '[[a|AML.T0010 — ML supply chain compromise]]',
          '[[b|AML.T0051.000: LLM Prompt Injection: Direct]]',
          '[[b|AML.T0051.000: Direct]]',
          '[[a|AML.T0010]]',
          '[[a|see AML.T0010: Anything goes]]',
        ].join('\n\n'),
      }),
    ).toEqual([]);
  });

  it('is told where it is another’s', () => {
    expect(
      names({
        'a.md': object('AML.T0010', 'Something Else'),
        'c.md': object('AML.T9001', 'New Here'),
        'd.md': '[[c|AML.T9001: Old There]]\n\n[[a|AML.T0010: Nothing]]\n',
      }),
    ).toEqual([
      'a.md:1 AML.T0010 is "AI Supply Chain Compromise", not "Something Else"',
      'd.md:1 AML.T9001 is "New Here", not "Old There"',
      'd.md:3 AML.T0010 is "Something Else", not "Nothing"',
    ]);
  });

  it('of nothing in the vault says nothing', () => {
    expect(names({ 'a.md': '[[b|constructor: x]] [[b|AML.T0999: Y]]\n' })).toEqual([]);
  });
});

describe('an orphan', () => {
  it('is a page that nothing leads to, but for the entrance and what is unlisted', () => {
    const base = baseOf({
      'index.md': '# Start\n\n[[linked]]\n',
      'linked.md': '# Linked\n',
      'lonely.md': '# Lonely\n\n[[#Lonely]] and [[lonely]]\n',
      'hidden.md': '---\nunlisted: true\n---\n\n# Hidden\n',
      'home/a.md': '---\nslug: /\n---\n\n# Another entrance\n',
    });
    expect(found(base, 'orphan-page')).toEqual(['lonely.md:1 no other page links to "Lonely"']);
  });

  it('is no page with a relation, from whichever side', () => {
    const base = baseOf({
      'a.md': object('AML.M0101', 'A', '## Techniques', '- [[b]]'),
      'b.md': object('AML.T0101', 'B'),
    });
    expect(found(base, 'orphan-page')).toEqual([]);
  });
});
