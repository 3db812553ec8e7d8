import { expect, it } from 'vitest';
import { findBreaks } from '../../../../../plugins/atlas/views/matrix/findBreaks.ts';

it('finds where long words may be broken, and leaves short ones alone', () => {
  expect(findBreaks(['Reconnaissance', 'Use Other Authentication Means'])).toEqual({
    Reconnaissance: 'Re\u00adcon\u00adnais\u00adsance',
    Authentication: 'Au\u00adthen\u00adti\u00adca\u00adtion',
  });
});
