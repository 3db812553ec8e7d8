import { describe, expect, it } from 'vitest';
import { indexObjects } from '../../../../plugins/atlas/pages/objects.ts';
import { toPagePath } from '../../../../plugins/knowledge-base/vault/paths.ts';

const object = (id: string, name: string, path: string, nameSoFar?: string) => ({
  id,
  name,
  path: toPagePath(path),
  ...(nameSoFar !== undefined && { nameSoFar }),
});

const objects = indexObjects(
  [
    object('AML.TA0002', 'First', 'tactics/first.md'),
    object('AML.TA0001', 'Second', 'tactics/second.md'),
    object('AML.T0900', 'Above', 'x/above/index.md', 'Formerly Above'),
    object('AML.T0900.000', 'Be [l] | ow', 'x/above/below.md'),
    object('AML.M0900', 'Odd', 'notes/a#b.md'),
    object('AML.CS0900', 'About AML.T0900', 'cs/about.md'),
  ],
  ['AML.TA0002', 'AML.TA0001'],
);

describe('links', () => {
  it.each([
    ['AML.TA0001', '[[tactics/second|Second]]'],
    ['AML.T0900', '[[x/above|AML.T0900: Above]]'],
    ['AML.T0900.000', '[[x/above/below|AML.T0900.000: Be ［l］ | ow]]'],
    ['AML.M0900', '[[AML.M0900|AML.M0900: Odd]]'],
    ['AML.CS0900', '[[cs/about|AML.CS0900: About AML.T0900]]'],
    ['AML.T0019', 'AML.T0019: Publish Poisoned Datasets'],
    ['AML.T0999', 'AML.T0999: AML.T0999'],
  ])('to %s', (id, link) => {
    expect(objects.linkTo(id)).toBe(link);
  });
});

describe('labels of links', () => {
  it.each([
    ['AML.T0900', 'AML.T0900: Formerly Above', 'AML.T0900: Above'],
    ['AML.T0900', 'formerly above', 'Above'],
    ['AML.T0900', 'AML.T0900: Above', undefined],
    ['AML.T0900', 'AML.T0900: Our words', undefined],
    ['AML.T0900.000', 'AML.T0900.000: Above: Be [l] | ow', undefined],
  ])('%s %j', (id, label, renewed) => {
    expect(objects.renewedLabel(id, label)).toBe(renewed);
  });

  it('know the former names of ATLAS itself', () => {
    const own = indexObjects([object('AML.T0020', 'New', 't.md')], []);
    expect(own.isFormerName('AML.T0020', 'New')).toBe(false);
    expect(own.isFormerName('AML.T0020', 'Nothing like it')).toBe(false);
  });
});

it('tactics go in the order of the matrix, then all others by id', () => {
  const ids = ['AML.T0900.000', 'AML.M0900', 'AML.TA0001', 'AML.T0900', 'AML.TA0002'];
  expect(ids.sort(objects.compare)).toEqual([
    'AML.TA0002',
    'AML.TA0001',
    'AML.M0900',
    'AML.T0900',
    'AML.T0900.000',
  ]);
});
