import { kindOfId, parentId } from '../../ids.ts';
import type { TextFormat } from './contract.ts';
import type { IdRange } from './findIds.ts';
import { wholeLabel, type Label } from './label.ts';
import type { NameIndex } from './nameIndex.ts';

/** A cell without what parts it from the others. */
interface Cell {
  readonly start: number;
  readonly end: number;
}

type Row = readonly Cell[];

/** A row of more is no table that anybody reads. */
const mostCells = 200;

/** Columns whose names belong to another object than the row's own. */
const ofAnother =
  /parent|relat|see|similar|succe|predec|replac|instead|altern|next|prev|pre-?req|leads?|follow|depend|source|target|former|old|\bwas\b|chain|suggest|correct/i;
/** Columns that hold the name of an object, wherever they are. */
const ofNames = /\b(?:names?|titles?)$|_(?:name|title)$/i;
/** Columns whose names may belong to the id behind them; others hold the author's own words. */
const ofObjects = /name|title|technique|tactic|mitigation|case.?stud|atlas|object/i;

/**
 * The labels of ids that fill a cell: the names that fill the cells beside them, or the cell below
 * a heading "name". A row that has the id's own name anywhere has told what it means.
 */
export function labelsInRows(
  text: string,
  ids: readonly IdRange[],
  format: TextFormat,
  index: NameIndex,
): Map<IdRange, Label[]> {
  const labels = new Map<IdRange, Label[]>();
  let at = 0;
  for (const { row, header } of readRows(text, format)) {
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last || row.length > mostCells) continue;
    while (at < ids.length && (ids[at]?.start ?? 0) < first.start) at++;
    const inRow: IdRange[] = [];
    for (let id = ids[at]; id && id.end <= last.end; id = ids[++at]) inRow.push(id);
    if (inRow.length === 0) continue;
    const names = row.map((cell) => wholeLabel(text, cell.start, cell.end, index, 'cell'));
    for (const id of inRow) {
      const column = row.findIndex((cell) => isFilledBy(text, cell, id));
      if (column >= 0) labels.set(id, labelsOf(id, column, names, titlesOf(text, row, header)));
    }
  }
  return labels;
}

function labelsOf(
  { id }: IdRange,
  column: number,
  names: readonly (Label | undefined)[],
  titles: readonly string[] | undefined,
): Label[] {
  const own = names.find((label) => label?.range.bearers.some((bearer) => bearer.id === id));
  if (own) return [own];
  const mayLabel = (at: number): boolean => {
    const title = titles?.[at];
    return (
      title === undefined || (!ofAnother.test(title) && (at > column || ofObjects.test(title)))
    );
  };
  const named = titles?.flatMap((title, at) => (ofNames.test(title) ? at : [])) ?? [];
  const nearest = named.find((at) => at > column) ?? named.at(-1);
  const columns = [column + 1, column - 1, ...(nearest === undefined ? [] : [nearest])];
  return columns.flatMap((at) => {
    const label = mayLabel(at) ? names[at] : undefined;
    // Other kinds and the technique above have columns of their own.
    const fits = label?.range.bearers.some(
      (bearer) => bearer.kind === kindOfId(id) && bearer.id !== parentId(id),
    );
    return label && fits ? [label] : [];
  });
}

/** Whether a cell holds an id and, but for its marks and its address, nothing else. */
function isFilledBy(text: string, { start, end }: Cell, id: IdRange): boolean {
  if (id.start < start || id.end > end || end - start > 600) return false;
  const around =
    text.slice(start, id.start) + text.slice(id.end, end).replace(/\]\([^()\s]*\)/, '');
  return /^[\s*_~`"'[\]]*$/.test(around.replace(/<[^<>]*>/g, ''));
}

function titlesOf(text: string, row: Row, header: Row | undefined): string[] | undefined {
  if (!header || header === row || header.length !== row.length) return undefined;
  return header.map(({ start, end }) =>
    text.slice(start, end).replace(/^[\s*_`"']+|[\s*_`"']{1,20}$/g, ''),
  );
}

/** All rows of a text that have more than one cell, with the row of titles above them. */
function* readRows(
  text: string,
  format: TextFormat,
): Generator<{ row: Row; header: Row | undefined }> {
  if (format === 'csv' || format === 'tsv') {
    const delimiter = format === 'tsv' ? '\t' : delimiterOf(text);
    let header: Row | undefined;
    for (const row of delimitedRows(text, delimiter)) {
      header ??= /AML\./i.test(text.slice(row[0]?.start, row.at(-1)?.end)) ? [] : row;
      yield { row, header: header.length === 0 ? undefined : header };
    }
    return;
  }
  let header: Row | undefined;
  let previous: Row | undefined;
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    const isTable = line.includes('|');
    const row = isTable ? pipedRow(line, start) : tabbedRow(line, start);
    if (isTable && /^[\s|:-]+$/.test(line) && line.includes('-')) header = previous;
    else if (row.length > 1) yield { row, header };
    if (!isTable) header = undefined;
    previous = row;
  }
}

/** Cells of a line between pipes; those of wiki-links and escaped ones part nothing. */
function pipedRow(line: string, offset: number): Row {
  const cells: Cell[] = [];
  let start = 0;
  let inLink = false;
  for (let at = 0; at <= line.length; at++) {
    const letter = line[at];
    if (letter === '\\') at++;
    else if (letter === '[' && line[at + 1] === '[') inLink = true;
    else if (letter === ']') inLink = false;
    else if ((letter === '|' && !inLink) || letter === undefined) {
      cells.push({ start: offset + start, end: offset + at });
      start = at + 1;
    }
  }
  return cells;
}

function tabbedRow(line: string, offset: number): Row {
  if (!line.includes('\t')) return [];
  return Array.from(line.matchAll(/[^\t]+/g), ({ 0: cell, index }) => ({
    start: offset + index,
    end: offset + index + cell.length,
  }));
}

function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text.slice(0, 2000))?.[0] ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Rows as RFC 4180 has them: a cell in quotes may hold delimiters and line ends. */
function* delimitedRows(text: string, delimiter: string): Generator<Row> {
  let row: Cell[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const letter = text[at];
    if (letter === '"') {
      quoted = quoted ? text[at + 1] === '"' && text[++at] === '"' : at === start;
      continue;
    }
    const isEnd = letter === undefined || letter === '\n';
    if (quoted && letter !== undefined) continue;
    if (letter !== delimiter && !isEnd) continue;
    row.push({ start, end: at });
    start = at + 1;
    if (!isEnd) continue;
    yield row;
    row = [];
  }
}
