import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const repository = join(__dirname, '../../../..');

export const fixtures = join(repository, 'tests/fixtures/import');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a process of its own. */
export function start(args: readonly string[]): { child: ChildProcess; ended: Promise<Outcome> } {
  const command = join(repository, 'plugins/commands/atlas-import.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...args], {
    cwd: repository,
    env: { ...process.env, KB_DOCS: '' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<Outcome>((resolve) =>
    child.once('close', (status) => resolve({ status, stdout, stderr })),
  );
  return { child, ended };
}

export function atlasImport(...args: string[]): Promise<Outcome> {
  return start(args).ended;
}
