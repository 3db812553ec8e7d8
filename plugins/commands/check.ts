import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { recoverImport } from '../atlas/import/stage.ts';
import { atlasVocabulary } from '../atlas/vocabulary.ts';
import { reporters } from '../knowledge-base/findings/reporters/index.ts';
import { weigh } from '../knowledge-base/findings/settings.ts';
import { buildKnowledgeBase, rulesOf } from '../knowledge-base/knowledgeBase.ts';
import { readVault } from '../knowledge-base/vault/readVault.ts';
import { docsDirectory, siteAddresses } from '../site.ts';
import { run, UsageError } from './run.ts';

const help = `Checks the knowledge base without building it.

Usage: npm run check -- [--docs DIR] [--format text|json|sarif]

  --docs DIR      the folder to check; default: KB_DOCS, else docs
  --format NAME   how findings are printed; default: text
  --help          this text

Exit status: 0 nothing but notes, 1 errors or warnings, 2 wrong use.
How much a rule weighs is said in DIR/.knowledge-base.yaml.`;

const siteDirectory = join(__dirname, '..', '..');

async function check(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      docs: { type: 'string' },
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
  const directory = docsDirectory(siteDirectory, values.docs);
  await recoverImport(directory);
  const vault = await readVault(directory);
  const { findings } = buildKnowledgeBase(vault, {
    vocabulary: atlasVocabulary,
    withoutDrafts: false,
    siteAddresses: await siteAddresses(siteDirectory, atlasVocabulary),
  });
  const rules = rulesOf(atlasVocabulary);
  const shown = weigh(findings, rules, vault.settings).map((finding) => ({
    ...finding,
    place: { ...finding.place, path: relative(process.cwd(), join(directory, finding.place.path)) },
  }));
  console.log(reporter(shown, rules));
  return shown.some(({ severity }) => severity !== 'info') ? 1 : 0;
}

run(check, help);
