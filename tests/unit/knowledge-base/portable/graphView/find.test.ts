import { describe, expect, it } from 'vitest';
import {
  findNodes,
  nodeOf,
} from '../../../../../plugins/knowledge-base/portable/graphView/find.ts';
import { wood } from './view.ts';

describe('findNodes', () => {
  it.each([
    ['n2', ['Jay']],
    ['OAK', ['Oak', 'About Oaks']],
    ['oaks about', ['About Oaks']],
    ['wl', ['Owl']],
    ['  ', []],
    ['ash', []],
  ])('should find by %j', (asked, names) => {
    expect(findNodes(wood, asked).map((node) => wood.nodes.names[node])).toEqual(names);
  });
});

describe('nodeOf', () => {
  it.each([
    ['N3', 3],
    ['/kb/N3/', 3],
    ['n3', undefined],
    ['', undefined],
    [null, undefined],
  ])('should read %j', (id, node) => {
    expect(nodeOf(wood, id)).toBe(node);
  });
});
