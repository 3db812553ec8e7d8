import type { ReferenceFinding } from './contract.ts';

/** A finding that knows its offset only. */
export type Unplaced = Omit<ReferenceFinding, 'line' | 'column'>;

/** Orders findings as a reader comes upon them, and gives them lines and columns. */
export function placeFindings(text: string, findings: readonly Unplaced[]): ReferenceFinding[] {
  const lineEnds = /\r\n|\n|\r/g;
  let line = 1;
  let lineStart = 0;
  let next = lineEnds.exec(text);
  return [...findings]
    .sort((a, b) => a.offset - b.offset || (a.rule < b.rule ? -1 : 1))
    .map((finding) => {
      while (next && lineEnds.lastIndex <= finding.offset) {
        line++;
        lineStart = lineEnds.lastIndex;
        next = lineEnds.exec(text);
      }
      return { ...finding, line, column: finding.offset - lineStart + 1 };
    });
}
