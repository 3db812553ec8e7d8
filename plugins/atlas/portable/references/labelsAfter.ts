import type { IdRange } from './findIds.ts';
import type { Label, Position } from './label.ts';
import type { NameIndex } from './nameIndex.ts';

/** What may stand between an id and its name. The first row that fits decides. */
const between: readonly { readonly form: RegExp; readonly position?: Position }[] = [
  { form: /\]\([^\s()<>]{0,400}\)|\]\[[^\]\n]{0,80}\]|\]{1,2}/y },
  { form: /[ \t\u00a0]+|&nbsp;|&#160;/y },
  { form: /(?:[*_~`"“”'‘’]|\\")+/y },
  { form: /<\/?(?:a|abbr|b|code|em|i|span|strong|u)(?:\s[^<>]{0,300})?>/iy },
  { form: /:{1,2}|=(?=\s)|[-‐‑‒–—―]{1,3}|&[mn]dash;|&#821[12];/y, position: 'after-mark' },
  { form: /[([（]/y, position: 'in-brackets' },
  { form: /<\/t[dh]>\s{0,80}<t[dh](?:\s[^<>]{0,300})?>/iy, position: 'cell' },
];
const wrap = /\r?\n[ \t>]{0,12}(?=[\p{L}*_"“])/uy;
/** `name:` of the same record, next to the id's own key. */
const nameKey =
  /(?:\\?["'])?\s{0,80}(?:[,:]\s{0,80})?(?:\{\s{0,80})?(?:\\?["'])?(?:name|title|label)(?:\\?["'])?\s{0,8}[:=]\s{0,8}/iy;
const wikiPipe = /\\?\|/y;
const mostTokens = 14;

interface Gap {
  readonly position: Position;
  readonly end: number;
  readonly isWrapped: boolean;
}

/** The names that stand after an id where its label belongs. */
export function labelsAfter(
  text: string,
  { start, end }: IdRange,
  from: number,
  index: NameIndex,
): Label[] {
  const gap = readGap(text, start, from);
  if (!gap || gap.end === end) return [];
  const isHead = beginsSegment(text, start);
  if (gap.isWrapped && isHead) return [];
  return index.namesFrom(text, gap.end).map((range) => {
    const { whole, ended } = endOf(text, range.end);
    return {
      position: gap.position,
      range,
      isWhole: whole,
      isHead,
      isEnded: whole || ended,
      isListed: listsOn(text, range.end, index),
      goesOn: /^ (?:\p{Lu}|\p{L}*\p{Lu})/u.test(text.slice(range.end, range.end + 12)),
    };
  });
}

function readGap(text: string, idStart: number, from: number): Gap | undefined {
  const key = endOfMatch(nameKey, text, from);
  if (key !== undefined) {
    return { position: 'key', end: skipMarks(text, key), isWrapped: false };
  }
  let at = from;
  let position: Position = 'beside';
  let isWrapped = false;
  if (text.slice(idStart - 2, idStart) === '[[') {
    const pipe = endOfMatch(wikiPipe, text, at);
    if (pipe !== undefined) [at, position] = [pipe, 'link'];
  }
  for (let tokens = 0; tokens < mostTokens; tokens++) {
    const row = between.find(({ form }) => endOfMatch(form, text, at) !== undefined);
    const next = row && endOfMatch(row.form, text, at);
    if (row?.position && position !== 'beside') break;
    if (next !== undefined) {
      at = next;
      position = row?.position ?? position;
      continue;
    }
    const wrapped: number | undefined = isWrapped ? undefined : endOfMatch(wrap, text, at);
    if (wrapped === undefined) break;
    [at, isWrapped] = [wrapped, true];
  }
  return { position, end: at, isWrapped };
}

function endOfMatch(form: RegExp, text: string, at: number): number | undefined {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : undefined;
}

function skipMarks(text: string, from: number): number {
  let at = from;
  while (/["'“‘\\*_`]/.test(text[at] ?? '')) at++;
  return at;
}

const ender = /^(?:[*_~`"”’'>]|\\")*(?:$|[\r\n)\]|}<]|\s*(?:\||\r?\n|$)|["”’`])/;
const stop = /^[*_~`"”’']*(?:[.;:!?](?=\s|$)|,|\s?[-–—―(]|\s[:=])/;

/** What follows a name: nothing more of its segment, or a mark that ends a phrase. */
function endOf(text: string, at: number): { whole: boolean; ended: boolean } {
  const following = text.slice(at, at + 8);
  const closed = ender.test(following) || /^[*_~`"”’']+(?=[\s,.;:])/.test(following);
  const dot = /^[.,](?:["']|\s*$|\s*\r?\n)/.test(following);
  return { whole: closed || dot, ended: stop.test(following) };
}

function listsOn(text: string, at: number, index: NameIndex): boolean {
  const comma = /^,\s(?:and\s|or\s)?/.exec(text.slice(at, at + 8));
  return comma !== null && index.namesFrom(text, at + comma[0].length).length > 0;
}

const segmentStart =
  /(?:^|[\n|;]|<[^<>]{0,60}>|[([]|["“]|,)[ \t>#*+\-.)[\]_`"'“~]*(?:\d{1,3}[.)][ \t*_`"']*)?$/;

/** Whether nothing of the same line, item or cell stands before an offset. */
export function beginsSegment(text: string, at: number): boolean {
  const from = Math.max(0, at - 80);
  return segmentStart.test(`${from === 0 ? '\n' : ' '}${text.slice(from, at)}`);
}
