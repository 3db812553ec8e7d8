import { describe, expect, it } from 'vitest';
import { alignSteps } from '../../../../plugins/atlas/pages/alignSteps.ts';

const steps = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((step) => {
      const [technique = '', tactic] = step.split('/');
      return { technique, ...(tactic !== undefined && { tactic }) };
    });
const align = (own: string, released: string) =>
  alignSteps(
    steps(own),
    steps(released),
    (former, technique) => former === 'old' && technique === 'new',
  );

describe('steps of a page and of a release', () => {
  it.each([
    ['a b c', 'a b c', [0, 1, 2]],
    ['a b c', 'x a b y c z', [1, 2, 4]],
    ['a b c', 'a c', [0, undefined, 1]],
    ['a a', 'a a a', [0, 1]],
    ['a/1 a/2', 'a/2 a/1 a/2', [1, 2]],
    ['a/2', 'a/1 a/2', [1]],
    ['a b', 'b a', [undefined, 0]],
    ['a old c', 'a new c', [0, 1, 2]],
    ['old', 'new old', [1]],
    ['new', 'old', [undefined]],
    ['', 'a', []],
    ['a', '', [undefined]],
  ])('%s | %s', (own, released, expected) => {
    expect(align(own, released)).toEqual(expected);
  });

  it('mixes nothing up: matches go up on both sides and are of one technique', () => {
    const found = align('a b a c b a', 'b a a c c a b');
    const indices = found.filter((index) => index !== undefined);
    expect(indices).toEqual([...indices].sort((a, b) => a - b));
    expect(indices.length).toBe(4);
  });
});
