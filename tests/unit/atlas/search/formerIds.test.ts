import { expect, it } from 'vitest';
import { formerIds } from '../../../../plugins/atlas/search/formerIds.ts';

it('should know what took the place of a retired id', () => {
  expect(formerIds().get('AML.T0048.004')).toEqual(['AML.T0045']);
  expect(formerIds().get('AML.T0051')).toBeUndefined();
});
