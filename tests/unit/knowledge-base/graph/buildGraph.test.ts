import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { isRetired } from '../../../../plugins/knowledge-base/graph/buildGraph.ts';
import type { Relation } from '../../../../plugins/knowledge-base/graph/graph.ts';
import { baseOf, object, pageAt, type Files } from '../links/baseOf.ts';

const text = ({ note }: Relation) => note?.nodes.map((node) => toString(node)).join('') ?? '';

function relationsOf(files: Files, type: string) {
  return baseOf(files)
    .graph.relations.filter((relation) => relation.type === type)
    .map((relation) => ({
      pair: `${relation.source.id} ${relation.target.id}`,
      by: [...relation.declaredBy].sort().join(' '),
      text: text(relation),
      ...(relation.step && { step: relation.step.number }),
      ...(relation.inheritedFrom && { from: relation.inheritedFrom.id }),
    }));
}

const door = (list = '') => object('AML.T0101', 'Open Door', list && `## Mitigations\n\n${list}`);
const watch = (list = '') => object('AML.M0101', 'Watch', list && `## Techniques\n\n${list}`);
const pair = 'AML.M0101 AML.T0101';

describe('a relation', () => {
  it('is one, whichever side declares it', () => {
    const there = '- [[door]] — who looks, sees.';
    const here = '- [[watch]] — seen by who looks.';
    const of = (doorList: string, watchList: string) =>
      relationsOf({ 'door.md': door(doorList), 'watch.md': watch(watchList) }, 'mitigates');
    expect(of('', there)).toEqual([{ pair, by: 'source', text: 'who looks, sees.' }]);
    expect(of(here, '')).toEqual([{ pair, by: 'target', text: 'seen by who looks.' }]);
    expect(of(here, there)).toEqual([{ pair, by: 'source target', text: 'who looks, sees.' }]);
    expect(of(here, '- [[door]]')).toEqual([
      { pair, by: 'source target', text: 'seen by who looks.' },
    ]);
  });

  it('is one where a page lists the pair several times: each text stands once', () => {
    const list = '- [[door]]\n- [[AML.T0101]] — one.\n- [[door]] — two.\n- [[door]] — one.';
    const found = relationsOf({ 'door.md': door(), 'watch.md': watch(list) }, 'mitigates');
    expect(found).toEqual([{ pair, by: 'source', text: 'one. two.' }]);
  });

  it('is one of the objects, not of the pages that claim to be one', () => {
    const files = {
      'a/watch.md': watch('- [[door]] — from the first.'),
      'b/watch.md': watch('- [[door]] — from the second.'),
      'door.md': door(),
    };
    expect(relationsOf(files, 'mitigates')).toEqual([
      { pair, by: 'source', text: 'from the first.' },
    ]);
  });

  it('follows the id of the label, not the path', () => {
    const files = {
      'door.md': door(),
      'gate.md': object('AML.T0102', 'Gate'),
      'watch.md': watch('- [[gate|AML.T0101: Open Door]] — why.'),
    };
    expect(relationsOf(files, 'mitigates').map((relation) => relation.pair)).toEqual([pair]);
    expect(baseOf(files).graph.mentions).toEqual([]);
  });

  it('may point by an id in plain text, and at a parent without a page', () => {
    const sub = object(
      'AML.T0102.000',
      'Wire',
      '## Parent Technique',
      '**Parent Technique:** AML.T0102 — Latch',
    );
    expect(relationsOf({ 'latch/wire.md': sub }, 'specializes')).toEqual([
      { pair: 'AML.T0102.000 AML.T0102', by: 'source', text: '' },
    ]);
  });

  it('with itself or with nothing is none', () => {
    const files = { 'watch.md': watch('- [[watch]]\n- [[gone]]\n- AML.T0999: Gone') };
    expect(relationsOf(files, 'mitigates')).toEqual([]);
    expect(baseOf(files).graph.mentions).toEqual([]);
    expect(baseOf(files).graph.settled.size).toBe(0);
  });

  it('with an object of the wrong kind is a mention', () => {
    const { graph } = baseOf({
      'watch.md': watch('- [[tactic]] — no technique.'),
      'tactic.md': object('AML.TA0101', 'Getting In'),
    });
    expect(graph.relations).toEqual([]);
    expect(graph.mentions.map(({ source, target }) => [source.id, target.id])).toEqual([
      ['AML.M0101', 'AML.TA0101'],
    ]);
  });

  it('of a retired page is a record and a mention', () => {
    const retired = watch('- [[door]] — once.').concat(
      '\n## Metadata\n\n- **Status:** retired in 2026.07\n',
    );
    const { graph, pages } = baseOf({ 'watch.md': retired, 'door.md': door() });
    expect(pages.map(isRetired)).toEqual([true, false]);
    expect(graph.relations).toEqual([]);
    expect(graph.mentions).toHaveLength(1);
  });

  it('is found by either end', () => {
    const { graph } = baseOf({ 'watch.md': watch('- [[door]]'), 'door.md': door() });
    expect(graph.relationsOf('AML.M0101')).toEqual(graph.relations);
    expect(graph.relationsOf('AML.T0101')).toEqual(graph.relations);
    expect(graph.relationsOf('constructor')).toEqual([]);
    expect(graph.mentionsOf('__proto__')).toEqual([]);
  });
});

