import { allIds, historyOf } from '../history/history.ts';

/** Whether an object took the place of one that was retired. */
export function isSuccessor(retired: string, id: string): boolean {
  return historyOf(retired)?.replacedBy.includes(id) ?? false;
}

/** The retired objects whose place an object took. */
export function predecessorsOf(id: string): readonly string[] {
  return predecessors.get(id) ?? [];
}

const predecessors = new Map<string, string[]>();
for (const retired of allIds()) {
  for (const id of historyOf(retired)?.replacedBy ?? []) {
    predecessors.set(id, [...(predecessors.get(id) ?? []), retired]);
  }
}
