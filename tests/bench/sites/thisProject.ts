import { cp } from 'node:fs/promises';
import path from 'node:path';
import { writeCorpus } from '../corpus.ts';
import { linkPackages, type SiteMaker } from './site.ts';

/** What a fresh checkout does not have. */
const notCopied = new Set([
  '.docusaurus',
  '.git',
  'build',
  'coverage',
  'node_modules',
  'playwright-report',
  'test-results',
]);

/** Copies this project as it lies on disk to a folder of its own, to build there undisturbed. */
export async function copyProject(repository: string, folder: string): Promise<void> {
  await cp(repository, folder, {
    recursive: true,
    filter: (source) => !notCopied.has(path.relative(repository, source)),
  });
  await linkPackages(repository, folder);
}

/** This project, building other pages than its own. */
export const thisProject: SiteMaker = {
  id: 'project',
  name: 'this project',
  async make(folder, repository, corpus) {
    await copyProject(repository, folder);
    // Beside the copy, where `KB_DOCS` has to reach: somebody's own vault lies outside as well.
    const docs = `${folder}-pages`;
    await writeCorpus(corpus, docs);
    return {
      id: 'project',
      folder,
      build: ['plugins/commands/build.mjs'],
      docs,
      env: { KB_DOCS: docs },
    };
  },
};
