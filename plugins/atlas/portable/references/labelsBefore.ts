import type { IdRange } from './findIds.ts';
import type { Label, Position } from './label.ts';
import { beginsSegment } from './labelsAfter.ts';
import type { NameIndex } from './nameIndex.ts';

/** The longest name of ATLAS has about a hundred letters. */
const window = 200;
const marks = '[*_~`"“”\'‘’]{0,4}';
const opening = new RegExp(
  `(?:\\s|&nbsp;){0,3}(?:([(（])|(\\[))${marks}\\[?(?:<(?:a|b|code|em|i|span|strong)(?:\\s[^<>]{0,120})?>)?${marks}$`,
  'i',
);
const colon = new RegExp(
  `${marks}\\s{0,3}(?::|[–—―]|\\s-|\\\\?\\|)\\s{0,3}${marks}\\[{0,2}${marks}$`,
);
const closing = new RegExp(
  `(?:${marks}(?:\\]\\([^\\s()<>]{0,160}\\)|\\]{1,2})|(?:</(?:a|b|code|em|i|span|strong)>){1,3})?${marks}$`,
  'i',
);
/** Words that begin with a capital without being part of the name behind them. */
const beginnings =
  /^(?:a|against|an|and|as|both|by|for|from|in|is|like|map(?:ped|s)?|mitigation|of|on|or|see|tactic|technique|the|this|through|to|use[ds]?|using|via|with)$/i;

/** The names that stand before an id where its label belongs. */
export function labelsBefore(text: string, { start, end }: IdRange, index: NameIndex): Label[] {
  const head = text.slice(Math.max(0, start - window), start);
  const gap = gapBefore(head, text, end);
  if (!gap) return [];
  const nameEnd = start - gap.length - (closing.exec(head.slice(0, -gap.length))?.[0].length ?? 0);
  return index.namesUpTo(text, Math.max(0, nameEnd - window), nameEnd).flatMap((range) => {
    if (range.end !== nameEnd) return [];
    // A pipe is the mark of a wiki-link; elsewhere it parts cells.
    if (gap.isPipe && text.slice(range.start - 2, range.start) !== '[[') return [];
    const isHead = beginsSegment(text, range.start);
    return {
      position: gap.position,
      range,
      isWhole:
        isHead || /[*_~`"“'‘[>]$/.test(text.slice(Math.max(0, range.start - 1), range.start)),
      isHead,
      isEnded: true,
      isListed: false,
      goesOn: followsCapital(text.slice(Math.max(0, range.start - 40), range.start)),
    };
  });
}

function gapBefore(
  head: string,
  text: string,
  idEnd: number,
): { position: Position; length: number; isPipe: boolean } | undefined {
  const rest = text.slice(idEnd, idEnd + 40);
  const bracket = opening.exec(head.slice(-160));
  if (bracket) {
    const [gap, round] = bracket;
    const closes = round ? /^[^\p{L}\p{N}\n]/u.test(rest) : /^\](?![([])/.test(rest);
    return closes ? { position: 'before-brackets', length: gap.length, isPipe: false } : undefined;
  }
  const mark = colon.exec(head.slice(-24));
  const ends = /^[*_~`"”’'\])]*(?:\]\([^\s()]{0,200}\))?[,.]?\s*(?:$|[\r\n|])|^[*_`"']*\]/.test(
    rest,
  );
  return mark && ends
    ? { position: 'before-mark', length: mark[0].length, isPipe: mark[0].includes('|') }
    : undefined;
}

function followsCapital(before: string): boolean {
  const [, word = ''] = /(?:^|[^\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}]*)[ -]$/u.exec(before) ?? [];
  return word !== '' && !beginnings.test(word);
}
