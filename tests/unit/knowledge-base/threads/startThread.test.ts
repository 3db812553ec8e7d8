import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleModule } from '../../../../plugins/loadModule.cjs';
import {
  startThread,
  type Thread,
} from '../../../../plugins/knowledge-base/threads/startThread.ts';
import { runHere } from '../../../../plugins/knowledge-base/threads/tasks.ts';

const repository = resolve(__dirname, '../../../..');

describe('a thread', () => {
  // Below the repository, so that packages are found.
  const folder = mkdtempSync(join(repository, 'node_modules', '.thread-'));
  let thread: Thread;

  beforeAll(async () => {
    const entry = join(repository, 'plugins/knowledge-base/threads/thread.ts');
    thread = startThread(await bundleModule(entry, folder));
  });

  afterAll(async () => {
    await thread.end();
    rmSync(folder, { recursive: true });
  });

  it('answers as one would here, question by question', async () => {
    const texts = ['# A\n\n[[b]]', '# C'];
    const records = { records: [], kinds: [{ name: 'a', label: 'A', plural: 'As' }] };
    const [parsed, indexed] = await Promise.all([
      thread.run('parse', texts),
      thread.run('index', records),
    ]);
    expect(parsed).toEqual(await runHere('parse', texts));
    expect(indexed).toEqual(await runHere('index', records));
  });

  it('draws', async () => {
    const card = { kind: 'technique', kindLabel: 'Kind', name: 'Name', labels: [], counts: [] };
    const input = { cards: [{ ...card, site: 'Site' }], directory: join(folder, 'cards') };
    const [picture] = await thread.run('draw', input);
    expect(
      Buffer.from(picture ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('tells of a failure, and goes on', async () => {
    const nothing = undefined as unknown as string[];
    await expect(thread.run('parse', nothing)).rejects.toThrow(/undefined/);
    expect(await thread.run('parse', [])).toEqual([]);
  });

  it('answers nobody once it has ended', async () => {
    const waiting = thread.run('parse', ['a'.repeat(200_000)]);
    await thread.end();
    await expect(waiting).rejects.toThrow('has ended');
    await expect(thread.run('parse', [])).rejects.toThrow('has ended');
  });
});
