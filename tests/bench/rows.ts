import type { AtlasKind } from '../../plugins/atlas/ids.ts';

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

/** How long the matrix takes to answer, at a quarter of the machine's speed. Only this project has one. */
export interface AnswerMeasurement {
  kind: 'answer';
  site: 'project';
  size: Size;
  /** The usual answer to a key, from the press to the next frame, in seconds. */
  key: number;
  /** The slowest, which is the first: its code is cold. */
  slowestKey: number;
  /** The same for a choice in a filter. */
  filter: number;
  slowestFilter: number;
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

type AnswerNumber = 'key' | 'slowestKey' | 'filter' | 'slowestFilter';

/** Which measurements a row is the median of, and which number of each. */
export type Source =
  | { kind: 'build'; size: Size; step: Step; number: 'seconds' | 'peak' }
  | { kind: 'visit'; page: AtlasKind; number: 'everything' | 'needed' | 'html' | 'next' | 'search' }
  | { kind: 'search'; size: Size; number: 'index' | 'texts' | 'ready' | 'answer' }
  | { kind: 'graph'; number: 'seconds' | 'rate' }
  | { kind: 'answer'; size: Size; number: AnswerNumber }
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
    const answers: Record<AnswerNumber, string> = {
      key: 'a key',
      slowestKey: 'the slowest key',
      filter: 'a filter',
      slowestFilter: 'the slowest filter',
    };
    return Object.entries(answers).map(([number, input]) => ({
      figure: `the matrix answers ${input}`,
      of: { kind: 'answer', size, number: number as AnswerNumber },
      limit,
    }));
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

/** The number that a row takes from each measurement of one site, in the order they were taken. */
export function samplesOf(
  { of }: Row,
  site: SiteId,
  measurements: readonly Measurement[],
): number[] {
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
    if (of.kind === 'answer' && measured.kind === 'answer') {
      return measured.size === of.size ? [measured[of.number]] : [];
    }
    if (of.kind === 'references' && measured.kind === 'references') return [measured[of.number]];
    return of.kind === 'graph' && measured.kind === 'graph' ? [measured[of.number]] : [];
  });
}
