import { describe, expect, it } from 'vitest';
import { sameWording } from '../../../../plugins/atlas/pages/wording.ts';

describe('the same words', () => {
  it.each([
    ['it’s “so” – or…', 'it\'s "so" - or...'],
    ['one\ntwo   three ', ' one two three'],
    ['cafe\u0301', 'café'],
  ])('%j and %j', (a, b) => {
    expect(sameWording(a, b)).toBe(true);
  });
});

describe('other words', () => {
  it.each([
    ['AI model', 'AI Model'],
    ['one', 'one.'],
    ['', 'x'],
  ])('%j and %j', (a, b) => {
    expect(sameWording(a, b)).toBe(false);
  });
});
