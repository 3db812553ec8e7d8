import { expect, it } from 'vitest';
import { sidebarPosition } from '../../../../plugins/atlas/pages/sidebarPosition.ts';

it.each([
  ['mitigation', 'AML.M0001', 1, 2],
  ['mitigation', 'AML.M0019', 20, 20],
  ['case-study', 'AML.CS0003', 4, 4],
  ['case-study', 'AML.CS0000', 1, 1],
  ['technique', 'AML.T0018', 9, 18000],
  ['technique', 'AML.T0018.000', 10, 18001],
  ['technique', 'AML.T0000.002', 3, 3],
  ['tactic', 'AML.TA0006', 6, 6],
  ['tactic', 'AML.TA0001', 13, 13],
] as const)('the %s %s has its place', (kind, id, rank, position) => {
  expect(sidebarPosition(kind, id, rank)).toBe(position);
});
