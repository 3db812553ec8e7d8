import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const repository = join(__dirname, '../../..');

/** A command as a process of its own. */
function run(
  name: string,
  args: readonly string[],
): Promise<{ status: number | null; said: string }> {
  const command = join(repository, 'plugins/commands', name);
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...args], { cwd: repository });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve) => {
    child.once('close', (status) => {
      resolve({ status, said });
    });
  });
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  writeFileSync(join(folder, 'index.md'), '# Start\n\n[[a]]\n');
  writeFileSync(join(folder, 'a.md'), '# A\n\n## Why\n\n[[index]]\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, '.published.txt');
const lines = () =>
  readFileSync(file(), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'));

describe('publish:lock', () => {
  it('adds what is new, takes nothing out, and check tells what is lost', async () => {
    expect((await run('publish-lock.ts', ['--docs', folder])).said).toMatch(/^3 added to /);
    expect(lines()).toEqual(['/', '/a/', '/a/#why']);
    writeFileSync(join(folder, 'a.md'), '# A\n\n## Wherefore\n\n[[index]]\n');
    const { status, said } = await run('check.ts', ['--docs', folder]);
    expect(status).toBe(1);
    expect(said).toMatch(/\.published\.txt:5:1 error lost-anchor \/a\/#why was published/);
    await run('publish-lock.ts', ['--docs', folder]);
    expect(lines()).toEqual(['/', '/a/', '/a/#wherefore', '/a/#why']);
  });

  it('tells what it would add', async () => {
    const { status, said } = await run('publish-lock.ts', ['--docs', folder, '--dry-run']);
    expect({ status, lines: said.split('\n').slice(0, 3) }).toEqual({
      status: 0,
      lines: ['+ /', '+ /a/', '+ /a/#why'],
    });
    expect(existsSync(file())).toBe(false);
  });

  it('ends with 2 and the help where it is called wrongly', async () => {
    const { status, said } = await run('publish-lock.ts', ['--doc', folder]);
    expect(status).toBe(2);
    expect(said).toContain('Usage: npm run publish:lock');
  });
});
