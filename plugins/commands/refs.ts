import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { knownNames } from '../atlas/history/knownNames.ts';
import { applyFixes } from '../atlas/portable/references/applyFixes.ts';
import {
  createChecker,
  type ReferenceChecker,
} from '../atlas/portable/references/checkReferences.ts';
import type { ReferenceFinding } from '../atlas/portable/references/contract.ts';
import { formatOf } from '../atlas/portable/references/formatOf.ts';
import { indexNames } from '../atlas/portable/references/nameIndex.ts';
import { referenceRules } from '../atlas/portable/references/rules.ts';
import { defineRules, type Finding, type RuleTable } from '../knowledge-base/findings/finding.ts';
import { reporters } from '../knowledge-base/findings/reporters/index.ts';
import {
  readSettings,
  settingsRules,
  weigh,
  type Settings,
} from '../knowledge-base/findings/settings.ts';
import { docsDirectory } from '../site.ts';
import { documentRules, listDocuments, readDocument, type Document } from './refs/documents.ts';
import { ownNames } from './refs/ownNames.ts';
import { writeWhole } from './refs/writeWhole.ts';
import { run, UsageError } from './run.ts';

const help = `Checks the ATLAS references in documents: ids that do not exist, are retired or stand
beside another object's name, former names, and dead addresses of atlas.mitre.org.

Usage: npm run refs -- [PATH…] [--fix] [--format text|json|sarif]

  PATH            files and folders; default: KB_DOCS, else docs
  --fix           mends what is certain: former names, retired ids with one successor,
                  addresses of which only the form is wrong. Nothing else is touched
  --format NAME   how findings are printed; default: text
  --help          this text

KB_DOCS names a vault whose own objects are known as well, and whose .knowledge-base.yaml says how
much a rule weighs. node_modules, .git, links within folders and files without text are left out.
Fenced code, comments and scripts are not checked: they quote.

Exit status: 0 nothing but notes, 1 errors, warnings or a failure, 2 wrong use.`;

const siteDirectory = `${__dirname}/../..`;
const rules = {
  ...defineRules({ ...referenceRules }),
  ...documentRules,
  ...settingsRules,
} as unknown as RuleTable;
/** A fix may make way for another one beside it; more than a few never follow each other. */
const mostRounds = 5;

async function refs(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      fix: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const reporter = Object.entries(reporters).find(([name]) => name === values.format)?.[1];
  if (!reporter) {
    throw new UsageError(
      `--format is one of ${Object.keys(reporters).join(', ')}, not "${values.format}"`,
    );
  }
  const vault = process.env.KB_DOCS ? docsDirectory(siteDirectory) : undefined;
  const paths = positionals.length > 0 ? positionals : [docsDirectory(siteDirectory)];
  const files = await listDocuments(paths);
  const names = knownNames();
  const own = vault === undefined ? [] : await ownNames(vault);
  const check = createChecker(indexNames({ ...names, objects: [...names.objects, ...own] }));
  const { settings, findings } = await settingsOf(vault);
  for (const path of files) findings.push(...(await checkFile(path, check, values.fix)));
  const shown = weigh(findings, rules, settings);
  console.log(reporter(shown, rules));
  return shown.some(({ severity }) => severity !== 'info') ? 1 : 0;
}

async function settingsOf(
  vault: string | undefined,
): Promise<{ settings: Settings; findings: Finding[] }> {
  if (vault === undefined) return { settings: { rules: {} }, findings: [] };
  const { settings, findings } = await readSettings(vault);
  const inVault = (path: string): string => relative(process.cwd(), `${vault}/${path}`);
  return {
    settings,
    findings: findings.map((finding) => ({
      ...finding,
      place: { ...finding.place, path: inVault(finding.place.path) },
    })),
  };
}

/** What is wrong with a file; after mending it, what is left. */
async function checkFile(path: string, check: ReferenceChecker, fix: boolean): Promise<Finding[]> {
  const document = await readDocument(path);
  if (!document) return [];
  if ('rule' in document) return [document];
  const findings = check(document.text, formatOf(path));
  const left = fix ? await mend(document, findings, check) : findings;
  return left.map(({ rule, line, column, message, mend: todo }) => ({
    rule,
    place: { path, line, column },
    message,
    mend: todo,
  }));
}

async function mend(
  { path, text, encode }: Document,
  findings: readonly ReferenceFinding[],
  check: ReferenceChecker,
): Promise<readonly ReferenceFinding[]> {
  let mended = text;
  let left = findings;
  for (let round = 0; round < mostRounds && left.some(({ fix }) => fix); round++) {
    mended = applyFixes(mended, left);
    left = check(mended, formatOf(path));
  }
  if (mended === text) return findings;
  const bytes = encode(mended);
  if (!bytes) return findings;
  await writeWhole(path, bytes);
  console.error(`mended ${path}`);
  return left;
}

run(refs, help);
