import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../plugins/knowledge-base/site/contract.ts';
import { object } from '../links/baseOf.ts';
import { dataOf } from './contextOf.ts';

const names = (parts: readonly Part[]) =>
  parts.map((part) => (part.type === 'prose' ? 'prose' : part.anchor));

/** All HTML of a page. */
const htmlOf = (parts: readonly Part[]) =>
  parts.flatMap((part) => (part.type === 'prose' ? [part.html] : [part.introHtml])).join('\n');

describe('the parts of a page', () => {
  const files = {
    'door.md': object(
      'AML.T0101',
      'Door',
      '## References',
      '- [A](https://a.example/)',
      '## Our view',
      'Ours.',
      '## Mitigations',
      '- [[watch]] — why.',
      '## Tactics',
      '- [[in]]',
    ),
    'watch.md': object('AML.M0101', 'Watch'),
    'in.md': object('AML.TA0101', 'In'),
  };

  it('stand in the order of the kind, the author’s own among them', () => {
    const { parts, toc } = dataOf(files, 'AML.T0101');
    expect(names(parts)).toEqual(['tactics', 'prose', 'mitigations', 'prose', 'references']);
    expect(toc.map(({ id }) => id)).toEqual(['mitigations', 'our-view', 'references']);
  });

  it('are on both pages of a relation, whichever declares it', () => {
    expect(names(dataOf(files, 'AML.M0101').parts)).toEqual(['prose', 'techniques']);
    const [, techniques] = dataOf(files, 'AML.M0101').parts;
    expect(techniques).toMatchObject({
      rows: [{ object: { id: 'AML.T0101' }, entries: [{ html: '<p>why.</p>' }] }],
    });
  });

  it('of a page of no kind are its lead and its own', () => {
    const { parts, toc } = dataOf({ 'a.md': '# A\n\nLead.\n\n## B\n\n### C\n\n#### D\n' }, 'a');
    expect(names(parts)).toEqual(['prose', 'prose']);
    expect(toc.map(({ text, depth }) => [text, depth])).toEqual([
      ['B', 2],
      ['C', 3],
    ]);
  });

  it('of an object without a page are its relations', () => {
    const sub = object('AML.T0102.000', 'Wire', '## Parent Technique', 'AML.T0102 — Latch');
    expect(names(dataOf({ 'l/w.md': sub }, 'AML.T0102').parts)).toEqual(['sub-techniques']);
  });

  it('of a section that its author wrote are there when it is empty', () => {
    const { parts } = dataOf(
      { 'a.md': object('AML.T0101', 'A', '## Mitigations (0)') },
      'AML.T0101',
    );
    expect(parts[1]).toMatchObject({ anchor: 'mitigations', rows: [], introHtml: '' });
  });

  it('of a retired object are a record: as written', () => {
    const retired = object(
      'AML.T0101',
      'Door',
      '## Metadata',
      '- **Status:** retired',
      '## Mitigations (1)',
      '- [[watch]] — why.',
    );
    const { parts, retired: marked } = dataOf({ ...files, 'door.md': retired }, 'AML.T0101');
    expect(marked).toBe(true);
    expect(names(parts)).toEqual(['prose', 'prose']);
    expect(htmlOf(parts)).toContain('why.');
  });

  it('of a procedure are its steps', () => {
    const study = object(
      'AML.CS0101',
      'Night',
      '## Procedure',
      '### Step 2: Out',
      '**Technique:** [[door]]',
      'Second.',
      '### Step 1: In',
      '**Technique:** [[door]]',
      'First.',
    );
    const { parts, toc } = dataOf({ ...files, 's.md': study }, 'AML.CS0101');
    expect(parts[1]).toMatchObject({
      type: 'steps',
      rows: [
        { entries: [{ html: '<p>First.</p>', step: { number: 1, name: 'In', anchor: 'step-1' } }] },
        { entries: [{ html: '<p>Second.</p>', step: { number: 2 } }] },
      ],
    });
    expect(toc.map(({ text }) => text)).toEqual(['Procedure', '1. In', '2. Out']);
  });
});

describe('no word of an author is dropped', () => {
  const words = [
    'in-the-lead',
    'before-a-list',
    'of-no-object',
    'in-the-metadata',
    'a-second-section',
    'among-references',
    'own-section',
    'below-a-fact',
  ];
  const page = object(
    'AML.M0101',
    'Watch',
    'in-the-lead',
    '## Metadata',
    '- **Mitigation ID:** AML.M0101',
    'in-the-metadata',
    '- **Category:** Policy\n- below-a-fact',
    '## Techniques',
    'before-a-list',
    '- [[gone]] — of-no-object',
    '## Techniques',
    'a-second-section',
    '## References',
    'among-references',
    '## Other',
    'own-section',
  );

  it.each(words)('%s', (word) => {
    expect(htmlOf(dataOf({ 'watch.md': page }, 'AML.M0101').parts)).toContain(word);
  });

  it('nor a fact that the kind does not know', () => {
    const own = object('AML.M0101', 'Watch', '## Metadata', '- **Reviewed:** by [us](us.md)');
    const { facts } = dataOf({ 'a.md': own, 'us.md': '# Us\n' }, 'AML.M0101');
    expect(facts).toEqual([{ label: 'Reviewed', value: 'by us', url: '/kb/us/' }]);
  });

  it('nor the references of a second section', () => {
    const own = object(
      'AML.M0101',
      'Watch',
      '## References',
      '- [A](https://a.example/)',
      '## References',
      '- [B](https://b.example/)',
    );
    const [, references] = dataOf({ 'a.md': own }, 'AML.M0101').parts;
    expect(references).toMatchObject({ references: [{ title: 'A' }, { title: 'B' }] });
  });
});
