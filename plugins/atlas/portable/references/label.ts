import type { NamedRange, NameIndex } from './nameIndex.ts';

/** Where a name stands, seen from the id that it may label. */
export type Position =
  /** `AML.T0051 LLM Prompt Injection` */
  | 'beside'
  /** `AML.T0051: LLM Prompt Injection`, also with a dash */
  | 'after-mark'
  /** `AML.T0051 (LLM Prompt Injection)` */
  | 'in-brackets'
  /** `LLM Prompt Injection (AML.T0051)` */
  | 'before-brackets'
  /** `LLM Prompt Injection: AML.T0051` */
  | 'before-mark'
  /** `[LLM Prompt Injection](https://…/AML.T0051)` */
  | 'link'
  /** `| AML.T0051 | LLM Prompt Injection |` */
  | 'cell'
  /** `{"id": "AML.T0051", "name": "LLM Prompt Injection"}` */
  | 'key';

/** A name in the place where an id has its label. */
export interface Label {
  readonly position: Position;
  readonly range: NamedRange;
  /** Whether nothing but the name stands there. */
  readonly isWhole: boolean;
  /** Whether the id (or, where the name comes first, the name) begins a line, an item or a cell. */
  readonly isHead: boolean;
  /** Whether a mark ends the name, so that no sentence runs on with it. */
  readonly isEnded: boolean;
  /** Whether the name goes on with further words in capitals, and so is another one. */
  readonly goesOn: boolean;
  /** Whether the name is the first of several: "AML.T0051: LLM Jailbreak, Phishing". */
  readonly isListed: boolean;
}

const marksAround = /[\s*_~`"“”'‘’[\]]/;

/** The label that fills a part of a text, but for quotes and emphasis around it. */
export function wholeLabel(
  text: string,
  from: number,
  to: number,
  index: NameIndex,
  position: Position,
): Label | undefined {
  let [start, end] = [from, to];
  while (start < end && marksAround.test(text[start] ?? '')) start++;
  while (end > start && marksAround.test(text[end - 1] ?? '')) end--;
  const range = index.namesFrom(text, start).find((name) => name.end === end);
  return (
    range && {
      position,
      range,
      isWhole: true,
      isHead: true,
      isEnded: true,
      goesOn: false,
      isListed: false,
    }
  );
}
