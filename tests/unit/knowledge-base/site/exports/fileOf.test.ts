import { expect, it } from 'vitest';
import { fileOf } from '../../../../../plugins/knowledge-base/site/exports/fileOf.ts';

it.each([
  ['/', 'index'],
  ['/a/b/', 'a/b'],
  ['/a%20b/caf%C3%A9/', 'a b/café'],
  ['/x%5C..%5Cy%3F/', 'x-..-y-'],
])('the file of %s is %s', (address, file) => {
  expect(fileOf(address)).toBe(file);
});
