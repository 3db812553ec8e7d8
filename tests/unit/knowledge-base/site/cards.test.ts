import { describe, expect, it } from 'vitest';
import { cardFileOf } from '../../../../plugins/knowledge-base/portable/cards/cardFile.ts';
import { cardsAndNames } from '../../../../plugins/knowledge-base/site/cards.ts';
import type { CardFile, NamesFile } from '../../../../plugins/knowledge-base/site/contract.ts';
import { object } from '../links/baseOf.ts';
import { contextOf } from './contextOf.ts';

const files = cardsAndNames(
  contextOf({
    'door.md':
      '# AML.T0051: Door\n\nA way in. It has a [[latch]].\n\n## Mitigations\n\n- [[AML.M0101: Lock]] — it holds.\n',
    'lock.md': object('AML.M0101', 'Lock', '## Techniques', '- [[door]] — it holds.'),
    'gone.md': object('AML.T0103', 'Gone', '## Metadata', '- **Status:** retired'),
    'latch.md':
      '---\ntype: term\naliases: [old/latch]\n---\n\n# Latch\n\nA bar. It falls.\n\nMore.\n',
    'long.md': `# Long\n\n${'word '.repeat(200)}\n`,
    'hidden.md': '---\nunlisted: true\n---\n\n# Hidden\n',
    'wire/tap.md': object('AML.T9102.000', 'Tap'),
  }),
);

function cardAt(address: string): CardFile[string] | undefined {
  return (JSON.parse(files[cardFileOf(address)] ?? '{}') as CardFile)[address];
}

describe('cards', () => {
  it('say what an object is, its first sentence, and what it is related to', () => {
    expect(cardAt('/door/')).toEqual({
      kind: 'technique',
      kindLabel: 'Technique',
      id: 'AML.T0051',
      name: 'Door',
      summary: 'A way in.',
      counts: [{ label: 'Mitigations', count: 1 }],
    });
  });

  it('give the definition of a term in full', () => {
    expect(cardAt('/latch/')).toMatchObject({ kind: 'term', summary: 'A bar. It falls.' });
  });

  it('say that an object is retired', () => {
    expect(cardAt('/gone/')?.retired).toBe(true);
  });

  it('are short', () => {
    const summary = cardAt('/long/')?.summary ?? '';
    expect(summary.length).toBeLessThanOrEqual(320);
    expect(summary).toMatch(/word…$/);
  });

  it('are there for a parent that no page describes, and not for what is unlisted', () => {
    expect(cardAt('/wire/')).toMatchObject({ id: 'AML.T9102', summary: '' });
    expect(Object.values(files).join()).not.toContain('Hidden');
  });
});

it('names have ids, former names and other paths', () => {
  const { kinds, pages } = JSON.parse(files['api/names.json'] ?? '') as NamesFile;
  const named = pages.map(({ kind, ...page }) => ({ ...page, kind: kinds[kind]?.label }));
  expect(named).toContainEqual({
    kind: 'Term',
    name: 'Latch',
    address: '/latch/',
    also: ['old/latch'],
  });
  expect(named).toContainEqual({ kind: 'Page', name: 'Long', address: '/long/' });
  expect(named.find(({ id }) => id === 'AML.T0051')?.address).toBe('/door/');
});
