import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { atlasImport, fixtures, start } from './command.ts';
import { readPages, readTree, useTemporaryFolder, writeFolder } from './temporaryFolder.ts';

const folder = useTemporaryFolder();
const source = join(fixtures, 'harbour-2026.04.yaml');
const next = join(fixtures, 'harbour-2026.05.yaml');
const to = (directory = folder.path) => ['--docs', directory];

describe('atlas:import', () => {
  it('brings a release into a folder that is not there yet, and says so', async () => {
    const docs = join(folder.path, 'new/docs');
    const { status, stdout, stderr } = await atlasImport(source, ...to(docs));
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      `prose: source, because ${docs} has no ATLAS page yet`,
      `release 2026.04 (format 6.0.0) came into ${docs}: 9 created, 0 changed, 0 unchanged, 0 retired`,
      '',
    ]);
    expect(stderr.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'fetch',
      'read',
      'plan',
      '',
    ]);
    expect(Object.keys(readPages(docs))).toHaveLength(9);
    expect(readdirSync(docs)).toEqual(['.atlas-release.yaml', 'frameworks']);
  });

  it('keeps what stands in a folder with pages, and changes nothing twice', async () => {
    writeFolder(folder.path, readTree(join(fixtures, 'vault')));
    const { status, stdout } = await atlasImport(source, ...to());
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      `prose: keep, because ${folder.path} has ATLAS pages already; --prose source brings the release's texts`,
    ]);
    expect(readPages(folder.path)).toEqual(readPages(join(fixtures, 'after-2026.04-keep')));
    const again = await atlasImport(source, ...to());
    expect(again.stdout).toContain(
      '0 created, 0 changed, 9 unchanged, 0 retired, 7 without description',
    );
    expect(readPages(folder.path)).toEqual(readPages(join(fixtures, 'after-2026.04-keep')));
  });

  it('with --dry-run says what would change, and writes nothing', async () => {
    const vault = readTree(join(fixtures, 'after-2026.04-keep'));
    writeFolder(folder.path, vault);
    const { status, stdout } = await atlasImport(next, ...to(), '--dry-run', '--prose', 'keep');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^prose: keep, as --prose says\n/);
    expect(stdout).toContain(
      'harbour-2026.05.yaml:24:11 warning release-wart-link The link “[Ask the Porter](/techniques/AML.T0902)”',
    );
    expect(stdout).toContain(
      '\nchange open door.md\n    Procedure: adds step 2; changes step 1, step 3\n',
    );
    expect(stdout).toContain(
      '\nretire attacks/read-the-manual/margins.md\n    Metadata: adds Status\n',
    );
    expect(stdout).toContain(
      '\ncreate frameworks/atlas/techniques/getting-ready/climb-the-fence.md\n',
    );
    expect(stdout).toMatch(/would come into .*: 1 created, 8 changed, 0 unchanged, 1 retired/);
    expect(readTree(folder.path)).toEqual(vault);
  });

  it('says what is wrong with a page, and changes nothing', async () => {
    writeFolder(folder.path, { 'x/bad.md': '---\ntitle: [\n---\n', 'a.md': '# AML.M0901: Old\n' });
    const found = readTree(folder.path);
    const { status, stdout, stderr } = await atlasImport(source, ...to());
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /x\/bad\.md:\d+:\d+ error import-front-matter The front matter cannot be read: .*\n {4}Mend the lines between the two "---" and start the import again; nothing was changed\.\n1 error/,
    );
    expect(readTree(folder.path)).toEqual(found);
    expect(readdirSync(folder.path).sort()).toEqual(['a.md', 'x']);
  });

  it('says what is wrong with a release', async () => {
    const bad = join(folder.path, 'bad.yaml');
    writeFileSync(bad, 'format-version: 6.0.0\ntactics: 3\n');
    const { status, stderr } = await atlasImport(bad, ...to(join(folder.path, 'docs')));
    expect(status).toBe(1);
    expect(stderr).toMatch(/bad\.yaml:2:\d+ error release-shape/);
    expect(existsSync(join(folder.path, 'docs'))).toBe(false);
  });

  it.each([
    [[], 'Name the SOURCE'],
    [['a', 'b'], 'One SOURCE is imported, not also "b"'],
    [['a', '--prose', 'x'], '--prose is one of source, keep, not "x"'],
    [['a', '--nope'], "Unknown option '--nope'"],
  ])('%j is wrong use', async (args, message) => {
    const { status, stderr } = await atlasImport(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: npm run atlas:import');
  });

  it('has a help text', async () => {
    const { status, stdout } = await atlasImport('--help');
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      'Brings an ATLAS release into a folder of pages.',
    ]);
  });

  it('is refused while another one is at work', async () => {
    writeFolder(folder.path, {
      '.atlas-import/owner.json': JSON.stringify({
        pid: process.pid,
        host: (await import('node:os')).hostname(),
      }),
    });
    const { status, stderr } = await atlasImport(source, ...to());
    expect(status).toBe(1);
    expect(stderr).toMatch(/\.atlas-import:1:1 error import-busy Another import is at work/);
    expect(readdirSync(folder.path)).toEqual(['.atlas-import']);
  });
});

