import { sortFindings, type Finding } from '../../knowledge-base/findings/finding.ts';
import type { Page } from '../../knowledge-base/vault/page.ts';
import type { PagePath } from '../../knowledge-base/vault/paths.ts';
import { historyOf } from '../history/history.ts';
import { kindOfId, type AtlasKind } from '../ids.ts';
import { kindNamed, pageContents, type PageContent } from '../pages/content.ts';
import { applyEdits } from '../pages/edit.ts';
import { mergePage, type PageMerge } from '../pages/mergePage.ts';
import { newPage } from '../pages/newPage.ts';
import { retirePage } from '../pages/retirePage.ts';
import type { Release } from '../release/model.ts';
import type { FolderPage } from './folder.ts';
import { ImportError } from './importError.ts';
import { newerThan } from './newer.ts';
import {
  checkDuplicates,
  checkPage,
  isObject,
  readOwnPage,
  withText,
  type OwnPage,
} from './ownPage.ts';
import { withoutWording, type Prose } from './prose.ts';
import { importRules } from './rules.ts';
import { worldOf, type World } from './world.ts';

/** What becomes of one page. */
export interface PlannedPage {
  readonly change: 'created' | 'changed' | 'retired' | 'unchanged';
  readonly id: string;
  readonly path: PagePath;
  /** The path in the letters of the disk. */
  readonly file: string;
  /** Absent for a page that is created. */
  readonly before?: string;
  readonly after: string;
  /** Whether anything stands between the title and the first section. */
  readonly hasDescription: boolean;
  /** What changes, for people. */
  readonly notes: readonly string[];
}

export interface ImportPlan {
  readonly prose: Prose;
  /** Whether somebody asked for it, or the folder decided. */
  readonly proseAsked: boolean;
  /** Every page of an ATLAS object, in the order of their paths. */
  readonly pages: readonly PlannedPage[];
  readonly findings: readonly Finding[];
}

/**
 * Works out what an import changes. Pure: reads and writes nothing.
 * @param prose where nobody asks, a folder without ATLAS pages gets the release's words, and any
 *   other keeps its own
 * @throws ImportError with all that keeps the import from being made
 */
export function planImport(
  release: Release,
  folder: readonly FolderPage[],
  asked?: Prose,
): ImportPlan {
  const own = folder.map(readOwnPage);
  refuse(own.flatMap(checkPage));
  const known = own.filter(({ page }) => isObject(page));
  refuse(checkDuplicates(known));

  const prose = asked ?? (known.length === 0 ? 'source' : 'keep');
  const used = prose === 'source' ? release : withoutWording(release);
  const world = worldOf(
    used,
    own.map(({ page }) => page),
  );
  const byId = new Map(known.map((page) => [page.page.id ?? '', page]));
  const contents = pageContents(used, world.objects, world.relations);
  const unsafe: Finding[] = [];
  const planned = contents.map((content) => {
    const there = byId.get(content.id);
    return there
      ? planMerge(there, content, world, unsafe)
      : planCreation(content, world.paths.get(content.id) as PagePath);
  });
  const absent = known.filter(({ page }) => !contents.some(({ id }) => id === page.id));
  const newer = absent.flatMap(({ page }) => newerThan(release, page));
  const retired = absent
    .filter(({ page }) => !newer.some(({ place }) => place.path === page.path))
    .map((there) => planRetirement(there, world, unsafe));
  refuse(unsafe);
  const pages = [...planned, ...retired].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { prose, proseAsked: asked !== undefined, pages, findings: sortFindings(newer) };
}

function refuse(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new ImportError(sortFindings(findings));
}

function planCreation(content: PageContent, path: PagePath): PlannedPage {
  const { id, description } = content;
  const after = newPage(content, path);
  const hasDescription = description !== '';
  return { change: 'created', id, path, file: path, after, hasDescription, notes: [] };
}

function planMerge(
  own: OwnPage,
  content: PageContent,
  world: World,
  unsafe: Finding[],
): PlannedPage {
  const planned = planEdits(own, (page) => mergePage(page, content, world), 'changed', unsafe);
  return { ...planned, hasDescription: planned.hasDescription || content.description !== '' };
}

function planRetirement(own: OwnPage, world: World, unsafe: Finding[]): PlannedPage {
  const id = own.page.id ?? '';
  const { retiredIn, replacedBy = [] } = historyOf(id) ?? {};
  const retirement = { replacedBy, ...(retiredIn !== undefined && { release: retiredIn }) };
  const kind = kindNamed(kindOfId(id) as AtlasKind);
  return planEdits(own, (page) => retirePage(page, kind, retirement, world), 'retired', unsafe);
}

/** @param unsafe takes up what is wrong where the page cannot be changed like that */
function planEdits(
  own: OwnPage,
  merge: (page: Page) => PageMerge,
  change: 'changed' | 'retired',
  unsafe: Finding[],
): PlannedPage {
  const { source, page } = own;
  const { edits, notes } = merge(page);
  const changed = edits.length === 0 ? own : withText(own, edited(page.text, edits));
  const isUnchanged = changed.source.text === source.text;
  // Behind a code block that is never closed, for one, nothing is read as what it is.
  const isSettled =
    isUnchanged || (changed.page.id === page.id && merge(changed.page).edits.length === 0);
  const { id = '', path, titleLine } = page;
  if (!isSettled) {
    unsafe.push(importRules['import-unsafe'].at({ path, line: titleLine, column: 1 }, { id }));
  }
  return {
    change: isUnchanged ? 'unchanged' : change,
    id,
    path,
    file: source.file,
    before: source.text,
    after: changed.source.text,
    hasDescription: page.lead.length > 0,
    notes,
  };
}

/** Blank lines at the end of a page that were not there before are left over from a section. */
function edited(text: string, edits: PageMerge['edits']): string {
  const blank = /\n[ \t]*\r?\n$/;
  const result = applyEdits(text, edits);
  return blank.test(text) ? result : result.replace(/(?<=\n)(?:[ \t]*\r?\n)+$/, '');
}
