import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Corpus } from './corpus.ts';
import type { ReferenceMeasurement } from './rows.ts';

/** How much text the command is given, in bytes: a wiki's export. */
const amount = 10e6;

/**
 * Runs `npm run refs` without npm over 10 MB of pages, which are one file: what is checked is ids
 * and names, and no file has more of them to the page.
 */
export async function checkReferences(
  corpus: Corpus,
  repository: string,
  workspace: string,
): Promise<ReferenceMeasurement> {
  const folder = path.join(workspace, 'references');
  await mkdir(folder, { recursive: true });
  const all = corpus.map(({ text }) => text).join('\n');
  const file = path.join(folder, 'pages.md');
  await writeFile(file, all.repeat(Math.ceil(amount / Buffer.byteLength(all))));
  const command = ['--import', 'tsx', path.join('plugins', 'commands', 'refs.ts'), file];
  const begun = performance.now();
  const output = await new Promise<string>((resolve) => {
    // Its exit status says that it found something.
    execFile(
      process.execPath,
      command,
      { cwd: repository, maxBuffer: Number.MAX_SAFE_INTEGER },
      (_, stdout, stderr) => resolve(stdout + stderr),
    );
  });
  const seconds = (performance.now() - begun) / 1000;
  if (!/^\d+ errors?, \d+ warnings?/m.test(output)) throw new Error(output.slice(-2000));
  return { kind: 'references', site: 'project', seconds };
}
