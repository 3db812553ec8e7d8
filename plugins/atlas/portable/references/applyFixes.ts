import type { Edit, ReferenceFinding } from './contract.ts';

/**
 * The text with all that is certain mended. Nothing outside of the edits is touched; of two
 * findings whose edits meet, the first is mended and the other left for the next run.
 */
export function applyFixes(text: string, findings: readonly ReferenceFinding[]): string {
  const taken: Edit[] = [];
  for (const { fix = [] } of findings) {
    const meets = fix.some(({ start, end }) =>
      taken.some((edit) => start < edit.end && edit.start < end),
    );
    if (!meets) taken.push(...fix);
  }
  let at = 0;
  const parts = taken
    .sort((a, b) => a.start - b.start)
    .flatMap((edit) => {
      const kept = text.slice(at, edit.start);
      at = edit.end;
      return [kept, edit.text];
    });
  return [...parts, text.slice(at)].join('');
}
