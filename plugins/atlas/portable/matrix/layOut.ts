import { shortId } from '../techniques/shortId.ts';
import type { Named, Technique } from '../techniques/technique.ts';

/** A technique with the numbers that the matrix shows and is coloured by. */
export interface MatrixTechnique extends Technique {
  readonly counts: {
    /** Case studies that used it or one of its sub-techniques. */
    readonly studies: number;
    /** Mitigations of it and of its parent. */
    readonly mitigations: number;
  };
}

export const layouts = ['flat', 'side'] as const;
/** `flat`: sub-techniques below their technique. `side`: beside it, in a column of their own. */
export type LayoutName = (typeof layouts)[number];

/** A technique in its place under one tactic. A technique of several tactics has several cells. */
export interface Cell {
  /** `TA0005-T0051.001`: names the place in addresses. */
  readonly key: string;
  readonly technique: MatrixTechnique;
  readonly tactic: Named;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether it stands below or beside the technique that it is a part of. */
  readonly isSub: boolean;
  /** How many sub-techniques it has under this tactic. */
  readonly subs: number;
  readonly isOpen: boolean;
  /** Its place among its siblings, from 1. */
  readonly position: number;
  readonly of: number;
}

export interface Column {
  readonly tactic: Named;
  readonly column: number;
  readonly columnSpan: number;
  /** Ids of all its techniques, with those that are not opened. */
  readonly techniques: readonly string[];
}

export interface Layout {
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** What stands at a row and column; a cell that spans several stands at each. */
  readonly slots: readonly (readonly (Cell | undefined)[])[];
  readonly cells: readonly Cell[];
}

interface Branch {
  readonly technique: MatrixTechnique;
  readonly subs: readonly MatrixTechnique[];
}

/** Where a technique stands under a tactic, as addresses write it. */
export function placeOf(tactic: string, technique: string): string {
  return `${shortId(tactic)}-${shortId(technique)}`;
}

/** Puts every technique into its place. Tactics and techniques come in their order. */
export function layOut(
  tactics: readonly Named[],
  techniques: readonly MatrixTechnique[],
  layout: LayoutName,
  isOpen: (technique: string) => boolean,
): Layout {
  const columns: Column[] = [];
  const cells: Cell[] = [];
  const branchesOf = groupByTactic(techniques);
  let at = 0;
  for (const tactic of tactics) {
    const branches = branchesOf.get(tactic.id) ?? [];
    const isWide =
      layout === 'side' &&
      branches.some(({ technique, subs }) => subs.length > 0 && isOpen(technique.id));
    const columnSpan = isWide ? 2 : 1;
    columns.push({
      tactic,
      column: at,
      columnSpan,
      techniques: branches.flatMap(({ technique, subs }) => [
        technique.id,
        ...subs.map(({ id }) => id),
      ]),
    });
    cells.push(...cellsOf(tactic, branches, layout, isOpen, at, columnSpan));
    at += columnSpan;
  }
  const rowCount = Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan));
  return { columns, rowCount, columnCount: at, slots: slotsOf(cells, rowCount, at), cells };
}

/** A tactic's techniques with their sub-techniques; a part without its whole stands by itself. */
function groupByTactic(techniques: readonly MatrixTechnique[]): Map<string, Branch[]> {
  const branchesOf = new Map<string, (Branch & { subs: MatrixTechnique[] })[]>();
  const branchOf = new Map<string, { subs: MatrixTechnique[] }>();
  const [parts, wholes] = [true, false].map((isPart) =>
    techniques.filter(({ parentId }) => (parentId !== undefined) === isPart),
  );
  for (const technique of [...(wholes ?? []), ...(parts ?? [])]) {
    for (const tactic of technique.tactics) {
      const whole = branchOf.get(placeOf(tactic, technique.parentId ?? ''));
      if (whole) {
        whole.subs.push(technique);
        continue;
      }
      const branch = { technique, subs: [] };
      branchOf.set(placeOf(tactic, technique.id), branch);
      branchesOf.set(tactic, [...(branchesOf.get(tactic) ?? []), branch]);
    }
  }
  return branchesOf;
}

function cellsOf(
  tactic: Named,
  branches: readonly Branch[],
  layout: LayoutName,
  isOpen: (technique: string) => boolean,
  column: number,
  columnSpan: number,
): Cell[] {
  const cells: Cell[] = [];
  let row = 0;
  branches.forEach(({ technique, subs }, index) => {
    const open = subs.length > 0 && isOpen(technique.id);
    const beside = open && layout === 'side';
    const own: Cell = {
      key: placeOf(tactic.id, technique.id),
      technique,
      tactic,
      row,
      column,
      rowSpan: beside ? subs.length : 1,
      columnSpan: beside ? 1 : columnSpan,
      isSub: false,
      subs: subs.length,
      isOpen: open,
      position: index + 1,
      of: branches.length,
    };
    cells.push(own);
    const first = beside ? row : row + 1;
    if (open) {
      subs.forEach((sub, place) =>
        cells.push({
          ...own,
          key: placeOf(tactic.id, sub.id),
          technique: sub,
          row: first + place,
          column: beside ? column + 1 : column,
          rowSpan: 1,
          columnSpan: beside ? 1 : columnSpan,
          isSub: true,
          subs: 0,
          isOpen: false,
          position: place + 1,
          of: subs.length,
        }),
      );
    }
    row = open ? first + subs.length : row + 1;
  });
  return cells;
}

function slotsOf(cells: readonly Cell[], rows: number, columns: number): (Cell | undefined)[][] {
  const slots = Array.from({ length: rows }, () =>
    Array<Cell | undefined>(columns).fill(undefined),
  );
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      slots[row]?.fill(cell, cell.column, cell.column + cell.columnSpan);
    }
  }
  return slots;
}
