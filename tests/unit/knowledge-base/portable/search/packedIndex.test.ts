import { describe, expect, it } from 'vitest';
import {
  packIndex,
  unpackIndex,
} from '../../../../../plugins/knowledge-base/portable/search/packedIndex.ts';
import { buildTextIndex } from '../../../../../plugins/knowledge-base/portable/search/textIndex.ts';

const records = [
  {
    kind: 'page',
    name: 'Ropes',
    otherNames: ['Lines'],
    address: 'ropes/',
    passages: [
      { text: 'A rope, a rope and another rope hang at the wall.' },
      { anchor: 'knots', heading: 'Knots', text: 'Tie it.' },
    ],
  },
  { kind: 'page', name: 'Ladders', otherNames: [], address: 'ladders/', passages: [{ text: '' }] },
];

describe('packIndex', () => {
  it('should answer as before once it is packed and unpacked', () => {
    const index = buildTextIndex(records);
    const packed = packIndex(index);
    const unpacked = unpackIndex(JSON.parse(JSON.stringify(packed)));
    for (const word of ['rope', 'line', 'knot', 'tie', 'ladder', 'nothing']) {
      expect(unpacked.search(word), word).toEqual(index.search(word));
    }
    expect(packIndex(unpacked)).toEqual(packed);
  });

  it('should write a passage as its distance, and how often it holds the word as a letter', () => {
    const { terms, postings } = packIndex(buildTextIndex(records));
    const place = terms.split(' ').indexOf('rope');
    expect(postings.map((field) => field.split(' ')[place])).toEqual(['1A', '', '', '1C']);
  });

  it('should work without a single page', () => {
    expect(unpackIndex(packIndex(buildTextIndex([]))).search('rope')).toEqual([]);
  });
});
