import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { recoverImport } from '../atlas/import/stage.ts';
import { atlasVocabulary } from '../atlas/vocabulary.ts';
import { buildKnowledgeBase } from '../knowledge-base/knowledgeBase.ts';
import { lockEntries } from '../knowledge-base/published/lockEntries.ts';
import { formatLock, lockEntry, lockFile } from '../knowledge-base/published/lockFile.ts';
import { readVault } from '../knowledge-base/vault/readVault.ts';
import { docsDirectory } from '../site.ts';
import { run } from './run.ts';

const help = `Notes the addresses and anchors that the vault has now as published: from then on a build
fails where one of them leads nowhere. Nothing is ever taken out.

Usage: npm run publish:lock -- [--docs DIR] [--dry-run]

  --docs DIR   the vault; default: KB_DOCS, else docs
  --dry-run    what would be added, without writing it
  --help       this text

Exit status: 0 done, 1 failed, 2 wrong use.
The list is DIR/${lockFile}; keep it under version control.`;

const siteDirectory = join(__dirname, '..', '..');

async function publishLock(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      docs: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const directory = docsDirectory(siteDirectory, values.docs);
  await recoverImport(directory);
  const vault = await readVault(directory);
  const base = buildKnowledgeBase(vault, { vocabulary: atlasVocabulary, withoutDrafts: true });
  const known = new Set((vault.published ?? []).map(lockEntry));
  const added = lockEntries(base).filter((entry) => !known.has(entry));
  if (values['dry-run']) for (const entry of added) console.log(`+ ${entry}`);
  else await writeFile(join(directory, lockFile), formatLock([...known, ...added]));
  const file = relative(process.cwd(), join(directory, lockFile));
  const verb = values['dry-run'] ? 'would be added to' : 'added to';
  console.log(`${String(added.length)} ${verb} ${file}, which had ${String(known.size)}.`);
  return 0;
}

run(publishLock, help);
