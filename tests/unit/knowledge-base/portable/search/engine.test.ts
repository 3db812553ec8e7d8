import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../../../plugins/knowledge-base/portable/search/engine.ts';
import type { SearchRecord } from '../../../../../plugins/knowledge-base/portable/search/record.ts';
import {
  searchFilePath,
  searchFiles,
  textFileOf,
  type SearchFile,
} from '../../../../../plugins/knowledge-base/portable/search/searchFile.ts';

const kinds = [
  { name: 'act', label: 'Act', plural: 'Acts' },
  { name: 'page', label: 'Page', plural: 'Pages' },
];

const records: SearchRecord[] = [
  act('X.T0001', 'Climb the Wall', {
    otherNames: ['Scale the Fence', 'X.T0007'],
    text: 'With a rope.',
  }),
  act('X.T0001.001', 'By Night', { text: 'In the dark, with a rope or a ladder.' }),
  act('X.T0010', 'Open the Gate', { retired: true, text: 'Climb the wall with a rope.' }),
  {
    kind: 'page',
    name: 'Wall',
    otherNames: [],
    address: 'wall/',
    passages: [
      { text: 'Of stone.' },
      { anchor: 'repair', heading: 'Repair the mortar', text: 'Take lime and sand.' },
    ],
  },
];

function act(
  id: string,
  name: string,
  { text, ...more }: { text: string; otherNames?: string[]; retired?: true },
): SearchRecord {
  const address = `${id.toLowerCase()}/`;
  return { id, kind: 'act', name, otherNames: [], address, passages: [{ text }], ...more };
}

const files = searchFiles(records, kinds);
const search = createSearch(JSON.parse(files[searchFilePath] ?? '') as SearchFile);

function addresses(query: string, options?: Parameters<typeof search.search>[1]): string[] {
  return search.search(query, options).results.map(({ address }) => address);
}

describe('search', () => {
  it.each([
    ['an id', 'X.T0001', 'x.t0001/'],
    ['an id without what all share', 't1.1', 'x.t0001.001/'],
    ['a name', 'climb the wall', 'x.t0001/'],
    ['a name before texts', 'wall', 'wall/'],
    ['a former name', 'Scale the fence', 'x.t0001/'],
    ['an id that is no more', 'T0007', 'x.t0001/'],
    ['an id among words', 'what is T0010 for', 'x.t0010/'],
    ['the beginning of a word', 'lad', 'x.t0001.001/'],
    ['a misspelt word', 'laddr', 'x.t0001.001/'],
    ['a form of a word', 'repairing', 'wall/#repair'],
    ['words of a section', 'lime and sand', 'wall/#repair'],
  ])('should find by %s', (_, query, address) => {
    expect(addresses(query)[0]).toBe(address);
  });

  it('should say that an id or a name is the very one', () => {
    const exact = (query: string): boolean => search.search(query).results[0]?.exact ?? false;
    expect(exact('t1')).toBe(true);
    expect(exact('By night')).toBe(true);
    expect(exact('rope')).toBe(false);
  });

  it('should name the former name that led to a page', () => {
    expect(search.search('scale the fence').results[0]?.foundBy).toBe('Scale the Fence');
  });

  it('should show other pages behind an exact name', () => {
    expect(addresses('wall')).toContain('x.t0001/');
  });

  it('should count by kind before it filters', () => {
    const answer = search.search('wall', { kinds: ['page'] });
    expect(answer.kinds).toEqual([
      { name: 'act', plural: 'Acts', count: 2 },
      { name: 'page', plural: 'Pages', count: 1 },
    ]);
    expect(answer.total).toBe(1);
    expect(new Set(answer.results.map(({ kind }) => kind))).toEqual(new Set(['page']));
  });

  it('should put what is retired behind', () => {
    expect(addresses('rope').at(-1)).toBe('x.t0010/');
  });

  it('should spell a misspelt word for the page that it opens', () => {
    expect(search.search('laddr').highlight).toBe('ladder');
  });

  it.each(['', '   ', '???', '"', '\\', 'constructor', '__proto__', 'a'.repeat(5000)])(
    'should survive %.20j',
    (query) => {
      expect(search.search(query).results.length).toBeLessThanOrEqual(30);
      expect(search.nearest(query)).toBeInstanceOf(Array);
    },
  );
});

describe('nearest', () => {
  it('should offer the closest names and ids', () => {
    expect(search.nearest('clmb-the-wal')[0]?.name).toBe('Climb the Wall');
    expect(search.nearest('X.T1001')[0]?.id?.startsWith('X.T')).toBe(true);
    expect(search.nearest('qqqq')).toEqual([]);
  });
});

describe('searchFiles', () => {
  it('should keep texts out of the index, passage by passage', () => {
    expect(files[searchFilePath]).not.toContain('lime and');
    expect(JSON.parse(files[textFileOf(0)] ?? '')[3]).toEqual(['Of stone.', 'Take lime and sand.']);
  });
});