describe('the steps of a procedure', () => {
  const study = object(
    'AML.CS0101',
    'A Night',
    '## Procedure',
    '### Step 1: In',
    '**Technique:** [[door]] **Tactic:** [[tactic]]',
    'The door was open.',
    '### Step 2: Out',
    '**Technique:** [[door]]',
    'It still was.',
    '### Step 3: Home',
    'Nothing was used.',
  );
  const files = {
    'study.md': study,
    'door.md': object('AML.T0101', 'Open Door', '## Case Studies', '- [[study]] — by night.'),
    'tactic.md': object('AML.TA0101', 'Getting In'),
  };

  it('are a relation each, whatever the other side lists', () => {
    const pairOfSteps = 'AML.CS0101 AML.T0101';
    expect(relationsOf(files, 'employs')).toEqual([
      { pair: pairOfSteps, by: 'source target', text: 'The door was open.', step: 1 },
      { pair: pairOfSteps, by: 'source target', text: 'It still was.', step: 2 },
    ]);
  });

  it('know their tactic, which is no mention', () => {
    const { graph } = baseOf(files);
    expect(graph.relations.map(({ also }) => also.tactic?.id)).toEqual(['AML.TA0101', undefined]);
    expect(graph.mentions).toEqual([]);
  });

  it('are a relation where only the technique’s page lists it', () => {
    const only = { ...files, 'study.md': object('AML.CS0101', 'A Night') };
    expect(relationsOf(only, 'employs')).toEqual([
      { pair: 'AML.CS0101 AML.T0101', by: 'target', text: 'by night.' },
    ]);
  });
});

describe('what is inherited', () => {
  const tactics = (...links: string[]) =>
    `## Tactics\n\n${links.map((link) => `- [[${link}]]`).join('\n')}`;
  const parent = (list: string) => `## Parent Technique\n\n[[${list}]]`;

  it('is the parent’s tactics, for a sub-technique without any', () => {
    const files = {
      'in.md': object('AML.TA0101', 'In'),
      'out.md': object('AML.TA0102', 'Out'),
      'latch.md': object('AML.T0102', 'Latch', tactics('in')),
      'wire.md': object('AML.T0102.000', 'Wire', parent('latch')),
      'card.md': object('AML.T0102.001', 'Card', parent('latch'), tactics('out')),
    };
    expect(relationsOf(files, 'achieves')).toEqual([
      { pair: 'AML.T0102 AML.TA0101', by: 'source', text: '' },
      { pair: 'AML.T0102.001 AML.TA0102', by: 'source', text: '' },
      { pair: 'AML.T0102.000 AML.TA0101', by: 'source', text: '', from: 'AML.T0102' },
    ]);
  });

  it('ends where parents go round in a circle', () => {
    const files = {
      'in.md': object('AML.TA0101', 'In'),
      'a.md': object('AML.T0101', 'A', parent('b')),
      'b.md': object('AML.T0102', 'B', parent('a')),
    };
    expect(relationsOf(files, 'achieves')).toEqual([]);
    expect(relationsOf(files, 'specializes')).toHaveLength(2);
  });
});

describe('mentions', () => {
  it('are the links in running text, one entry for each pair with all its places', () => {
    const { graph } = baseOf({
      'a.md': '---\nrelated: "[[b]]"\n---\n\n# A\n\n[[b]] and [b](b.md), <i href="b">x</i>\n',
      'b.md': '# B\n\n[[#B]] [[b]] [[gone]]\n',
    });
    expect(graph.mentions).toHaveLength(1);
    expect(graph.mentions[0]?.source.id).toBe('a');
    expect(graph.mentions[0]?.places.map(({ link }) => link.form)).toEqual([
      'front-matter',
      'wiki',
      'markdown',
      'html',
    ]);
    expect(graph.mentionsOf('b')).toEqual(graph.mentions);
    expect(graph.mentionsOf('a')).toEqual([]);
  });

  it('are links in the text of a relation as well', () => {
    const { graph } = baseOf({
      'watch.md': watch('- [[door]] — as [[note]] says, and [[door]] too.'),
      'door.md': door(),
      'note.md': '# Note\n',
    });
    expect(graph.mentions.map(({ target }) => target.id)).toEqual(['note', 'AML.T0101']);
  });

  it('do not confuse ids that hold blanks', () => {
    const { graph } = baseOf({
      'a.md': '[[b c]]\n',
      'a b.md': '[[c]]\n',
      'b c.md': '# B C\n',
      'c.md': '# C\n',
    });
    expect(graph.mentions.map(({ source, target }) => [source.id, target.id])).toEqual([
      ['a', 'b c'],
      ['a b', 'c'],
    ]);
  });
});

it('is a pure function of the vault', () => {
  const files = { 'watch.md': watch('- [[door]]'), 'door.md': door('- [[watch]]') };
  const shape = () => relationsOf(files, 'mitigates');
  expect(shape()).toEqual(shape());
  expect(pageAt(baseOf(files), 'door.md').links).toHaveLength(1);
});
