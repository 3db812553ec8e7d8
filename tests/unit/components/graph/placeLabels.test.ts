import { describe, expect, it } from 'vitest';
import {
  type Box,
  type Placeable,
  placeLabels,
} from '../../../../src/components/graph/placeLabels.ts';

const first: Box = { left: 10, top: 10, right: 110, bottom: 22 };
const away: Box = { left: 300, top: 10, right: 400, bottom: 22 };
const label = (...spots: Box[]): Placeable<Box> => ({
  weight: 1,
  isNeeded: false,
  spots: spots.map((spot) => () => spot),
});

describe('placeLabels', () => {
  it.each<[what: string, at: Partial<Box>, isFree: boolean]>([
    ['on another', {}, false],
    ['over the left end of another', { left: 0, right: 11 }, false],
    ['over the lower edge of another', { top: 21, bottom: 33 }, false],
    ['within another', { left: 40, right: 50, top: 14, bottom: 16 }, false],
    ['around another', { left: 0, right: 200, top: 0, bottom: 50 }, false],
    ['right beside another', { left: 110, right: 210 }, true],
    ['right below another', { top: 22, bottom: 34 }, true],
  ])('should know whether there is room %s', (_, at, isFree) => {
    const second = { ...first, ...at };
    expect(placeLabels([label(first), label(second)])).toEqual(isFree ? [first, second] : [first]);
  });

  it('should take the first spot that is free', () => {
    expect(placeLabels([label(first), label(first, away)])).toEqual([first, away]);
  });

  it('should let the one of more weight choose first', () => {
    const across = { ...first, left: 50, right: 150 };
    const heavy = { ...label(across), weight: 2 };
    expect(placeLabels([label(first, away), heavy])).toEqual([across, away]);
  });

  it('should have what is needed before all others, and where there is no room', () => {
    const needed = { ...label(first), weight: 0, isNeeded: true };
    expect(placeLabels([label(first), needed, needed])).toEqual([first, first]);
    expect(placeLabels([label(first), needed])).toEqual([first]);
  });
});
