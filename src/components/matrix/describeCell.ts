import type { Cell } from '../../../plugins/atlas/portable/matrix/layOut';

/** Where a cell stands and what there is to it, in words: for the line above the matrix. */
export function describeCell(cell: Cell, nameOfTactic: (id: string) => string): string {
  const { technique, tactic, position, of, isSub, subs, isOpen } = cell;
  const others = technique.tactics.filter((id) => id !== tactic.id).map(nameOfTactic);
  const place = `${String(position)} of ${String(of)}`;
  return [
    isSub
      ? `${tactic.name}: ${technique.parentName ?? ''}, sub-technique ${place}`
      : `${tactic.name}, ${place}`,
    ...(subs > 0
      ? [`${counted(subs, 'sub-technique', 'sub-techniques')}, ${isOpen ? 'open' : 'closed'}`]
      : []),
    counted(technique.counts.mitigations, 'mitigation', 'mitigations'),
    counted(technique.counts.studies, 'case study', 'case studies'),
    ...(technique.maturity === undefined ? [] : [technique.maturity]),
    ...(others.length > 0 ? [`also under ${others.join(' and ')}`] : []),
  ].join('; ');
}

function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
