import { samplesOf, type Measurement, type Row, type SiteId, type Size } from './rows.ts';

/** How many pages each size has. */
export type PageCounts = Readonly<Record<Size, number>>;

/** A row with its figures: medians, and the samples that they are the medians of. */
export interface Figure {
  figure: string;
  unit: 'seconds' | 'bytes';
  /** NaN where a site has nothing of the kind. */
  medians: Readonly<Record<SiteId, number>>;
  samples: Readonly<Record<SiteId, readonly number[]>>;
  /** This project's median over plain Docusaurus's. */
  ratio: number;
  bound: number | undefined;
  /** Whether the ratio keeps to the bound; undefined where there is none. */
  met: boolean | undefined;
}

const seconds: ReadonlySet<string> = new Set(['seconds', 'ready', 'answer']);

/** The figures of some rows of the table. */
export function figuresOf(
  rows: readonly Row[],
  measurements: readonly Measurement[],
  pages: PageCounts,
): Figure[] {
  return rows.map((row) => {
    const samples = {
      project: samplesOf(row, 'project', measurements),
      plain: samplesOf(row, 'plain', measurements),
    };
    const medians = { project: median(samples.project), plain: median(samples.plain) };
    const ratio = medians.project / medians.plain;
    return {
      figure: label(row, pages),
      unit: seconds.has(row.of.number) ? 'seconds' : 'bytes',
      medians,
      samples,
      ratio,
      bound: row.bound,
      met: row.bound === undefined ? undefined : ratio <= row.bound,
    };
  });
}

/** The figures as a Markdown table. */
export function markdownTable(figures: readonly Figure[], names: Record<SiteId, string>): string {
  const lines = [
    ['figure', names.project, names.plain, 'ratio', 'bound'],
    ['---', '---:', '---:', '---:', '---'],
    ...figures.map(({ figure, unit, medians, ratio, bound, met }) => [
      figure,
      inUnit(medians.project, unit),
      Number.isNaN(medians.plain) ? '' : inUnit(medians.plain, unit),
      Number.isNaN(ratio) ? '' : `${ratio.toFixed(2)}×`,
      bound === undefined ? '' : `≤ ${bound}×, ${met ? 'met' : 'missed'}`,
    ]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** A number as a person reads it: `5.4 s`, `12 ms`, `190 KB`, `1.28 GB` (1 KB is 1000 bytes). */
export function inUnit(value: number, unit: Figure['unit']): string {
  if (unit === 'seconds' && value < 0.95) return `${Math.round(value * 1000)} ms`;
  if (unit === 'seconds') return `${value.toFixed(1)} s`;
  if (value >= 1e9) return `${(value / 1e9).toFixed(2)} GB`;
  if (value >= 1e6) return `${Math.round(value / 1e6)} MB`;
  return `${(value / 1e3).toFixed(value < 1e5 ? 1 : 0)} KB`;
}

/** The middle of some numbers, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

function label({ figure, of }: Row, pages: PageCounts): string {
  return of.kind === 'visit'
    ? `a ${of.page} page, ${figure}`
    : `${pages[of.size]} pages, ${figure}`;
}
