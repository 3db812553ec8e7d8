import { describe, expect, it } from 'vitest';
import {
  maxReleaseSize,
  openDocument,
  type Path,
} from '../../../../plugins/atlas/release/document.ts';
import { releaseRules } from '../../../../plugins/atlas/release/rules.ts';
import { errorsOf, fixture, tuples } from './fixture.ts';

describe('the value of a document', () => {
  it.each([
    ['version: 2026.10', { version: '2026.10' }],
    ['name: No', { name: 'No' }],
    ['date: 2022-01-24', { date: '2022-01-24' }],
    ['a: null\nb: ~\nc:', { a: null, b: null, c: null }],
    ['a: "null"', { a: 'null' }],
    ['list: [1, {two: 3}]', { list: ['1', { two: '3' }] }],
    ['a: &x [1]\nb: *x', { a: ['1'], b: ['1'] }],
    ['\uFEFFa: b\r\nc: d', { a: 'b', c: 'd' }],
    ['', null],
  ])('of %j', (text, value) => {
    expect(openDocument(text, 'x.yaml').value).toEqual(value);
  });

  it('takes a date with a tag', () => {
    const { value } = openDocument('date: !!timestamp 2022-01-24', 'x.yaml');
    expect(value).toEqual({ date: new Date('2022-01-24') });
  });
});

describe('what does not parse', () => {
  it.each<[string, string, [string, number, string][]]>([
    ['an open quote', "a: 'b\nc: d\n", [['x.yaml', 3, 'release-syntax']]],
    ['two documents', 'a: b\n---\nc: d\n', [['x.yaml', 2, 'release-syntax']]],
    ['an alias without an anchor', 'a: b\nc: *d\n', [['x.yaml', 1, 'release-syntax']]],
    ['an alias bomb', fixture('alias-bomb.yaml'), [['x.yaml', 1, 'release-syntax']]],
    ['more than the limit', ' '.repeat(maxReleaseSize + 1), [['x.yaml', 1, 'release-too-large']]],
  ])('%s', async (_name, text, expected) => {
    expect(tuples(await errorsOf(() => openDocument(text, 'x.yaml')))).toEqual(expected);
  });

  it('maps nested deeper than the stack', async () => {
    const errors = await errorsOf(() => openDocument('{a: '.repeat(100_000), 'x.yaml'));
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['release-syntax']));
  });
});

it('notes keys that stand twice in one map', () => {
  const { findings } = openDocument(fixture('twice-in-map.yaml'), 'twice-in-map.yaml');
  expect(tuples(findings)).toEqual([
    ['twice-in-map.yaml', 7, 'release-duplicate-id'],
    ['twice-in-map.yaml', 9, 'release-syntax'],
  ]);
});

describe('places', () => {
  const text = [
    '# A comment.',
    'map:',
    '  name: value',
    '  list:',
    '  - first',
    '  - key: deep',
    '    text: A long',
    '      text with some words.',
    'flow: {inner: {leaf: x}}',
    'alias: &a {b: c}',
    'other: *a',
  ].join('\n');

  it.each<[Path, string | undefined, number, number]>([
    [[], undefined, 2, 1],
    [['map'], undefined, 2, 1],
    [['map', 'name'], undefined, 3, 9],
    [['map', 'list'], undefined, 4, 3],
    [['map', 'list', 0], undefined, 5, 5],
    [['map', 'list', 1], undefined, 6, 5],
    [['map', 'list', 1, 'key'], undefined, 6, 10],
    [['flow', 'inner'], undefined, 9, 8],
    [['flow', 'inner', 'leaf'], undefined, 9, 22],
    [['map', 'missing', 'deeper'], undefined, 2, 1],
    [['map', 'list', 9], undefined, 4, 3],
    [['missing'], undefined, 2, 1],
    [['other', 'b'], undefined, 11, 1],
    [['map', 'list', 1, 'text'], 'long', 7, 13],
    [['map', 'list', 1, 'text'], 'long text', 7, 13],
    [['map', 'list', 1, 'text'], 'text with', 8, 7],
    [['map', 'list', 1, 'text'], 'absent', 7, 11],
  ])('of %j, narrowed to %j', (path, snippet, line, column) => {
    const document = openDocument(text, 'x.yaml');
    document.report(releaseRules['release-encoding'], path, {}, snippet);
    expect(document.findings.map(({ place }) => place)).toEqual([{ path: 'x.yaml', line, column }]);
    if (snippet === undefined) expect(document.lineOf(path)).toBe(line);
  });
});
