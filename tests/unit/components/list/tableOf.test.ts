import { expect, it } from 'vitest';
import { tableOf } from '../../../../src/components/list/tableOf.ts';
import { sample } from './sample.ts';

it('a list as a table of text has what is shown, in its order, with whole addresses', () => {
  expect(tableOf(sample, [2, 1], 'https://wiki.example.org/things/?q=a')).toEqual([
    ['ID', 'Name', 'Part of', 'Colour', 'Parts', 'Description', 'Address'],
    ['T2', 'crane', '', 'red, blue', '0', 'About a crane.', 'https://wiki.example.org/T2/'],
    [
      'T1.1',
      'Gate',
      'Harbour',
      'blue',
      '0 (2 through the parent)',
      'About a Gate.',
      'https://wiki.example.org/T1.1/',
    ],
  ]);
});
