import { describe, expect, it } from 'vitest';
import { heatLevel } from '../../../../../plugins/atlas/portable/matrix/heat.ts';
import { layOut } from '../../../../../plugins/atlas/portable/matrix/layOut.ts';
import { stepsAt } from '../../../../../plugins/atlas/portable/matrix/study.ts';
import { technique } from '../technique.ts';

const tactics = ['AML.TA0001', 'AML.TA0002'].map((id) => ({ id, name: id, url: '/' }));
const layout = layOut(
  tactics,
  [technique('AML.T0001', { tactics: ['AML.TA0001', 'AML.TA0002'] }), technique('AML.T0002')],
  'flat',
  () => false,
);

it('numbers the places of a path', () => {
  const step = (number: number, id: string, tactic?: string) => ({
    number,
    name: '',
    technique: id,
    ...(tactic !== undefined && { tactic }),
  });
  const steps = [
    step(1, 'AML.T0001', 'AML.TA0002'),
    step(2, 'AML.T0002', 'AML.TA0002'),
    step(3, 'AML.T0001'),
    step(4, 'AML.T0404'),
  ];
  const at = stepsAt({ id: 'AML.CS0001', name: '', url: '', steps }, layout);
  expect(Object.fromEntries(at)).toEqual({
    'TA0002-T0001': [1, 3],
    'TA0001-T0002': [2],
    'TA0001-T0001': [3],
  });
});

describe('heat', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [7, 3],
    [8, 4],
    [900, 4],
  ])('of %i is level %i', (count, level) => {
    expect(heatLevel(count)).toBe(level);
  });
});
