import { describe, expect, it } from 'vitest';
import type { GraphViewData } from '../../../../../plugins/knowledge-base/portable/graphView/contract.ts';
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

  const family: GraphViewData = {
    ...wood,
    nodes: { ...wood.nodes, parentNames: ['Singer', '', 'Thief', '', '', '', ''] },
  };
  it.each([
    ['robin', ['Robin']],
    ['singer', ['Robin']],
    ['thief: jay', ['Jay']],
    ['jay thief', ['Jay']],
  ])('should find a sub-object by %j', (asked, names) => {
    expect(findNodes(family, asked).map((node) => family.nodes.names[node])).toEqual(names);
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
