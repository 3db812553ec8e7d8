import type { FolderPage } from '../../../../plugins/atlas/import/folder.ts';
import { planImport, type PlannedPage } from '../../../../plugins/atlas/import/plan.ts';
import type { Prose } from '../../../../plugins/atlas/import/prose.ts';
import type { Release } from '../../../../plugins/atlas/release/model.ts';
import { atlasVocabulary } from '../../../../plugins/atlas/vocabulary.ts';
import { parsePage, type Page } from '../../../../plugins/knowledge-base/vault/page.ts';
import { toPagePath } from '../../../../plugins/knowledge-base/vault/paths.ts';

/** Pages by their paths. */
export type Folder = Readonly<Record<string, string>>;

export function folderPages(folder: Folder): FolderPage[] {
  return Object.entries(folder)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ path: toPagePath(path), file: path, text, isWhole: true }));
}

export function planned(release: Release, folder: Folder = {}, prose?: Prose): PlannedPage[] {
  return [...planImport(release, folderPages(folder), prose).pages];
}

/** The folder as an import leaves it. */
export function imported(release: Release, folder: Folder = {}, prose?: Prose): Folder {
  const pages = planned(release, folder, prose).map(({ file, after }) => [file, after]);
  return { ...folder, ...(Object.fromEntries(pages) as Folder) };
}

/** The text of an object's page after an import. */
export function pageOf(id: string, release: Release, folder: Folder = {}, prose?: Prose): string {
  const page = planned(release, folder, prose).find((own) => own.id === id);
  if (!page) throw new Error(`There is no page of ${id}.`);
  return page.after;
}

/** A page as the site reads it. */
export function read(text: string, path = 'page.md'): Page {
  return parsePage({ path: toPagePath(path), text }, atlasVocabulary);
}
