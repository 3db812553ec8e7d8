import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressOf, type Corpus, type Page } from './corpus.ts';
import type { BuildMeasurement } from './rows.ts';
import type { Site } from './sites/site.ts';

export type BuildFigures = Pick<BuildMeasurement, 'seconds' | 'peak'>;

/** What a build leaves behind in a site's folder, and the next one would profit from. */
const leftovers = ['.docusaurus', 'build', path.join('node_modules', '.cache')];

/** Variables that would make the builds of one user differ from those of another. */
const notInherited = /^(?:KB_DOCS|BASE_URL|SITE_URL|NODE_ENV|BABEL_ENV|NODE_COMPILE_CACHE)$/;
const notInheritedFamilies = /^DOCUSAURUS_/;

/** Builds a site with nothing left of an earlier build, and makes sure that every page is there. */
export async function buildCold(
  site: Site,
  corpus: Corpus,
  signal: AbortSignal,
): Promise<BuildFigures> {
  const folders = leftovers.map((name) => path.join(site.folder, name));
  // Docusaurus keeps the TypeScript that it transpiles, and Node what it compiles, in the system's
  // folder for temporary files: each site has one of its own.
  for (const folder of [...folders, temporaryFolder(site)]) {
    await rm(folder, { recursive: true, force: true });
  }
  const figures = await build(site, signal);
  const missing = corpus.filter((page) => !existsSync(htmlOf(site, page)));
  if (missing.length > 0) {
    const some = missing.slice(0, 3).map(({ file }) => file);
    throw new Error(
      `${missing.length} pages are missing from the site of ${site.id}: ${some.join(', ')} …`,
    );
  }
  return figures;
}

/** Builds a built site again after the edit of one page, and makes sure that the edit shows. */
export async function buildWarm(
  site: Site,
  page: Page,
  signal: AbortSignal,
): Promise<BuildFigures> {
  const file = path.join(site.docs, page.file);
  const sentence = 'This paragraph was added between two builds.';
  try {
    await appendFile(file, `\n\n${sentence}\n`);
    const figures = await build(site, signal);
    if (!(await readFile(htmlOf(site, page), 'utf8')).includes(sentence)) {
      throw new Error(`The site of ${site.id} does not show an edit of ${page.file}.`);
    }
    return figures;
  } finally {
    await writeFile(file, page.text);
  }
}

function htmlOf(site: Site, page: Page): string {
  return path.join(site.folder, 'build', addressOf(page), 'index.html');
}

function temporaryFolder(site: Site): string {
  return `${site.folder}-tmp`;
}

async function build(site: Site, signal: AbortSignal): Promise<BuildFigures> {
  const temporary = temporaryFolder(site);
  const peaks = `${site.folder}-peaks`;
  await rm(peaks, { recursive: true, force: true });
  await mkdir(peaks);
  await mkdir(temporary, { recursive: true });

  const started = performance.now();
  await runBuild(site, environment(site, temporary, peaks), signal);
  const seconds = (performance.now() - started) / 1000;

  const perProcess = (await readdir(peaks)).map((name) =>
    readFile(path.join(peaks, name), 'utf8').then(Number),
  );
  return { seconds, peak: Math.max(...(await Promise.all(perProcess))) };
}

function environment(site: Site, temporary: string, peaks: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !notInherited.test(name) && !notInheritedFamilies.test(name),
  );
  const hook = pathToFileURL(path.join(__dirname, 'peak.mjs')).href;
  return {
    ...Object.fromEntries(inherited),
    ...site.env,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    BENCH_PEAK_FOLDER: peaks,
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${hook}`.trim(),
    // Otherwise a process in the background asks the registry for a newer Docusaurus.
    NO_UPDATE_NOTIFIER: '1',
  };
}

/** Runs the build without `npx` before it, whose own start would blur the figure. */
async function runBuild(site: Site, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, [...site.build], {
    cwd: site.folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => output.push(part));
  child.stderr.on('data', (part: Buffer) => output.push(part));
  // An abort reports itself before the process is gone; `close` follows, and is waited for, so
  // that nobody writes into a folder that is about to be deleted.
  child.on('error', () => undefined);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  signal.throwIfAborted();
  if (status !== 0) {
    const lines = Buffer.concat(output).toString().trimEnd().split('\n');
    throw new Error(
      [`The build of ${site.id} failed with status ${status}:`, ...lines.slice(-40)].join('\n'),
    );
  }
}
