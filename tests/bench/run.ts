import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { findChromium } from '../browser/chromium.ts';
import { answer } from './answer.ts';
import { readCorpus, typicalPage, withCopies, type Corpus } from './corpus.ts';
import { buildCold, buildWarm, type BuildFigures } from './measure.ts';
import { measureSearch } from './search.ts';
import { visitGraph } from './graphVisit.ts';
import { checkReferences } from './references.ts';
import { readOptions, usage, WrongUse, type Options } from './options.ts';
import { partOf, rows, sizes, type Measurement, type Row, type Size, type Step } from './rows.ts';
import { plainDocusaurus } from './sites/plainDocusaurus.ts';
import { thisProject } from './sites/thisProject.ts';
import type { Site } from './sites/site.ts';
import { figuresOf, inUnit, markdownTable, type Figure, type PageCounts } from './table.ts';
import { visit } from './visit.ts';

const repository = path.resolve(__dirname, '../..');
const makers = [thisProject, plainDocusaurus];
const names = { project: thisProject.name, plain: plainDocusaurus.name };

async function main(signal: AbortSignal): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  const small = await readCorpus(options.docs);
  if (small.length === 0) {
    throw new WrongUse(`There are no ATLAS object pages in \`${options.docs}\`.`);
  }
  const corpora = { small, large: withCopies(small) };
  const pages = { small: corpora.small.length, large: corpora.large.length };
  const selected = rows.filter((row) => options.parts.includes(partOf(row)));

  const workspace = await realpath(await mkdtemp(path.join(tmpdir(), 'knowledge-base-bench-')));
  try {
    const measurements = await measure(selected, corpora, options.runs, workspace, signal);
    const figures = figuresOf(selected, measurements, pages);
    process.stdout.write(markdownTable(figures, names));
    if (options.json) await writeFile(options.json, json(options, pages, figures));
  } finally {
    await rm(workspace, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Everything that the rows ask for: each size is built, and the small one visited, if need be. */
async function measure(
  selected: readonly Row[],
  corpora: Record<Size, Corpus>,
  runs: number,
  workspace: string,
  signal: AbortSignal,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  const kinds = visitedKinds(selected);
  // Looked for before minutes of builds, not after them.
  const isGraphVisited = selected.some(({ of }) => of.kind === 'graph');
  const answering = new Set(selected.flatMap(({ of }) => (of.kind === 'answer' ? [of.size] : [])));
  const executablePath =
    kinds.length > 0 || isGraphVisited || answering.size > 0 ? findChromium() : undefined;
  if (selected.some(({ of }) => of.kind === 'references')) {
    for (let run = 1; run <= runs; run++) {
      signal.throwIfAborted();
      const figures = await checkReferences(corpora.small, repository, workspace);
      console.error(
        `${names.project}: references, ${run} of ${runs}: ${inUnit(figures.seconds, 'seconds')}`,
      );
      measurements.push(figures);
    }
  }
  for (const size of sizes) {
    const steps = new Set(
      selected.flatMap(({ of }) => (of.kind === 'build' && of.size === size ? [of.step] : [])),
    );
    if (selected.some(({ of }) => of.kind === 'search' && of.size === size)) {
      console.error(`${names.project}: search over ${corpora[size].length} pages`);
      measurements.push(...(await measureSearch(corpora[size], size, runs, workspace)));
    }
    const visited = size === 'small' ? kinds : [];
    const graphs = size === 'large' && isGraphVisited;
    const answers = answering.has(size);
    if (steps.size === 0 && visited.length === 0 && !graphs && !answers) continue;

    const corpus = corpora[size];
    const folder = path.join(workspace, size);
    await mkdir(folder);
    const sites: Site[] = [];
    const needed = steps.size === 0 && visited.length === 0 ? [thisProject] : makers;
    for (const { id, make } of needed) {
      sites.push(await make(path.join(folder, id), repository, corpus));
    }
    if (steps.size > 0) {
      measurements.push(
        ...(await measureBuilds(sites, size, steps.has('warm'), corpus, runs, signal)),
      );
    } else {
      for (const site of visited.length > 0 ? sites : sites.filter(({ id }) => id === 'project')) {
        console.error(`${names[site.id]}: building ${corpus.length} pages to visit`);
        await buildCold(site, corpus, signal);
      }
    }
    measurements.push(
      ...(await measureVisits(sites, visited, corpus, runs, executablePath, signal)),
    );
    if (graphs) measurements.push(...(await measureGraph(sites, runs, executablePath, signal)));
    for (const site of answers ? sites.filter(({ id }) => id === 'project') : []) {
      for (let run = 1; run <= runs; run++) {
        signal.throwIfAborted();
        const figures = await answer(site, executablePath);
        console.error(
          `${names.project}: ${corpus.length} pages, answers of the matrix, ${run} of ${runs}: ` +
            `${inUnit(figures.key, 'seconds')}, ${inUnit(figures.filter, 'seconds')}`,
        );
        measurements.push({ kind: 'answer', site: 'project', size, ...figures });
      }
    }
    // Ten copies of the pages take room: none is kept for longer than it is needed.
    await rm(folder, { recursive: true, force: true });
  }
  return measurements;
}

function visitedKinds(selected: readonly Row[]) {
  return [...new Set(selected.flatMap(({ of }) => (of.kind === 'visit' ? [of.page] : [])))];
}

/** The sites take turns, so that whatever else the machine does meets all of them. */
async function measureBuilds(
  sites: readonly Site[],
  size: Size,
  isEdited: boolean,
  corpus: Corpus,
  runs: number,
  signal: AbortSignal,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  const edited = typicalPage(corpus, 'technique');
  for (let run = 1; run <= runs; run++) {
    for (const site of sites) {
      const take = async (step: Step, building: Promise<BuildFigures>) => {
        const { seconds, peak } = await building;
        console.error(
          `${names[site.id]}: ${corpus.length} pages, ${step}, ${run} of ${runs}: ` +
            `${inUnit(seconds, 'seconds')}, ${inUnit(peak, 'bytes')}`,
        );
        measurements.push({ kind: 'build', site: site.id, size, step, seconds, peak });
      };
      await take('cold', buildCold(site, corpus, signal));
      if (isEdited) await take('warm', buildWarm(site, edited, signal));
    }
  }
  return measurements;
}

async function measureVisits(
  sites: readonly Site[],
  kinds: ReturnType<typeof visitedKinds>,
  corpus: Corpus,
  runs: number,
  executablePath: string | undefined,
  signal: AbortSignal,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const kind of kinds) {
    const page = typicalPage(corpus, kind);
    for (let run = 1; run <= runs; run++) {
      for (const site of sites) {
        signal.throwIfAborted();
        const figures = await visit(site, page, executablePath);
        console.error(
          `${names[site.id]}: visit of ${page.file}, ${run} of ${runs}: ` +
            `${inUnit(figures.everything, 'bytes')}, ${inUnit(figures.html, 'bytes')} of them HTML`,
        );
        measurements.push({ kind: 'visit', site: site.id, page: kind, ...figures });
      }
    }
  }
  return measurements;
}

/** The graph of this project's site; the peer has none. */
async function measureGraph(
  sites: readonly Site[],
  runs: number,
  executablePath: string | undefined,
  signal: AbortSignal,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const site of sites.filter(({ id }) => id === 'project')) {
    for (let run = 1; run <= runs; run++) {
      signal.throwIfAborted();
      const figures = await visitGraph(site, executablePath);
      console.error(
        `${names.project}: graph, ${run} of ${runs}: there after ` +
          `${inUnit(figures.seconds, 'seconds')}, panned with ${inUnit(figures.rate, 'rate')}`,
      );
      measurements.push({ kind: 'graph', site: 'project', ...figures });
    }
  }
  return measurements;
}

function json({ runs }: Options, pages: PageCounts, figures: readonly Figure[]): string {
  const machine = {
    node: process.version,
    platform: process.platform,
    cpus: cpus().length,
    memory: totalmem(),
  };
  return `${JSON.stringify({ machine, runs, pages, figures }, undefined, 2)}\n`;
}

const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => interrupted.abort());
}

main(interrupted.signal).catch((error: unknown) => {
  if (interrupted.signal.aborted) {
    process.exitCode = 130;
    return;
  }
  const isWrongUse = error instanceof WrongUse;
  console.error(error instanceof Error ? error.message : error);
  if (isWrongUse) console.error(`\n${usage}`);
  process.exitCode = isWrongUse ? 2 : 1;
});
