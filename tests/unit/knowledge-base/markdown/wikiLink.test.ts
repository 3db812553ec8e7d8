import { describe, expect, it } from 'vitest';
import { splitWikiLink } from '../../../../plugins/knowledge-base/markdown/wikiLink.ts';

describe('splitWikiLink', () => {
  it.each([
    ['a', { target: 'a' }],
    ['a/b c', { target: 'a/b c' }],
    ['  a  ', { target: 'a' }],
    ['a|b', { target: 'a', label: 'b' }],
    ['a | b ', { target: 'a', label: 'b' }],
    ['a\\|b', { target: 'a', label: 'b' }],
    ['a \\| b', { target: 'a', label: 'b' }],
    ['a|b|c', { target: 'a', label: 'b|c' }],
    ['a|', { target: 'a' }],
    ['a| ', { target: 'a' }],
    ['|b', { target: '', label: 'b' }],
    ['a#h', { target: 'a', heading: 'h' }],
    ['a # h', { target: 'a', heading: 'h' }],
    ['a#h#i', { target: 'a', heading: 'h#i' }],
    ['a#', { target: 'a' }],
    ['#h', { target: '', heading: 'h' }],
    ['#h|b', { target: '', heading: 'h', label: 'b' }],
    ['a|b#c', { target: 'a', label: 'b#c' }],
    ['a#h|AML.T0043: Craft', { target: 'a', heading: 'h', label: 'AML.T0043: Craft' }],
    ['AML.T0043: Craft', { target: 'AML.T0043: Craft' }],
    ['', { target: '' }],
    ['u\u0308#o\u0308|u\u0308', { target: 'ü', heading: 'ö', label: 'u\u0308' }],
  ])('%j', (inner, parts) => {
    expect(splitWikiLink(inner)).toEqual(parts);
  });
});
