import type { GraphViewData } from './contract.ts';

/** The name of a node out of its family's sight: "Direct" is said to be one of prompt injection. */
export function fullName({ nodes }: GraphViewData, node: number): string {
  const name = nodes.names[node] ?? '';
  const parentName = nodes.parentNames[node] ?? '';
  return parentName === '' ? name : `${parentName}: ${name}`;
}
