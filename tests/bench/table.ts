import { samplesOf, type Measurement, type Row, type SiteId, type Size } from './rows.ts';

/** How many pages each size has. */
export type PageCounts = Readonly<Record<Size, number>>;

/** A row with its figures: medians, and the samples that they are the medians of. */
export interface Figure {
  figure: string;
  unit: 'seconds' | 'bytes' | 'rate';
  /** Undefined where a site has no such figure. */
  medians: Readonly<Record<SiteId, number | undefined>>;
  samples: Readonly<Record<SiteId, readonly number[]>>;
  /** This project's median over plain Docusaurus's; undefined where that one is nothing. */
  ratio: number | undefined;
  /** The bound as it is printed; undefined where there is none. */
  bound: string | undefined;
  /** Whether it is kept; undefined where there is none. */
  met: boolean | undefined;
}

const seconds: ReadonlySet<string> = new Set([
  'seconds',
  'ready',
  'answer',
  'key',
  'slowestKey',
  'filter',
  'slowestFilter',
]);

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
    const medians = { project: middle(samples.project), plain: middle(samples.plain) };
    const ratio =
      medians.project === undefined || !medians.plain ? undefined : medians.project / medians.plain;
    const unit = unitOf(row);
    return {
      figure: label(row, pages),
      unit,
      medians,
      samples,
      ratio,
      ...judged(row, unit, medians.project, ratio),
    };
  });
}

function unitOf({ of: { number } }: Row): Figure['unit'] {
  if (number === 'rate') return number;
  return seconds.has(number) ? 'seconds' : 'bytes';
}

/** A ratio is held against the bound, a figure itself against the limit. */
function judged(
  { bound, limit }: Row,
  unit: Figure['unit'],
  value: number | undefined,
  ratio: number | undefined,
): Pick<Figure, 'bound' | 'met'> {
  const least = limit && 'least' in limit ? limit.least : undefined;
  const most = limit && 'most' in limit ? limit.most : undefined;
  const bounds = [
    ...(bound === undefined ? [] : [{ text: `≤ ${bound}×`, met: isKept(ratio, 0, bound) }]),
    ...(least === undefined
      ? []
      : [{ text: `≥ ${inUnit(least, unit)}`, met: isKept(value, least) }]),
    ...(most === undefined
      ? []
      : [{ text: `≤ ${inUnit(most, unit)}`, met: isKept(value, 0, most) }]),
  ];
  if (bounds.length === 0) return { bound: undefined, met: undefined };
  return {
    bound: bounds.map(({ text }) => text).join(', '),
    met: bounds.some(({ met }) => met === undefined) ? undefined : bounds.every(({ met }) => met),
  };
}

/** Undefined where there is no figure. */
function isKept(
  value: number | undefined,
  least: number,
  most = Number.POSITIVE_INFINITY,
): boolean | undefined {
  return value === undefined ? undefined : value >= least && value <= most;
}

function middle(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : median(values);
}

/** The figures as a Markdown table. */
export function markdownTable(figures: readonly Figure[], names: Record<SiteId, string>): string {
  const lines = [
    ['figure', names.project, names.plain, 'ratio', 'bound'],
    ['---', '---:', '---:', '---:', '---'],
    ...figures.map(({ figure, unit, medians, ratio, bound, met }) => [
      figure,
      medians.project === undefined ? '' : inUnit(medians.project, unit),
      medians.plain === undefined ? '' : inUnit(medians.plain, unit),
      ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
      bound === undefined ? '' : `${bound}, ${met ? 'met' : 'missed'}`,
    ]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** A number as a person reads it: `5.4 s`, `12 ms`, `60 a second`, `190 KB`, `1.28 GB` (1 KB is 1000 bytes). */
export function inUnit(value: number, unit: Figure['unit']): string {
  if (unit === 'seconds' && value < 0.95) return `${Math.round(value * 1000)} ms`;
  if (unit === 'seconds') return `${value.toFixed(1)} s`;
  if (unit === 'rate') return `${value.toFixed(0)} a second`;
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
  if (of.kind === 'visit') return `a ${of.page} page, ${figure}`;
  if (of.kind === 'references') return figure;
  return `${pages[of.kind === 'graph' ? 'large' : of.size]} pages, ${figure}`;
}
