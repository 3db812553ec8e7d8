import { shortId } from '../techniques/shortId.ts';
import { heatLevel, heatLevels, type Heat } from './heat.ts';
import type { Cell, Layout } from './layOut.ts';
import { boxAt, palette, svgDocument, textAt, wrap } from './svgText.ts';

/** What is drawn of the matrix beside its cells. */
export interface MatrixPicture {
  readonly title: string;
  readonly layout: Layout;
  readonly heat?: Heat;
  /** Whether a filter lets a technique pass; what it holds back is drawn faint. */
  readonly matches?: (cell: Cell) => boolean;
  /** Numbers of a case study's steps by the key of their cell. */
  readonly steps?: ReadonlyMap<string, readonly number[]>;
  /** What the picture shows, in words: filters, the case study. */
  readonly note?: string;
}

const columnWidth = 112;
const gap = 4;
const padding = 6;
const size = 11;
const leading = 13;
const margin = 20;
const inset = 8;
const headings: Readonly<Record<Heat, string>> = {
  studies: 'Case studies',
  mitigations: 'Mitigations',
};

/** Draws the matrix as an SVG document that stands by itself. */
export function matrixSvg(picture: MatrixPicture): string {
  const { layout, title, note = '' } = picture;
  const headers = layout.columns.map(({ tactic, columnSpan }) =>
    wrap(tactic.name, innerWidth(columnSpan, false), size),
  );
  const headerHeight = Math.max(1, ...headers.map(({ length }) => length)) * leading + 28;
  const heights = rowHeights(layout);
  const tops = heights.reduce<number[]>(
    (all, height) => [...all, (all.at(-1) ?? 0) + height + gap],
    [margin + 44 + headerHeight + gap],
  );
  const width = Math.max(
    480,
    2 * margin + layout.columnCount * (columnWidth + gap) - (layout.columnCount > 0 ? gap : 0),
  );
  const height = (tops.at(-1) ?? 0) + margin + (picture.heat ? 30 : 0);
  const parts = [
    textAt(title, margin, margin + 16, { size: 18, weight: 650, color: palette.ink }),
    textAt(note, margin, margin + 34, { size, color: palette.quiet }),
    ...layout.columns.flatMap(({ tactic, column, columnSpan, techniques }, index) =>
      header(
        left(column),
        margin + 44,
        spanWidth(columnSpan),
        headerHeight,
        headers[index] ?? [],
        `${shortId(tactic.id)} · ${String(techniques.length)}`,
      ),
    ),
    ...layout.cells.flatMap((cell) => drawCell(cell, picture, tops, heights)),
    ...(picture.heat ? legend(picture.heat, height - margin - 14) : []),
  ];
  return svgDocument(width, height, title, note || title, parts);
}

function left(column: number): number {
  return margin + column * (columnWidth + gap);
}

function spanWidth(span: number): number {
  return span * columnWidth + (span - 1) * gap;
}

function innerWidth(span: number, isIndented: boolean): number {
  return spanWidth(span) - 2 * padding - (isIndented ? inset : 0);
}

function linesOf(cell: Cell): string[] {
  return wrap(cell.technique.name, innerWidth(cell.columnSpan, cell.isSub), size);
}

function rowHeights({ cells, rowCount }: Layout): number[] {
  const heights = Array<number>(rowCount).fill(0);
  for (const cell of cells) {
    const needed = 2 * padding + (linesOf(cell).length + 1) * leading;
    // A cell of several rows grows with them: names are shorter than its parts are many.
    if (cell.rowSpan === 1 || needed > 90) {
      heights[cell.row] = Math.max(heights[cell.row] ?? 0, needed / cell.rowSpan);
    }
  }
  return heights.map((height) => Math.max(height, 2 * padding + 2 * leading));
}

function header(
  x: number,
  y: number,
  width: number,
  height: number,
  lines: readonly string[],
  below: string,
): string[] {
  return [
    boxAt(x, y, width, height, { fill: palette.soft, stroke: palette.line }),
    ...lines.map((line, index) =>
      textAt(line, x + padding, y + 16 + index * leading, {
        size,
        weight: 650,
        color: palette.tactic,
      }),
    ),
    textAt(below, x + padding, y + height - 7, { size: 9, color: palette.quiet }),
  ];
}

function drawCell(
  cell: Cell,
  { heat, matches, steps }: MatrixPicture,
  tops: readonly number[],
  heights: readonly number[],
): string[] {
  const { technique, row, rowSpan, column, columnSpan } = cell;
  const own = heights.slice(row, row + rowSpan);
  const height = own.reduce((sum, one) => sum + one, 0) + (rowSpan - 1) * gap;
  const shift = cell.isSub ? inset : 0;
  const x = left(column) + shift;
  const y = tops[row] ?? 0;
  const width = spanWidth(columnSpan) - shift;
  const numbers = steps?.get(cell.key);
  const isFaint = matches?.(cell) === false || (steps !== undefined && numbers === undefined);
  const count = heat && technique.counts[heat];
  const level = count === undefined || isFaint ? 0 : heatLevel(count);
  const badge = numbers?.join(', ');
  const badgeWidth = 8 * ((badge?.length ?? 0) + 1);
  const color = isFaint ? palette.quiet : palette.ink;
  return [
    boxAt(x, y, width, height, {
      fill: palette.heat[level] ?? palette.ground,
      stroke: numbers ? palette.accent : palette.line,
      strokeWidth: numbers ? 2.5 : 1,
      dashed: cell.isSub && !numbers,
    }),
    textAt(shortId(technique.id), x + padding, y + padding + 9, {
      size: 9,
      color: level === 0 ? palette.quiet : palette.ink,
    }),
    ...(count === undefined
      ? []
      : [
          textAt(String(count), x + width - padding, y + padding + 9, {
            size: 10,
            weight: 650,
            color: palette.ink,
            anchor: 'end',
          }),
        ]),
    ...linesOf(cell).map((line, index) =>
      textAt(line, x + padding, y + padding + 10 + (index + 1) * leading, { size, color }),
    ),
    ...(badge === undefined
      ? []
      : [
          boxAt(x + width - badgeWidth, y - 6, badgeWidth, 17, { fill: palette.accent, radius: 8 }),
          textAt(badge, x + width - badgeWidth / 2, y + 6.5, {
            size: 11,
            weight: 700,
            color: palette.ground,
            anchor: 'middle',
          }),
        ]),
  ];
}

function legend(heat: Heat, y: number): string[] {
  return [
    textAt(headings[heat], margin, y + 11, { size, weight: 650, color: palette.ink }),
    ...heatLevels.flatMap((label, level) => {
      const x = margin + 90 + level * 60;
      return [
        boxAt(x, y, 16, 14, { fill: palette.heat[level] ?? palette.ground, stroke: palette.line }),
        textAt(label, x + 21, y + 11, { size, color: palette.ink }),
      ];
    }),
  ];
}
