import type { TextFormat } from './contract.ts';
import type { IdRange } from './findIds.ts';
import { wholeLabel, type Label } from './label.ts';
import type { NameIndex } from './nameIndex.ts';

/** A value of a record, without its quotes. */
interface Value {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

interface Frame {
  readonly depth: number;
  values: Value[];
}

const idKey = /(?:^|[_-])id$|Id$|^atlas(?:[_-]technique)?$|^technique$/;
const nameKey = /^(?:name|title|label)$|[_-](?:name|title)$/i;

/** The labels of ids in JSON and YAML: the name that stands in the same record. */
export function labelsInRecords(
  text: string,
  ids: readonly IdRange[],
  format: TextFormat,
  index: NameIndex,
): Map<IdRange, Label[]> {
  const labels = new Map<IdRange, Label[]>();
  if (format !== 'json' && format !== 'yaml') return labels;
  const byStart = new Map(ids.map((id) => [id.start, id]));
  for (const values of format === 'json' ? jsonRecords(text) : yamlRecords(text)) {
    const own = values.filter(({ key, start }) => idKey.test(key) && byStart.has(start));
    for (const { key, start, end } of own) {
      const id = byStart.get(start);
      // `technique_id` goes with `technique_name`, and only where it is alone with any name.
      const prefix = key.replace(/_?id$/i, '');
      const names = values.filter((value) => nameKey.test(value.key));
      const name =
        names.find((value) => prefix !== '' && value.key.startsWith(prefix)) ??
        (own.length === 1 && names.length === 1 ? names[0] : undefined);
      if (!id || id.end !== end || !name) continue;
      const label = wholeLabel(text, name.start, name.end, index, 'key');
      if (label) labels.set(id, [label]);
    }
  }
  return labels;
}

/** The texts that the objects of a JSON text hold, object by object; broken JSON gives what it has. */
function* jsonRecords(text: string): Generator<Value[]> {
  const token = /["{}]/g;
  const open: Value[][] = [];
  let key: string | undefined;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const start = match.index + 1;
    if (match[0] !== '"') {
      key = undefined;
      if (match[0] === '{') open.push([]);
      else yield open.pop() ?? [];
      continue;
    }
    const end = endOfString(text, start);
    token.lastIndex = end + 1;
    if (/^\s{0,4}:/.test(text.slice(end + 1, end + 6))) key = text.slice(start, end);
    else {
      if (key !== undefined) open.at(-1)?.push({ key, start, end });
      key = undefined;
    }
  }
  yield* open;
}

/** Where a string ends: at its quote, or where the line does if it has none. */
function endOfString(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '"' && text[at] !== '\n') {
    at += text[at] === '\\' ? 2 : 1;
  }
  return at;
}

const yamlEntry = /^([ \t]*(?:- +)*)["']?([\w-]{1,40})["']?:(?=\s|$)/;

/** The texts that the block mappings of a YAML text hold, mapping by mapping. */
function* yamlRecords(text: string): Generator<Value[]> {
  const open: Frame[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const [head, indent, key] = yamlEntry.exec(line) ?? [];
    if (head === undefined || indent === undefined || key === undefined) continue;
    while ((open.at(-1)?.depth ?? -1) > indent.length) yield open.pop()?.values ?? [];
    const top = open.at(-1);
    if (top?.depth !== indent.length) open.push({ depth: indent.length, values: [] });
    else if (indent.includes('-')) {
      yield top.values;
      top.values = [];
    }
    const value = scalarOf(line.slice(head.length));
    if (!value) continue;
    const start = index + head.length + value.at;
    open.at(-1)?.values.push({ key, start, end: start + value.length });
  }
  yield* open.map(({ values }) => values);
}

/** Where the scalar of an entry stands behind its colon, without quotes and comment. */
function scalarOf(rest: string): { at: number; length: number } | undefined {
  const from = rest.search(/\S/);
  const quote = rest[from];
  if (from < 0 || quote === '#') return undefined;
  if (quote === '"' || quote === "'") {
    const end = rest.indexOf(quote, from + 1);
    return end < 0 ? undefined : { at: from + 1, length: end - from - 1 };
  }
  const comment = rest.indexOf(' #', from);
  return { at: from, length: rest.slice(from, comment < 0 ? undefined : comment).trimEnd().length };
}
