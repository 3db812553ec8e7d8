import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository, testProject, type TestProject } from './buildVault.ts';

describe('a build after an edit, with the caches warm', () => {
  let project: TestProject;

  beforeAll(async () => {
    project = await testProject(join(repository, 'tests/fixtures/vaults/authoring'));
  }, 60_000);
  afterAll(() => project.remove());

  it('should equal a clean build, and show the new backlink on the other page', async () => {
    await project.build();
    const edited = join(project.docs, 'take-a-thing.md');
    await appendFile(edited, '\nThe first page to read is [[Writing|about writing]].\n');
    const warm = await project.build();
    expect(warm.page('/guides/writing/').text('.backlinks mark')).toContain('about writing');
    const filesOfWarm = await contentsOf(warm.directory);
    await project.clear();
    const filesOfClean = await contentsOf((await project.build()).directory);
    expect([...filesOfWarm.keys()]).toEqual([...filesOfClean.keys()]);
    const different = [...filesOfClean].filter(([file, text]) => filesOfWarm.get(file) !== text);
    expect(different.map(([file]) => file)).toEqual([]);
  }, 180_000);
});

async function contentsOf(directory: string): Promise<Map<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(directory, file), 'latin1')] as const),
    ),
  );
}
