import { describe, expect, it } from 'vitest';
import { homeData, kindLists, tagLists } from '../../../../plugins/knowledge-base/site/lists.ts';
import { object, type Files } from '../links/baseOf.ts';
import { contextOf } from './contextOf.ts';

const files: Files = {
  'index.md': '---\ntags: [start]\n---\n\n# Start\n',
  'notes.md': '# Notes\n',
  'guides/index.md': '# Guides\n',
  'guides/one.md': '# One\n',
  'door.md': object('AML.T0101', 'Door', '## Tactics', '- [[in]]'),
  'in.md': object('AML.TA0101', 'In'),
  'hidden.md': '---\nunlisted: true\ntags: [start]\n---\n\n# AML.T0102: Hidden\n',
};

describe('the lists of kinds', () => {
  const lists = kindLists(contextOf(files));

  it('are there for each kind, the empty ones too', () => {
    expect(lists.map(({ address, description }) => [address, description])).toEqual([
      ['/tactics/', 'All 1 tactics of this knowledge base.'],
      ['/techniques/', 'All 1 techniques of this knowledge base.'],
      ['/mitigations/', 'This knowledge base has no mitigations yet.'],
      ['/studies/', 'This knowledge base has no case studies yet.'],
      ['/terms/', 'This knowledge base has no terms yet.'],
      ['/controls/', 'This knowledge base has no controls yet.'],
    ]);
  });

  it('hold their objects, with the place of the parent', () => {
    const [, techniques] = kindLists(
      contextOf({ ...files, 'hinge.md': object('AML.T0101.000', 'Hinge') }),
    );
    expect(techniques?.rows).toMatchObject([
      { object: { id: 'AML.T0101', name: 'Door', url: '/kb/door/' } },
      { object: { id: 'AML.T0101.000' }, parent: 0 },
    ]);
  });

  it('keep objects of one value together where a field says so', () => {
    const control = (id: string, framework: string): string =>
      `---\ntype: control\n---\n\n${object(id, 'Name', '## Metadata', `- **Framework:** ${framework}`)}`;
    const [, , , , , controls] = kindLists(
      contextOf({
        'a.md': control('A', 'Two'),
        'b.md': control('B', 'One'),
        'c.md': control('C', 'Two'),
      }),
    );
    expect(controls?.rows.map(({ object: { url } }) => url)).toEqual([
      '/kb/b/',
      '/kb/a/',
      '/kb/c/',
    ]);
  });
});

describe('the lists of tags', () => {
  it('are none where no page has any', () => {
    expect(tagLists(contextOf({ 'a.md': '# A\n' }))).toEqual([]);
  });

  it('hold the pages of each tag, whatever its spelling, and none that is unlisted', () => {
    const lists = tagLists(
      contextOf({
        ...files,
        'b.md': '---\ntags: [Start, "two words"]\n---\n\n# B\n',
      }),
    );
    expect(lists.map(({ address, groups }) => [address, groups[0]?.items.length])).toEqual([
      ['/tags/', 2],
      ['/tags/start/', 2],
      ['/tags/two-words/', 1],
    ]);
    expect(lists[0]?.groups.map(({ title, url }) => [title, url])).toEqual([
      ['start', '/kb/tags/start/'],
      ['two words', '/kb/tags/two-words/'],
    ]);
  });

  it('hold a page once, though it writes a tag twice', () => {
    const lists = tagLists(contextOf({ 'a.md': '---\ntags: [Red, red, red]\n---\n\n# A\n' }));
    expect(lists[1]?.groups[0]?.items).toHaveLength(1);
  });

  it('may be called anything', () => {
    const text = '---\ntags: [__proto__, constructor, "", "!", "?"]\n---\n\n# A\n';
    const lists = tagLists(contextOf({ 'a.md': text }));
    const addresses = lists.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain('/tags/constructor/');
  });
});

describe('the front page', () => {
  const home = homeData(contextOf(files));

  it('names the kinds that there are, and the first kind’s objects', () => {
    expect(home.kinds.map(({ kind, label, count, url }) => ({ kind, label, count, url }))).toEqual([
      { kind: 'tactic', label: 'Tactics', count: 1, url: '/kb/tactics/' },
      { kind: 'technique', label: 'Techniques', count: 1, url: '/kb/techniques/' },
    ]);
    expect(home.entrances.map(({ id }) => id)).toEqual(['AML.TA0101']);
  });

  it('names pages at the top and those that stand for folders', () => {
    expect(home.guides.map(({ name }) => name).sort()).toEqual(['Guides', 'Notes', 'Start']);
  });
});

describe('what is new', () => {
  it('should be what was changed last, new where it was made on that day', () => {
    const dated = (id: string, created: string, modified: string) =>
      object(
        id,
        id,
        '## Metadata',
        `- **Created:** ${created}`,
        `- **Last Modified:** ${modified}`,
      );
    const { news } = homeData(
      contextOf({
        'a.md': dated('AML.T0101', '2024-01-01', '2024-03-01'),
        'b.md': dated('AML.T0102', '2024-05-01', '2024-05-01'),
        'c.md': object('AML.T0103', 'Undated'),
      }),
    );
    expect(news.map(({ id, date, isNew }) => [id, date, isNew])).toEqual([
      ['AML.T0102', '2024-05-01', true],
      ['AML.T0101', '2024-03-01', false],
    ]);
  });
});
