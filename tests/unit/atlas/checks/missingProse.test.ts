import { describe, expect, it } from 'vitest';
import { baseOf, found, object, type Files } from '../../knowledge-base/links/baseOf.ts';

const missing = (files: Files) => found(baseOf(files), 'missing-prose');
const bare = (id: string, name: string, ...sections: string[]) =>
  [`# ${id}: ${name}`, ...sections].join('\n\n');

describe('a text', () => {
  it('is missing where an object has no description', () => {
    expect(missing({ 'a.md': bare('AML.T0101', 'A', '## My own', 'Words.') })).toEqual([
      'a.md:1 "AML.T0101: A" has no text',
    ]);
    expect(missing({ 'a.md': object('AML.T0101', 'A'), 'page.md': '# A page\n' })).toEqual([]);
  });

  it('is missing where neither side of a relation has one', () => {
    const door = (text: string) =>
      object('AML.T0101', 'Door', '## Mitigations', `- [[watch]]${text}`);
    const watch = (text: string) =>
      object('AML.M0101', 'Watch', '## Techniques', `- [[door|AML.T0101: Door]]${text}`);
    expect(missing({ 'door.md': door(''), 'watch.md': watch('') })).toEqual([
      'door.md:7 the relation with watch has no text',
      'watch.md:7 the relation with AML.T0101: Door has no text',
    ]);
    expect(missing({ 'door.md': door(' — why.'), 'watch.md': watch('') })).toEqual([]);
    expect(missing({ 'door.md': door(''), 'watch.md': watch(' — why.') })).toEqual([]);
  });

  it('is missing in each step without an account', () => {
    const study = object(
      'AML.CS0101',
      'S',
      '## Procedure',
      '### Step 1: A',
      '**Technique:** [[door]]',
      'It was open.',
      '### Step 2: B',
      '**Technique:** [[door]]',
    );
    const door = object('AML.T0101', 'Door', '## Case Studies', '- [[study]]');
    expect(missing({ 'study.md': study, 'door.md': door })).toEqual([
      'study.md:13 step 2 has no text',
    ]);
  });

  it('is missing where a mapping says nothing of its relevance', () => {
    const table = (why: string) =>
      object(
        'AML.M0101',
        'Watch',
        '## Standards and framework alignment',
        `| Framework | Control | Relevance |\n| - | - | - |\n| NIST CSF | ID.AM-01 | ${why} |`,
      );
    expect(missing({ 'a.md': table('') })).toEqual(['a.md:9 the mapping to ID.AM-01 has no text']);
    expect(missing({ 'a.md': table('why') })).toEqual([]);
  });

  it('is not asked for where a relation needs none, or of retired objects', () => {
    const tactics = object('AML.T0101', 'A', '## Tactics', '- [[in]]');
    const retired = bare('AML.T0102', 'B', '## Metadata', '- **Status:** retired');
    const files = { 'a.md': tactics, 'in.md': object('AML.TA0101', 'In'), 'b.md': retired };
    expect(missing(files)).toEqual([]);
  });
});
