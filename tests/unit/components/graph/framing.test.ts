import { describe, expect, it } from 'vitest';
import { around, bounds, closer, framing } from '../../../../src/components/graph/framing.ts';
import { wood } from '../../knowledge-base/portable/graphView/view.ts';
import { look } from './look.ts';

const square = { width: 600, height: 600 };

describe('bounds', () => {
  it('should be those of the rings around their centre, or of no place in particular', () => {
    expect(bounds(look())).toBeNull();
    const { x, y } = bounds(look({ focus: 1, depth: 1 })) ?? { x: [], y: [] };
    expect(x[1]).toBeGreaterThan(0);
    expect([x[0], y[0]]).toEqual([-(x[1] ?? 0), -(y[1] ?? 0)]);
  });
});

describe('framing', () => {
  it('should have all nodes between 0 and 1, whatever is shown of them', () => {
    const place = framing(wood, look({ kinds: new Set(['bird']) }));
    expect([0, 3, 6].map(place)).toEqual([
      { x: 0, y: 0.5 },
      { x: 0.5, y: 0.5 },
      { x: 1, y: 0.5 },
    ]);
  });

  it('should have the focus of a neighbourhood in its middle', () => {
    expect(framing(wood, look({ focus: 1, depth: 1 }))(1)).toEqual({ x: 0.5, y: 0.5 });
  });
});

describe('around', () => {
  it.each([
    ['all of it', {}, 0.5],
    ['a part of it', { focus: 1, depth: 1, kinds: new Set(['tree']) }, 0.5],
    ['nothing', { kinds: new Set<string>() }, 0.5],
  ])('should look at the middle of %s', (_, choice, middle) => {
    expect(around(wood, look(choice), square).x).toBeCloseTo(middle);
  });

  it('should be closer to fewer nodes', () => {
    const [all, few] = [look(), look({ kinds: new Set(['page']) })].map(
      (each) => around(wood, each, square).ratio,
    );
    expect(few).toBeLessThan(all ?? 0);
  });
});

describe('closer', () => {
  it('should keep a place where it is on the screen', () => {
    const before = { x: 0.5, y: 0.5, ratio: 1 };
    const place = { x: 0.7, y: 0.4 };
    const after = closer(before, 2, place);
    expect(after.ratio).toBe(0.5);
    expect((place.x - after.x) / after.ratio).toBeCloseTo((place.x - before.x) / before.ratio);
    expect((place.y - after.y) / after.ratio).toBeCloseTo((place.y - before.y) / before.ratio);
  });

  it('should stay where its place is the middle', () => {
    const before = { x: 0.3, y: 0.6, ratio: 0.5 };
    expect(closer(before, 4, before)).toEqual({ x: 0.3, y: 0.6, ratio: 0.125 });
  });
});
