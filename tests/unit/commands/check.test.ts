import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faults } from '../knowledge-base/checks/everyFault.ts';
import { fixture } from '../knowledge-base/links/baseOf.ts';

const repository = join(__dirname, '../../..');

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a process of its own. */
function check(args: readonly string[], docs = ''): Promise<Outcome> {
  const command = join(repository, 'plugins/commands/check.ts');
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
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const everyFault = 'tests/fixtures/vaults/every-fault';
const expected = faults.map(([path, ...place]) => [`${everyFault}/${path}`, ...place]);

describe('the vault with every fault', () => {
  it('is told as text', async () => {
    const { status, stdout, stderr } = await check(['--docs', everyFault]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const places = stdout.split('\n').flatMap((line) => {
      const match = /^(\S+?):(\d+):(\d+) (?:error|warning|info) ([\w-]+) \S/.exec(line);
      return match ? [[match[1], Number(match[2]), Number(match[3]), match[4]]] : [];
    });
    expect(places).toEqual(expected);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^\d+ errors, \d+ warnings, \d+ notes$/);
  });

  it('is told as JSON', async () => {
    const { status, stdout } = await check(['--docs', everyFault, '--format', 'json']);
    expect(status).toBe(1);
    const { findings } = JSON.parse(stdout) as { findings: Record<string, unknown>[] };
    expect(findings.map(({ path, line, column, rule }) => [path, line, column, rule])).toEqual(
      expected,
    );
    expect(Object.keys(findings[0] ?? {})).toEqual([
      'path',
      'line',
      'column',
      'severity',
      'rule',
      'message',
      'mend',
    ]);
  });

  it('is told as SARIF', async () => {
    const { status, stdout } = await check(['--docs', everyFault, '--format=sarif']);
    expect(status).toBe(1);
    const { version, runs } = JSON.parse(stdout) as {
      version: string;
      runs: {
        results: {
          ruleId: string;
          locations: {
            physicalLocation: {
              artifactLocation: { uri: string };
              region: { startLine: number; startColumn: number };
            };
          }[];
        }[];
      }[];
    };
    expect(version).toBe('2.1.0');
    const places = runs[0]?.results.map(({ ruleId, locations: [location] }) => [
      location?.physicalLocation.artifactLocation.uri,
      location?.physicalLocation.region.startLine,
      location?.physicalLocation.region.startColumn,
      ruleId,
    ]);
    expect(places).toEqual(expected);
  });

  it('is told with a page of 5 MB and settings that cannot be read', async () => {
    cpSync(fixture('every-fault'), folder, { recursive: true });
    write({
      'huge.md': '# Huge\n\n'.concat('word '.repeat(1024 * 1024)),
      '.knowledge-base.yaml': 'rules: [\n',
    });
    const { status, stdout } = await check(['--docs', folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/huge\.md:1:1 error page-size /);
    expect(stdout).toMatch(/\.knowledge-base\.yaml:2:1 error settings /);
  });
});

describe('a clean vault', () => {
  const clean = { 'index.md': '# Start\n\n[[a]]\n', 'a.md': '# A\n\nBack to [[index]].\n' };

  it('ends with 0', async () => {
    write(clean);
    const { status, stdout, stderr } = await check(['--docs', folder]);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '0 errors, 0 warnings, 0 notes\n',
      stderr: '',
    });
  });

  it('is found by KB_DOCS', async () => {
    write(clean);
    const { status, stdout } = await check(['--format', 'json'], folder);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ findings: [] });
  });

  it('may have notes', async () => {
    write({ ...clean, 'm.md': '# AML.M9001: Mind\n\n[[a]]\n', 'b.md': '[[m]]\n[[b]]\n' });
    write({ '.knowledge-base.yaml': 'rules:\n  orphan-page: info\n' });
    const { status, stdout } = await check(['--docs', folder]);
    expect(stdout).toContain('b.md:1:1 info orphan-page');
    expect(stdout).toContain('0 errors, 0 warnings, 1 note');
    expect(status).toBe(0);
  });

  it('is the one whose rules are off', async () => {
    write({ 'index.md': '[[gone]]\n', '.knowledge-base.yaml': 'rules:\n  broken-link: off\n' });
    expect((await check(['--docs', folder])).status).toBe(0);
  });
});

describe('wrong use', () => {
  it.each([
    ['an unknown option', ['--doc', 'x'], /--doc/],
    ['an unknown format', ['--format', 'xml'], /--format is one of text, json, sarif, not "xml"/],
    ['a format of every object', ['--format', 'constructor'], /not "constructor"/],
    ['words that nothing asks for', ['docs'], /docs/],
    ['an option without its value', ['--docs'], /--docs/],
  ])('ends with 2 and the help: %s', async (_what, args, message) => {
    const { status, stdout, stderr } = await check(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toContain('Usage: npm run check');
  });

  it('is mended by --help', async () => {
    const { status, stdout, stderr } = await check(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/--docs DIR[\s\S]*--format NAME[\s\S]*Exit status/);
  });
});

describe('a folder that is no vault', () => {
  it('ends with 1 where it is missing', async () => {
    const { status, stdout, stderr } = await check(['--docs', join(folder, 'gone')]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(`There is no folder ${join(folder, 'gone')}.\n`);
  });

  it('ends with 1 where it is a file', async () => {
    write({ 'a.md': '# A\n' });
    const { status, stderr } = await check(['--docs', join(folder, 'a.md')]);
    expect(status).toBe(1);
    expect(stderr).toContain(join(folder, 'a.md'));
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('ends with 1 where it holds no page', async () => {
    write({ 'notes.txt': 'no page\n' });
    const { status, stdout, stderr } = await check(['--docs', folder]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/holds no Markdown page/);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});
