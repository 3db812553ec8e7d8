import { expect, it } from 'vitest';
import { samplesOf, type Measurement, type Source } from '../../bench/rows.ts';

function answered(keys: readonly number[], size: 'small' | 'large' = 'small'): Measurement {
  return { kind: 'answer', site: 'project', size, keys, filters: [] };
}

/** The first key is slow each time; the machine was busy once. */
const measurements = [
  answered([40, 20, 16]),
  answered([48, 16, 99]),
  answered([32, 24, 16]),
  answered([500, 500, 500], 'large'),
];

it.each([
  ['usual', [20, 48, 24]],
  ['slowest', [40, 48, 32]],
  ['single', [99]],
] as const)('takes the %s answer from readings', (number, expected) => {
  const of: Source = { kind: 'answer', size: 'small', inputs: 'keys', number };
  expect(samplesOf({ figure: 'a key', of }, 'project', measurements)).toEqual(expected);
});

it.each(['usual', 'slowest', 'single'] as const)('takes no %s answer from nothing', (number) => {
  const of: Source = { kind: 'answer', size: 'small', inputs: 'filters', number };
  expect(samplesOf({ figure: 'a filter', of }, 'project', [])).toEqual([]);
  expect(samplesOf({ figure: 'a filter', of }, 'plain', measurements)).toEqual([]);
});
