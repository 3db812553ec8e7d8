import { expect, it } from 'vitest';
import { idsIn } from '../../../../../plugins/atlas/portable/linkKit/idsIn.ts';

it.each([
  ['We saw aml.t0051, AML.T0051 and AML.T0051.000.', ['AML.T0051', 'AML.T0051.000']],
  ['AML.TA0002\nAML.CS0003;AML.M0019', ['AML.TA0002', 'AML.CS0003', 'AML.M0019']],
  ['https://atlas.mitre.org/techniques/AML.T0020', ['AML.T0020']],
  ['AML.T005 xAML.T0051 AML.T00511', []],
])('in %j are %j', (text, ids) => {
  expect(idsIn(text)).toEqual(ids);
});
