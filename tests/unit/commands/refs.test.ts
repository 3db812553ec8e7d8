import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plantedFaults } from '../atlas/portable/references/plantedFaults.ts';

const repository = join(__dirname, '../../..');
const fixture = 'tests/fixtures/references';

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a process of its own. */
function refs(args: readonly string[], docs = ''): Promise<Outcome> {
  const command = join(repository, 'plugins/commands/refs.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...args], {
    cwd: repository,
    env: { ...process.env, KB_DOCS: docs },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  return new Promise((resolve) =>
    child.once('close', (status) => {
      resolve({ status, stdout, stderr });
    }),
  );
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refs-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the planted faults', () => {
  const expected = plantedFaults.map(([file, ...place]) => [`${fixture}/${file}`, ...place]);

  it('are told as text, with what to do', async () => {
    const { status, stdout, stderr } = await refs([fixture]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const places = stdout.split('\n').flatMap((line) => {
      const match = /^(\S+?):(\d+):(\d+) (?:error|warning|info) ([\w-]+) \S/.exec(line);
      return match ? [[match[1], Number(match[2]), Number(match[3]), match[4]]] : [];
    });
    expect(places).toEqual(expected);
  });

  it('are told as JSON and SARIF', async () => {
    const json = await refs([fixture, '--format', 'json']);
    const { findings } = JSON.parse(json.stdout) as { findings: Record<string, unknown>[] };
    expect(findings.map(({ path, line, column, rule }) => [path, line, column, rule])).toEqual(
      expected,
    );
    const sarif = await refs([fixture, '--format=sarif']);
    const { version, runs } = JSON.parse(sarif.stdout) as {
      version: string;
      runs: { results: unknown[] }[];
    };
    expect([version, runs[0]?.results.length]).toEqual(['2.1.0', expected.length]);
  });

  it('are mended by --fix once and for all, with line ends, marks and modes kept', async () => {
    cpSync(join(repository, fixture), folder, { recursive: true });
    const modes = statSync(join(folder, 'windows.md')).mode;
    const first = await refs(['--fix', folder]);
    expect(first.stderr).toContain('mended');
    expect(readFileSync(join(folder, 'windows.md'), 'utf8')).toBe(
      '\ufeffAML.T0020: Training Data Poisoning\r\n\r\n🔒 AML.T0051: LLM Jailbreak\r\n\tAML.T9999\r\nAML.T0115.000\r\nhttps://atlas.mitre.org/studies/AML.CS0003\r\n',
    );
    expect(statSync(join(folder, 'windows.md')).mode).toBe(modes);
    const second = await refs(['--fix', folder]);
    expect(second).toEqual({ ...first, stderr: '' });
  });
});

describe('a folder', () => {
  it('is read without what tools keep, links and what holds no text', async () => {
    mkdirSync(join(folder, 'node_modules'));
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, 'node_modules/a.md'), 'AML.T9999');
    writeFileSync(join(folder, '.git/a.md'), 'AML.T9999');
    writeFileSync(join(folder, 'picture.png'), 'AML.T9999\0');
    writeFileSync(join(folder, 'fine.md'), 'AML.T0051\n');
    symlinkSync(folder, join(folder, 'loop'));
    expect(await refs([folder])).toEqual({
      status: 0,
      stdout: '0 errors, 0 warnings, 0 notes\n',
      stderr: '',
    });
  });

  it('may have notes', async () => {
    writeFileSync(join(folder, 'a.md'), 'AML.T0020: Poison Training Data\n');
    const { status, stdout } = await refs([folder]);
    expect(status).toBe(0);
    expect(stdout).toContain('0 errors, 0 warnings, 1 note');
  });

  it('is the one of KB_DOCS, whose own objects and weights count', async () => {
    writeFileSync(join(folder, 'own.md'), '# AML.T9001: Mine\n\nAML.T9999\n');
    writeFileSync(join(folder, '.knowledge-base.yaml'), 'rules:\n  unknown-atlas-id: info\n');
    const { status, stdout } = await refs([], folder);
    expect(status).toBe(0);
    expect(stdout).toMatch(/own\.md:3:1 info unknown-atlas-id/);
    expect(stdout).not.toContain('AML.T9001');
  });

  it('in another encoding keeps every other byte', async () => {
    const latin = Buffer.from('caf\xe9 AML.T0020: Poison Training Data\n', 'latin1');
    writeFileSync(join(folder, 'latin.txt'), latin);
    await refs(['--fix', folder]);
    expect(readFileSync(join(folder, 'latin.txt'), 'latin1')).toBe(
      'caf\xe9 AML.T0020: Training Data Poisoning\n',
    );
  });
});

describe('wrong use', () => {
  it.each([
    ['an unknown option', ['--mend'], /--mend/],
    ['an unknown format', ['--format', 'xml'], /--format is one of text, json, sarif, not "xml"/],
  ])('ends with 2 and the help: %s', async (_what, args, message) => {
    const { status, stdout, stderr } = await refs(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toContain('Usage: npm run refs');
  });

  it('is mended by --help; a path that leads nowhere ends with 1', async () => {
    expect((await refs(['--help'])).stdout).toContain('--fix');
    const { status, stderr } = await refs([join(folder, 'gone')]);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `There is no file or folder ${join(folder, 'gone')}.\n`,
    });
  });
});
