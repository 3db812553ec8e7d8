import { describe, expect, it } from 'vitest';
import { readOptions } from '../../bench/options.ts';
import { partOf, rows, type Measurement, type Row, type SiteId } from '../../bench/rows.ts';
import { figuresOf, inUnit, markdownTable, median } from '../../bench/table.ts';

const pages = { small: 278, large: 2780 };
const names = { project: 'ours', plain: 'theirs' };

function build(site: SiteId, seconds: number, step: 'cold' | 'warm' = 'cold'): Measurement {
  return { kind: 'build', site, size: 'small', step, seconds, peak: seconds * 1e8 };
}

describe('markdownTable', () => {
  const cold: Row = {
    figure: 'cold build',
    of: { kind: 'build', size: 'small', step: 'cold', number: 'seconds' },
    bound: 0.75,
  };
  const peak: Row = {
    figure: 'peak memory',
    of: { kind: 'build', size: 'small', step: 'cold', number: 'peak' },
  };
  const visited: Row = {
    figure: 'first visit',
    of: { kind: 'visit', page: 'technique', number: 'everything' },
    bound: 0.85,
  };
  const answered: Row = {
    figure: 'the matrix answers a key',
    of: { kind: 'answer', size: 'small', number: 'key' },
    limit: { most: 0.05 },
  };
  const visit = {
    kind: 'visit',
    page: 'technique',
    needed: 0,
    html: 0,
    next: 7_000,
    search: 0,
  } as const;
  const measurements: Measurement[] = [
    build('project', 9),
    build('plain', 10),
    build('project', 5),
    build('plain', 12),
    build('project', 6),
    build('plain', 8),
    build('project', 1, 'warm'),
    { ...visit, site: 'project', everything: 190_400 },
    { ...visit, site: 'plain', everything: 200_000 },
    {
      kind: 'answer',
      site: 'project',
      size: 'small',
      key: 0.032,
      slowestKey: 0.1,
      filter: 0.06,
      slowestFilter: 0.2,
    },
  ];

  it('shows medians beside each other, and whether a bound is met', () => {
    expect(
      markdownTable(figuresOf([cold, peak, visited, answered], measurements, pages), names),
    ).toBe(
      [
        '| figure | ours | theirs | ratio | bound |',
        '| --- | ---: | ---: | ---: | --- |',
        '| 278 pages, cold build | 6.0 s | 10.0 s | 0.60× | ≤ 0.75×, met |',
        '| 278 pages, peak memory | 600 MB | 1.00 GB | 0.60× |  |',
        '| a technique page, first visit | 190 KB | 200 KB | 0.95× | ≤ 0.85×, missed |',
        '| 278 pages, the matrix answers a key | 32 ms |  |  | ≤ 50 ms, met |',
        '',
      ].join('\n'),
    );
  });
});

describe('a row with a bound and a limit', () => {
  const of = { kind: 'visit', page: 'technique', number: 'everything' } as const;
  const figures = {
    kind: 'visit',
    page: 'technique',
    needed: 0,
    html: 0,
    next: 0,
    search: 0,
  } as const;
  it.each([
    { everything: 140_000, said: '| ≤ 0.85×, ≤ 170 KB, met |' },
    { everything: 170_001, said: '| ≤ 0.85×, ≤ 170 KB, missed |' },
    { everything: 171_000, peer: 171_000, said: '| ≤ 0.85×, ≤ 170 KB, missed |' },
  ])('is met by both: %j', ({ everything, peer = 400_000, said }) => {
    const row: Row = { figure: 'first visit', of, bound: 0.85, limit: { most: 170_000 } };
    const measurements: Measurement[] = [
      { ...figures, site: 'project', everything },
      { ...figures, site: 'plain', everything: peer },
    ];
    expect(markdownTable(figuresOf([row], measurements, pages), names)).toContain(said);
  });
});

it('has no ratio to nothing', () => {
  const row: Row = {
    figure: 'of search',
    of: { kind: 'visit', page: 'technique', number: 'search' },
    limit: { most: 0 },
  };
  const nothing = { kind: 'visit', page: 'technique', needed: 0, html: 0, next: 0 } as const;
  const measurements = (['project', 'plain'] as const).map((site): Measurement => ({
    ...nothing,
    site,
    everything: 0,
    search: 0,
  }));
  expect(markdownTable(figuresOf([row], measurements, pages), names)).toContain(
    '| a technique page, of search | 0.0 KB | 0.0 KB |  | ≤ 0.0 KB, met |',
  );
});

describe('a row without a peer', () => {
  it('leaves the columns of the peer empty', () => {
    const row: Row = { figure: 'a key', of: { kind: 'search', size: 'large', number: 'answer' } };
    const measured: Measurement = {
      kind: 'search',
      site: 'project',
      size: 'large',
      index: 1,
      texts: 1,
      ready: 1,
      answer: 0.0714,
    };
    const table = markdownTable(figuresOf([row], [measured], pages), names);
    expect(partOf(row)).toBe('search');
    expect(table).toContain('| 2780 pages, a key | 71 ms |  |  |  |');
  });
});

describe('figures without a peer', () => {
  const rate: Row = {
    figure: 'graph, panned',
    of: { kind: 'graph', number: 'rate' },
    limit: { least: 50 },
  };
  const there: Row = {
    figure: 'graph there after',
    of: { kind: 'graph', number: 'seconds' },
    limit: { most: 1 },
  };

  it('are held against a limit of their own', () => {
    const measurements: Measurement[] = [
      { kind: 'graph', site: 'project', seconds: 1.2, rate: 58 },
    ];
    const lines = markdownTable(figuresOf([there, rate], measurements, pages), names).split('\n');
    expect(lines.slice(2, 4)).toEqual([
      '| 2780 pages, graph there after | 1.2 s |  |  | ≤ 1.0 s, missed |',
      '| 2780 pages, graph, panned | 58 a second |  |  | ≥ 50 a second, met |',
    ]);
  });
});

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1], 5],
    [[10, 9, 1], 9],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe('inUnit', () => {
  it.each([
    [5.44, 'seconds', '5.4 s'],
    [2_718, 'bytes', '2.7 KB'],
    [59.6, 'rate', '60 a second'],
    [190_400, 'bytes', '190 KB'],
    [716_000_000, 'bytes', '716 MB'],
    [1_280_000_000, 'bytes', '1.28 GB'],
  ] as const)('shows %d %s as %s', (value, unit, text) => {
    expect(inUnit(value, unit)).toBe(text);
  });
});

describe('readOptions', () => {
  it('measures everything three times where nothing is asked for', () => {
    expect(readOptions([])).toEqual({
      parts: ['small', 'large', 'bytes', 'search', 'graph', 'answers', 'references'],
      runs: 3,
      docs: 'docs',
      json: undefined,
      help: false,
    });
  });

  it('finds rows for every part', () => {
    for (const part of readOptions([]).parts) expect(rows.map(partOf)).toContain(part);
  });

  it.each([
    [
      ['--only', 'pages'],
      '--only is one of small, large, bytes, search, graph, answers, references, not `pages`.',
    ],
    [['--runs', '0'], '--runs is a number from 1, not `0`.'],
    [['--runs', '2.5'], '--runs is a number from 1, not `2.5`.'],
    [['--fast'], /--fast/],
    [['docs'], /docs/],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
