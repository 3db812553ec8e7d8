import { describe, expect, it } from 'vitest';
import {
  mostConnected,
  summary,
} from '../../../../../plugins/knowledge-base/portable/graphView/summary.ts';
import { wood } from './view.ts';

describe('summary', () => {
  it('should count nodes by kind and edges by relation', () => {
    expect(summary(wood)).toEqual({
      kinds: [
        { name: 'bird', count: 3 },
        { name: 'tree', count: 3 },
        { name: 'page', count: 1 },
      ],
      relations: [
        { name: 'nests-in', count: 4 },
        { name: 'eats', count: 1 },
        { name: 'mentions', count: 1 },
      ],
    });
  });
});

describe('mostConnected', () => {
  it('should begin with the node that has most edges', () => {
    expect(mostConnected(wood, 2)).toEqual([
      { node: 1, count: 3 },
      { node: 0, count: 2 },
    ]);
  });
});