/** Disks are taken away before the folder that they are in. */
const disks: string[] = [];
afterEach(() => {
  for (const path of disks.splice(0)) execFileSync('umount', [path]);
});

/** A real disk of its own, where the test may mount one. */
function mounted(path: string, options: string): boolean {
  mkdirSync(path, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return false;
  }
  disks.push(path);
  return true;
}

describe('a disk', () => {
  it('that is full changes nothing', async (context) => {
    const docs = join(folder.path, 'small');
    if (!mounted(docs, 'size=64k,nr_inodes=200')) context.skip('no disk can be mounted here');
    writeFolder(docs, { 'a.md': '# AML.M0901: Old\n', 'filler.txt': 'x'.repeat(36 * 1024) });
    const { status, stderr } = await atlasImport(source, '--prose', 'source', ...to(docs));
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /\.md:1:1 error import-write It cannot be written: the disk is full\.\n {4}Free some space/,
    );
    expect(Object.keys(readTree(docs))).toEqual(['a.md', 'filler.txt']);
    expect(readTree(docs)['a.md']).toBe('# AML.M0901: Old\n');
    expect(readdirSync(docs)).toEqual(['a.md', 'filler.txt']);
  });

  it('that is read-only changes nothing', async (context) => {
    const docs = join(folder.path, 'readonly');
    if (!mounted(docs, 'size=64k,ro')) context.skip('no disk can be mounted here');
    const { status, stderr } = await atlasImport(source, ...to(docs));
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /readonly:1:1 error import-write It cannot be written: the file system is read-only\./,
    );
  });

  it('other than that of the folder takes its pages', async (context) => {
    const docs = join(folder.path, 'docs');
    if (!mounted(join(docs, 'frameworks'), 'size=4m')) context.skip('no disk can be mounted here');
    const { status } = await atlasImport(source, ...to(docs));
    expect(status).toBe(0);
    expect(Object.keys(readPages(docs))).toHaveLength(9);
  });

  it('on which nothing may be written changes nothing', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may write everywhere');
    writeFolder(folder.path, { 'a.md': '# AML.M0901: Old\n' });
    chmodSync(folder.path, 0o555);
    onTestFinished(() => {
      chmodSync(folder.path, 0o755);
    });
    const { status, stderr } = await atlasImport(source, ...to());
    expect(status).toBe(1);
    expect(stderr).toContain('import-write It cannot be written: permission is denied.');
  });
});

describe('killed at any moment', () => {
  it('the folder is the old one or the new one once the next command has looked at it', async () => {
    const old = readTree(join(fixtures, 'after-2026.04-keep'));
    const renewed = readTree(join(fixtures, 'after-2026.05-source'));
    const args = [next, '--prose', 'source'];
    const { recoverImport } = await import('../../../../plugins/atlas/import/stage.ts');
    const begun = Date.now();
    await atlasImport(...args, ...to(join(folder.path, 'whole')));
    const whole = Date.now() - begun;
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, async (_, index) => {
        const docs = join(folder.path, String(index));
        writeFolder(docs, old);
        const { child, ended } = start([...args, ...to(docs)]);
        // Most of the time goes by before the first write: the later moments are tried more often.
        setTimeout(() => child.kill('SIGKILL'), whole * (0.6 + 1.6 * (index / 24)));
        await ended;
        await recoverImport(docs);
        const pages = readPages(docs);
        const isNew = pages['open door.md'] !== old['open door.md'];
        expect(pages).toEqual(isNew ? renewed : old);
        return isNew;
      }),
    );
    expect(outcomes.length).toBe(24);
  }, 120_000);
});
