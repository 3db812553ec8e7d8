import { isMap, isScalar, LineCounter, parse, parseDocument, type Document } from 'yaml';
import type { Edit } from './edit.ts';

/** The front matter of a page that can be edited. */
export interface OpenFrontMatter {
  readonly document: Document.Parsed;
  /** Where its first line begins in the page's text. */
  readonly offset: number;
}

export interface FrontMatterProblem {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

export type FrontMatterValue = string | number;

const opening = /^---[ \t]*\r?\n/;
const closing = /(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

/**
 * Opens the front matter of a page's text, which has no byte order mark.
 * @returns undefined where the page has none, or what is wrong with it
 */
export function openFrontMatter(text: string): OpenFrontMatter | FrontMatterProblem | undefined {
  if (!text.startsWith('---')) return undefined;
  const first = opening.exec(text)?.[0];
  if (first === undefined) return /^---[^\s-]/.test(text) ? at(1, 'it is not YAML') : undefined;
  const end = closing.exec(text.slice(first.length))?.index;
  if (end === undefined) return at(1, 'it has no closing "---"');
  const lineCounter = new LineCounter();
  const document = parseDocument(text.slice(first.length, first.length + end), {
    lineCounter,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return at(line + 1, error.message, col);
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return at(2, 'it is not a list of keys and values');
  }
  return { document, offset: first.length };
}

function at(line: number, problem: string, column = 1): FrontMatterProblem {
  return { problem, line, column };
}

/** Gives a key another value; the rest of its line, and every other line, stays as it is. */
export function setValue(
  { document, offset }: OpenFrontMatter,
  text: string,
  key: string,
  value: FrontMatterValue,
): Edit | undefined {
  const pair = isMap(document.contents)
    ? document.contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  const range = pair?.value?.range;
  if (!range) return undefined;
  const [start, end] = [offset + range[0], offset + range[1]];
  const standing = text.slice(start, end);
  const before = text[start - 1] === ':' ? ' ' : '';
  const after = standing.endsWith('\n') ? '\n' : '';
  return { start, end, text: before + writeValue(value) + after };
}

/** Adds a key before all others. */
export function addValue({ offset }: OpenFrontMatter, key: string, value: FrontMatterValue): Edit {
  return { start: offset, end: offset, text: `${key}: ${writeValue(value)}\n` };
}

/** A whole front matter, with the two lines around it. */
export function writeFrontMatter(values: Readonly<Record<string, FrontMatterValue>>): string {
  const lines = Object.entries(values).map(([key, value]) =>
    bareKeys.has(key) ? `${key}: ${bare(String(value))}` : `${key}: ${writeValue(value)}`,
  );
  return ['---', ...lines, '---'].join('\n');
}

/** Keys whose values are words of ours and stand without quotes, as authors write them. */
const bareKeys: ReadonlySet<string> = new Set(['id', 'type']);

function bare(word: string): string {
  // YAML 1.1, which other tools read, has more words for numbers, dates and truth values.
  const isPlain = /^[a-z][a-z\d-]+$/.test(word) && !/^(?:yes|no|on|off)$/.test(word);
  return isPlain && parse(word) === word ? word : JSON.stringify(word);
}

function writeValue(value: FrontMatterValue): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
