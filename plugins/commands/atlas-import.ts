import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { commit, type Write } from '../atlas/import/commit.ts';
import { readFolder } from '../atlas/import/folder.ts';
import { ImportError, importError } from '../atlas/import/importError.ts';
import { planImport, type ImportPlan, type PlannedPage } from '../atlas/import/plan.ts';
import { proseModes, type Prose } from '../atlas/import/prose.ts';
import { noteProvenance } from '../atlas/import/provenance.ts';
import { progressOn, type Progress } from '../atlas/import/progress.ts';
import { importRules } from '../atlas/import/rules.ts';
import { isPending, openStage } from '../atlas/import/stage.ts';
import { locateRelease } from '../atlas/release/locate.ts';
import type { Release } from '../atlas/release/model.ts';
import { readRelease } from '../atlas/release/readRelease.ts';
import { ReleaseError } from '../atlas/release/releaseError.ts';
import { releaseRules } from '../atlas/release/rules.ts';
import type { Finding, RuleTable } from '../knowledge-base/findings/finding.ts';
import { textReporter } from '../knowledge-base/findings/reporters/text.ts';
import { weigh } from '../knowledge-base/findings/settings.ts';
import { docsDirectory } from '../site.ts';
import { run, UsageError } from './run.ts';

const help = `Brings an ATLAS release into a folder of pages.

Usage: npm run atlas:import -- SOURCE [--docs DIR] [--prose source|keep] [--dry-run]

  SOURCE         a file, an http(s) address, or latest: the newest official release
  --docs DIR     the folder of pages; default: KB_DOCS, else docs
  --prose WHOSE  source: descriptions and other texts are the release's
                 keep: what stands in the pages stays, and what is new comes without texts
                 default: source where the folder has no ATLAS page yet, else keep
  --dry-run      says what would change, and writes nothing
  --help         this text

Exit status: 0 done, 1 nothing could be imported and nothing was changed, 2 wrong use.
What authors add to their pages stays, whosever texts are asked for.`;

const siteDirectory = join(__dirname, '..', '..');

interface Options {
  readonly source: string;
  readonly directory: string;
  readonly prose?: Prose;
  readonly dryRun: boolean;
}

async function atlasImport(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    console.log(help);
    return 0;
  }
  const progress = progressOn(process.stderr);
  try {
    await bringIn(options, progress);
    return 0;
  } catch (error) {
    progress.end();
    if (error instanceof ReleaseError) report(error.findings, console.error);
    else if (error instanceof ImportError) report(inFolder(error.findings, options), console.error);
    else throw error;
    return 1;
  }
}

function readOptions(args: string[]): Options | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      docs: { type: 'string' },
      prose: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const [source, ...others] = positionals;
  if (source === undefined) throw new UsageError('Name the SOURCE of the release.');
  if (others.length > 0)
    throw new UsageError(`One SOURCE is imported, not also "${others.join(' ')}".`);
  const prose = proseModes.find((mode) => mode === values.prose);
  if (values.prose !== undefined && !prose) {
    throw new UsageError(`--prose is one of ${proseModes.join(', ')}, not "${values.prose}"`);
  }
  return {
    source,
    directory: docsDirectory(siteDirectory, values.docs),
    ...(prose && { prose }),
    dryRun: values['dry-run'],
  };
}

async function bringIn(options: Options, progress: Progress): Promise<void> {
  const { directory, dryRun, source } = options;
  progress.phase('fetch', source);
  const { text, origin } = await locateRelease(source);
  progress.phase('read', origin);
  const { release, findings } = readRelease(text, origin);
  const plan = async (): Promise<ImportPlan> => {
    progress.phase('plan', directory);
    const planned = planImport(release, await readFolder(directory), options.prose);
    progress.end();
    console.log(whoseProse(planned, options));
    report([...findings, ...inFolder(planned.findings, options)], console.log);
    return planned;
  };
  if (dryRun) {
    if (isPending(directory)) throw importError('.', importRules['import-pending'], {});
    const planned = await plan();
    for (const page of changesOf(planned)) console.log(describe(page));
    console.log(summary(planned, release, options));
    return;
  }
  const stage = openStage(directory);
  try {
    const planned = await plan();
    const note = noteProvenance(directory, release, text);
    const writes = [...changesOf(planned).map(toWrite), ...(note ? [note] : [])];
    if (writes.length > 0) commit(stage, writes, { onProgress: progress.count });
    progress.end();
    console.log(summary(planned, release, options));
  } finally {
    stage.close();
  }
}

function changesOf({ pages }: ImportPlan): PlannedPage[] {
  return pages.filter(({ change }) => change !== 'unchanged');
}

function toWrite({ file, before, after }: PlannedPage): Write {
  return { file, after, ...(before !== undefined && { before }) };
}

function whoseProse({ prose, proseAsked }: ImportPlan, options: Options): string {
  if (proseAsked) return `prose: ${prose}, as --prose says`;
  const folder = shownFolder(options);
  return prose === 'source'
    ? `prose: source, because ${folder} has no ATLAS page yet`
    : `prose: keep, because ${folder} has ATLAS pages already; --prose source brings the release's texts`;
}

const verbs = {
  created: 'create',
  changed: 'change',
  retired: 'retire',
  unchanged: 'leave',
} as const;

function describe({ change, path, notes }: PlannedPage): string {
  return [`${verbs[change]} ${path}`, ...notes.map((note) => `    ${note}`)].join('\n');
}

function summary({ pages, prose }: ImportPlan, release: Release, options: Options): string {
  const count = (change: PlannedPage['change']): string =>
    `${String(pages.filter((page) => page.change === change).length)} ${change}`;
  const bare = pages.filter(({ hasDescription }) => !hasDescription).length;
  const counts = [
    count('created'),
    count('changed'),
    count('unchanged'),
    count('retired'),
    ...(prose === 'keep' ? [`${String(bare)} without description`] : []),
  ];
  const edition = `release ${release.version} (format ${release.format})`;
  const verb = options.dryRun ? 'would come' : 'came';
  return `${edition} ${verb} into ${shownFolder(options)}: ${counts.join(', ')}`;
}

function shownFolder({ directory }: Options): string {
  const path = relative(process.cwd(), directory) || '.';
  return path.startsWith('..') ? directory : path;
}

function report(findings: readonly Finding[], print: (text: string) => void): void {
  if (findings.length === 0) return;
  const rules = { ...releaseRules, ...importRules } as unknown as RuleTable;
  print(textReporter(weigh(findings, rules, { rules: {} }), rules));
}

/** Findings about pages, with paths that can be opened from where the command was called. */
function inFolder(findings: readonly Finding[], { directory }: Options): Finding[] {
  return findings.map((finding) => {
    const path = relative(process.cwd(), join(directory, finding.place.path)) || '.';
    return { ...finding, place: { ...finding.place, path } };
  });
}

run(atlasImport, help);
