import type { AtlasKind } from '../../plugins/atlas/ids.ts';
import { median } from './median.ts';

export const sizes = ['small', 'large'] as const;

/** The built-in corpus, or ten copies of it. */
export type Size = (typeof sizes)[number];

/** A build with nothing left of an earlier one, or after the edit of one page with all of it. */
export type Step = 'cold' | 'warm';

export type SiteId = 'project' | 'plain';

export interface BuildMeasurement {
  kind: 'build';
  site: SiteId;
  size: Size;
  step: Step;
  seconds: number;
  /** The most memory that one process of the build held at once, in bytes. */
  peak: number;
}

export interface VisitMeasurement {
  kind: 'visit';
  site: SiteId;
  page: AtlasKind;
  /** What a first visitor's browser fetches, in bytes as they cross the network. */
  everything: number;
  /** The same without what is fetched ahead for the next click. */
  needed: number;
  /** The page itself, without what it loads. */
  html: number;
  /** What the next page costs, by the first link of the text. */
  next: number;
  /** What a visitor who has not opened the search has loaded of it. */
  search: number;
}

/** Search has no peer: plain Docusaurus comes without one. */
export interface SearchMeasurement {
  kind: 'search';
  site: 'project';
  size: Size;
  /** What is loaded before the first result: the index, gzip, in bytes. */
  index: number;
  /** The texts that excerpts are taken from, all of them, gzip; each result loads its part. */
  texts: number;
  /** From the file's text to an index that answers, in seconds; a worker does it. */
  ready: number;
  /** From a key to the results of a warm index: 95 in 100 queries of the list are as fast, in seconds. */
  answer: number;
}

/** The page of the graph of the large site, which the peer has no like of. */
export interface GraphMeasurement {
  kind: 'graph';
  site: 'project';
  /** From the navigation to the frame that shows the graph. */
  seconds: number;
  /** Frames a second while it is panned. */
  rate: number;
}

/**
 * How long the matrix takes to answer, at a quarter of the machine's speed: from each input to the
 * next frame, in seconds. Only this project has one.
 */
export interface AnswerMeasurement {
  kind: 'answer';
  site: 'project';
  size: Size;
  /** One after the other, the same ones in each run. */
  keys: readonly number[];
  filters: readonly number[];
}

/** `npm run refs` over 10 MB of text; only this project has it. */
export interface ReferenceMeasurement {
  kind: 'references';
  site: 'project';
  /** The whole command, in seconds. */
  seconds: number;
}

export type Measurement =
  | BuildMeasurement
  | VisitMeasurement
  | SearchMeasurement
  | GraphMeasurement
  | AnswerMeasurement
  | ReferenceMeasurement;

type Inputs = 'keys' | 'filters';

/**
 * `usual`: the median of all inputs. `slowest`: the input that takes the longest, by the median of
 * its runs. `single`: the longest of all readings, which is one of the machine as much as of the site.
 */
type Answer = 'usual' | 'slowest' | 'single';

/** Which measurements a row is the median of, and which number of each. */
export type Source =
  | { kind: 'build'; size: Size; step: Step; number: 'seconds' | 'peak' }
  | { kind: 'visit'; page: AtlasKind; number: 'everything' | 'needed' | 'html' | 'next' | 'search' }
  | { kind: 'search'; size: Size; number: 'index' | 'texts' | 'ready' | 'answer' }
  | { kind: 'graph'; number: 'seconds' | 'rate' }
  | { kind: 'answer'; size: Size; inputs: Inputs; number: Answer }
  | { kind: 'references'; number: 'seconds' };

export interface Row {
  figure: string;
  of: Source;
  /** The ratio to plain Docusaurus that this project sets itself, where it sets one. */
  bound?: number;
  /** The bound of the figure itself, in its unit. */
  limit?: { most: number } | { least: number };
}

/**
 * The performance table. What is built and visited follows from the rows: to measure another page
 * or step, add a row.
 */
