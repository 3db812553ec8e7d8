import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { copyProject } from '../bench/sites/thisProject.ts';
import { readBuiltSite, type BuiltSite } from './builtSite.ts';

const run = promisify(execFile);
export const repository = resolve(__dirname, '../..');

/** A copy of this project with a vault of its own, that a test may edit and build. */
export interface TestProject {
  readonly directory: string;
  readonly docs: string;
  /** Builds the site; rejects with all that was printed where the build fails. */
  readonly build: (env?: Record<string, string>) => Promise<BuiltSite>;
  /** Forgets what earlier builds left. */
  readonly clear: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Copies the project and a fixture vault to a folder for temporary files. */
export async function testProject(vault: string): Promise<TestProject> {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-base-'));
  const directory = join(folder, 'site');
  const docs = join(folder, 'vault');
  await mkdir(directory);
  await copyProject(repository, directory);
  await cp(vault, docs, { recursive: true });
  return {
    directory,
    docs,
    build: async (env = {}) => {
      const cli = join(directory, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
      await run(process.execPath, [cli, 'build'], {
        cwd: directory,
        env: { ...process.env, NODE_ENV: 'production', KB_DOCS: docs, ...env },
        maxBuffer: 64 * 1024 * 1024,
      }).catch((error: unknown) => {
        const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
        throw new Error(`${stdout}\n${stderr}`);
      });
      return readBuiltSite(join(directory, 'build'));
    },
    clear: async () => {
      for (const left of ['.docusaurus', 'build', 'node_modules/.cache']) {
        await rm(join(directory, left), { recursive: true, force: true });
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
