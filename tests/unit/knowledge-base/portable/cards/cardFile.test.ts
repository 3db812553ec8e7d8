import { expect, it } from 'vitest';
import {
  cardFileOf,
  cardFiles,
} from '../../../../../plugins/knowledge-base/portable/cards/cardFile.ts';

it('spreads addresses evenly over the files', () => {
  const sizes = new Map<string, number>();
  for (let at = 0; at < 2780; at += 1) {
    const file = cardFileOf(`/frameworks/atlas/techniques/execution/object-${String(at)}/`);
    sizes.set(file, (sizes.get(file) ?? 0) + 1);
  }
  expect(sizes.size).toBe(cardFiles);
  expect(Math.max(...sizes.values())).toBeLessThan((2 * 2780) / cardFiles);
});

// The hashes that the draft gives for these texts, in their last five bits.
it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('names the file by the hash of "%s"', (address, hash) => {
  expect(cardFileOf(address)).toBe(`api/cards/${String(hash % 32)}.json`);
});
