import { samplesOf, type Measurement, type Row, type SiteId, type Size } from './rows.ts';

/** How many pages each size has. */
export type PageCounts = Readonly<Record<Size, number>>;

/** A row with its figures: medians, and the samples that they are the medians of. */
export interface Figure {
  figure: string;
  unit: 'seconds' | 'milliseconds' | 'bytes';
  medians: Readonly<Record<SiteId, number>>;
  samples: Readonly<Record<SiteId, readonly number[]>>;
  /** This project's median over plain Docusaurus's; undefined where that has nothing alike. */
  ratio: number | undefined;
  bound: number | undefined;
  limit: number | undefined;
  /** Whether the ratio keeps to the bound, or the figure to the limit; undefined without either. */
  met: boolean | undefined;
}

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
    const ratio = samples.plain.length > 0 ? medians.project / medians.plain : undefined;
    return {
      figure: label(row, pages),
      unit: unitOf(row),
      medians,
      samples,
      ratio,
      bound: row.bound,
      limit: row.limit,
      met: isMet(row, medians.project, ratio),
    };
  });
}

function unitOf({ of }: Row): Figure['unit'] {
  if (of.kind === 'answer') return 'milliseconds';
  return of.number === 'seconds' ? 'seconds' : 'bytes';
}

function isMet({ bound, limit }: Row, own: number, ratio: number | undefined): boolean | undefined {
  if (limit !== undefined) return own <= limit;
  return bound === undefined || ratio === undefined ? undefined : ratio <= bound;
}

/** The figures as a Markdown table. */
export function markdownTable(figures: readonly Figure[], names: Record<SiteId, string>): string {
  const lines = [
    ['figure', names.project, names.plain, 'ratio', 'bound'],
    ['---', '---:', '---:', '---:', '---'],
    ...figures.map(({ figure, unit, medians, ratio, bound, limit, met }) => [
      figure,
      inUnit(medians.project, unit),
      ratio === undefined ? '' : inUnit(medians.plain, unit),
      ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
      kept(bound === undefined ? limit && inUnit(limit, unit) : `${bound}×`, met),
    ]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function kept(most: string | number | undefined, met: boolean | undefined): string {
  return most === undefined ? '' : `≤ ${most}, ${met ? 'met' : 'missed'}`;
}

/** A number as a person reads it: `5.4 s`, `190 KB`, `1.28 GB` (1 KB is 1000 bytes). */
export function inUnit(value: number, unit: Figure['unit']): string {
  if (unit === 'milliseconds') return `${Math.round(value * 1000)} ms`;
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
  if (of.kind === 'answer') return `${pages[of.size]} pages, ${figure}`;
  return of.kind === 'build'
    ? `${pages[of.size]} pages, ${figure}`
    : `a ${of.page} page, ${figure}`;
}
