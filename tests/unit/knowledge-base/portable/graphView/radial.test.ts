import { describe, expect, it } from 'vitest';
import { neighbourhoodPlaces } from '../../../../../plugins/knowledge-base/portable/graphView/places.ts';
import { radial } from '../../../../../plugins/knowledge-base/portable/graphView/radial.ts';
import { adjacency } from '../../../../../plugins/knowledge-base/portable/graphView/walk.ts';
import { viewOf, wood } from './view.ts';

describe('radial', () => {
  it('should put nodes on rings, near what they hang on', () => {
    const parents = new Map([
      [3, 2],
      [4, 1],
    ]);
    const places = radial(
      0,
      [
        [1, 2],
        [3, 4],
      ],
      (node) => parents.get(node),
    );
    expect(Object.fromEntries(places)).toEqual({
      0: { x: 0, y: 0 },
      1: { x: 0, y: -100 },
      2: { x: 0, y: 100 },
      4: { x: 0, y: -200 },
      3: { x: 0, y: 200 },
    });
  });

  it('should widen a ring for many nodes', () => {
    const ring = Array.from({ length: 60 }, (_, at) => at + 1);
    const place = radial(0, [ring], () => 0).get(1);
    expect(-(place?.y ?? 0)).toBeGreaterThan(200);
  });
});

describe('neighbourhoodPlaces', () => {
  it('should hold what is within reach', () => {
    const places = neighbourhoodPlaces(wood, adjacency(wood), 0, 1);
    expect([...(places?.keys() ?? [])].sort()).toEqual([0, 1, 4]);
  });

  it('should leave a crowd where the build put it', () => {
    const crowd = viewOf(
      Array.from({ length: 200 }, () => 'bird Any'),
      Array.from({ length: 199 }, (_, at) => [0, 'eats', at + 1] as const),
    );
    expect(neighbourhoodPlaces(crowd, adjacency(crowd), 0, 1)).toBeUndefined();
  });
});
