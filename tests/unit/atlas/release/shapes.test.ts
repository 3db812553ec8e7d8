import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../plugins/atlas/release/document.ts';
import {
  asPrecise,
  asRecord,
  attackReference,
  day,
  dayOrLess,
  granularity,
  line,
  listOf,
  mapOf,
  maturity,
  prose,
  readShape,
  reference,
  studyType,
  wordOfFormat6,
} from '../../../../plugins/atlas/release/shapes.ts';
import { tuples } from './fixture.ts';

const refused = Symbol('refused');

function parse(shape: z.ZodType, value: unknown): unknown {
  const { success, data } = shape.safeParse(value);
  return success ? data : refused;
}

describe('shapes', () => {
  it.each<[string, z.ZodType, unknown, unknown]>([
    ['prose', prose, ' a\nb ', ' a\nb '],
    ['prose', prose, null, ''],
    ['prose', prose, undefined, ''],
    ['prose', prose, [], refused],
    ['line', line, ' a\n  b ', 'a b'],
    ['line', line, null, ''],
    ['list', listOf(line), null, []],
    ['list', listOf(line), undefined, []],
    ['list', listOf(line), ['a'], ['a']],
    ['list', listOf(line), 'a', refused],
    ['map', mapOf, { a: 1 }, { a: 1 }],
    ['map', mapOf, null, null],
    ['map', mapOf, undefined, refused],
    ['map', mapOf, [], refused],
    ['day', day, '2024-02-29', '2024-02-29'],
    ['day', day, '2024-02-29T12:00:00Z', '2024-02-29'],
    ['day', day, '2024-02-29 12:00', '2024-02-29'],
    ['day', day, new Date('2024-02-29'), '2024-02-29'],
    ['day', day, '2023-02-29', refused],
    ['day', day, '2023-02', refused],
    ['day', day, '29.02.2024', refused],
    ['day or less', dayOrLess, '2024', '2024'],
    ['day or less', dayOrLess, '2024-02', '2024-02'],
    ['day or less', dayOrLess, '2024-02-29', '2024-02-29'],
    ['day or less', dayOrLess, '2024-13', refused],
    ['day or less', dayOrLess, '2024-02-30', refused],
    ['day or less', dayOrLess, 'May 2024', refused],
    ['granularity', granularity, 'YEAR', 'year'],
    ['granularity', granularity, 'Day', 'day'],
    ['granularity', granularity, 'DATE', 'date'],
    ['granularity', granularity, null, null],
    ['granularity', granularity, 'Week', refused],
    ['maturity', maturity, 'Realized', 'realized'],
    ['maturity', maturity, 'feasible', 'feasible'],
    ['maturity', maturity, 'rumoured', refused],
    ['study type', studyType, 'Incident', 'incident'],
    ['study type', studyType, undefined, refused],
    ['reference', reference, { title: null, url: ' u ' }, { id: '', title: '', url: 'u' }],
    [
      'attack reference',
      attackReference,
      { id: 'T1', url: 'https://example.org/' },
      { id: 'T1', url: 'https://example.org/' },
    ],
    ['attack reference', attackReference, { id: 'T1', url: 'javascript:alert(1)' }, refused],
  ])('%s: %#', (_name, shape, value, expected) => {
    expect(parse(shape, value)).toEqual(expected);
  });
});

it.each([
  ['2020-05-01', 'year', '2020'],
  ['2020-05-01', 'month', '2020-05'],
  ['2020-05-01', 'day', '2020-05-01'],
  ['2020-05-01', 'date', '2020-05-01'],
  ['2020-05-01', null, '2020-05-01'],
  ['2020', 'day', '2020'],
] as const)('%s, known to the %s, is %s', (date, known, expected) => {
  expect(asPrecise(date, known)).toBe(expected);
});

it.each([
  ['ML Model Engineering', 'AI Model Engineering'],
  ['ML Model Evaluation', 'AI Model Evaluation'],
  ['Technical - ML', 'Technical - AI'],
  ['Deployment', 'Deployment'],
])('says %j as %j', (word, expected) => {
  expect(wordOfFormat6(word)).toBe(expected);
});

it.each([[null], ['text'], [undefined]])('finds no members in %j', (value) => {
  expect(asRecord(value)).toEqual({});
});

it('reports every value that does not fit', () => {
  const document = openDocument('a:\n  b: 1\n  c: 2\n', 'x.yaml');
  const shape = z.object({ b: z.literal('3'), c: z.string(), d: z.string() });
  expect(readShape(shape, asRecord(document.value)['a'], ['a'], document)).toBeUndefined();
  expect(tuples(document.findings)).toEqual([
    ['x.yaml', 2, 'release-shape'],
    ['x.yaml', 1, 'release-shape'],
  ]);
  expect(document.findings.map(({ message }) => message)).toEqual([
    '`a.b` does not fit: expected "3".',
    '`a.d` does not fit: expected string, but it is missing.',
  ]);
});
