import { expect, it } from 'vitest';
import { cleanText } from '../../../../../plugins/knowledge-base/portable/text/cleanText.ts';

it.each([
  ['  two\n\n words\t', 'two words'],
  ['a\u2028b\u00A0c', 'a b c'],
  ['\u202Egnp.exe', 'gnp.exe'],
  ['a\u2066b\u2069', 'ab'],
  ['x\u{E0041}\u{E0042}y', 'xy'],
  ['\uD800 half', 'half'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['\u0000\u0007', ''],
  ['a \u202E b', 'a b'],
])('cleans %j to %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});