export const rows: readonly Row[] = [
  {
    figure: 'cold build',
    of: { kind: 'build', size: 'small', step: 'cold', number: 'seconds' },
    bound: 0.75,
  },
  {
    figure: 'build after one edit',
    of: { kind: 'build', size: 'small', step: 'warm', number: 'seconds' },
  },
  {
    figure: 'peak memory, cold',
    of: { kind: 'build', size: 'small', step: 'cold', number: 'peak' },
  },
  {
    figure: 'cold build',
    of: { kind: 'build', size: 'large', step: 'cold', number: 'seconds' },
    bound: 0.45,
  },
  {
    figure: 'build after one edit',
    of: { kind: 'build', size: 'large', step: 'warm', number: 'seconds' },
  },
  {
    figure: 'peak memory, cold',
    of: { kind: 'build', size: 'large', step: 'cold', number: 'peak' },
  },
  {
    figure: 'first visit, gzip',
    of: { kind: 'visit', page: 'technique', number: 'everything' },
    bound: 0.85,
    limit: { most: 170e3 },
  },
  {
    figure: 'first visit without prefetching, gzip',
    of: { kind: 'visit', page: 'technique', number: 'needed' },
  },
  {
    figure: 'its HTML alone, gzip',
    of: { kind: 'visit', page: 'technique', number: 'html' },
  },
  {
    figure: 'the next page, gzip',
    of: { kind: 'visit', page: 'technique', number: 'next' },
    limit: { most: 8e3 },
  },
  {
    figure: 'loaded of search before it is opened',
    of: { kind: 'visit', page: 'technique', number: 'search' },
    limit: { most: 0 },
  },
  ...sizes.flatMap((size): Row[] => [
    { figure: 'search index, gzip', of: { kind: 'search', size, number: 'index' } },
    { figure: 'search texts, gzip', of: { kind: 'search', size, number: 'texts' } },
    { figure: 'search index made ready', of: { kind: 'search', size, number: 'ready' } },
    {
      figure: 'a key to its results, the slowest of 95 in 100',
      of: { kind: 'search', size, number: 'answer' },
    },
  ]),
  {
    figure: 'graph there after',
    of: { kind: 'graph', number: 'seconds' },
    limit: { most: 1 },
  },
  {
    figure: 'graph, panned',
    of: { kind: 'graph', number: 'rate' },
    limit: { least: 50 },
  },
  ...sizes.flatMap((size): Row[] => {
    const limit = { most: size === 'small' ? 0.05 : 0.1 };
    const inputs = { keys: 'key', filters: 'filter' } as const;
    return (['keys', 'filters'] as const).flatMap((of): Row[] => [
      {
        figure: `the matrix answers a ${inputs[of]}`,
        of: { kind: 'answer', size, inputs: of, number: 'usual' },
        limit,
      },
      {
        figure: `the matrix answers the slowest ${inputs[of]}`,
        of: { kind: 'answer', size, inputs: of, number: 'slowest' },
        limit,
      },
      {
        figure: `the longest single answer to a ${inputs[of]}`,
        of: { kind: 'answer', size, inputs: of, number: 'single' },
      },
    ]);
  }),
  {
    figure: 'references in 10 MB of text checked',
    of: { kind: 'references', number: 'seconds' },
    limit: { most: 2 },
  },
];

export const parts = [
  'small',
  'large',
  'bytes',
  'search',
  'graph',
  'answers',
  'references',
] as const;

/** What `--only` chooses from. */
export type Part = (typeof parts)[number];

/** The part of the table that a row belongs to. */
export function partOf({ of }: Row): Part {
  if (of.kind === 'build') return of.size;
  if (of.kind === 'answer') return 'answers';
  return of.kind === 'visit' ? 'bytes' : of.kind;
}

/** The numbers that a row is the median of, from the measurements of one site. */
export function samplesOf(
  { of }: Row,
  site: SiteId,
  measurements: readonly Measurement[],
): number[] {
  if (of.kind === 'answer') return answersOf(of, site, measurements);
  return measurements.flatMap((measured) => {
    if (measured.site !== site) return [];
    if (of.kind === 'build' && measured.kind === 'build') {
      return measured.size === of.size && measured.step === of.step ? [measured[of.number]] : [];
    }
    if (of.kind === 'visit' && measured.kind === 'visit') {
      return measured.page === of.page ? [measured[of.number]] : [];
    }
    if (of.kind === 'search' && measured.kind === 'search') {
      return measured.size === of.size ? [measured[of.number]] : [];
    }
    if (of.kind === 'references' && measured.kind === 'references') return [measured[of.number]];
    return of.kind === 'graph' && measured.kind === 'graph' ? [measured[of.number]] : [];
  });
}

function answersOf(
  { size, inputs, number }: Extract<Source, { kind: 'answer' }>,
  site: SiteId,
  measurements: readonly Measurement[],
): number[] {
  const runs = measurements.flatMap((measured) =>
    measured.kind === 'answer' && measured.site === site && measured.size === size
      ? [measured[inputs]]
      : [],
  );
  if (number === 'usual') return runs.map(median);
  if (number === 'single') return runs.length === 0 ? [] : [Math.max(...runs.flat())];
  const byInput = (runs[0] ?? []).map((_, input) => runs.map((run) => run[input] ?? 0));
  return byInput.sort((a, b) => median(b) - median(a))[0] ?? [];
}
