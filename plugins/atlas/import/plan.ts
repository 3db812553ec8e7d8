import { sortFindings, type Finding, type Place } from '../../knowledge-base/findings/finding.ts';
import { buildCatalog, type Catalog } from '../../knowledge-base/links/catalog.ts';
import { resolveLink } from '../../knowledge-base/links/resolve.ts';
import { parsePage, type Page } from '../../knowledge-base/vault/page.ts';
import type { PagePath } from '../../knowledge-base/vault/paths.ts';
import type { Pointer } from '../../knowledge-base/vocabulary.ts';
import { historyOf } from '../history/history.ts';
import { kindOfId, type AtlasKind } from '../ids.ts';
import { kindNamed, pageContents, type PageContent } from '../pages/content.ts';
import { applyEdits } from '../pages/edit.ts';
import { openFrontMatter } from '../pages/frontMatter.ts';
import { mergePage, type MergeContext, type PageMerge } from '../pages/mergePage.ts';
import { newPage } from '../pages/newPage.ts';
import { indexObjects } from '../pages/objects.ts';
import { entriesOf } from '../pages/ownList.ts';
import { pagePaths } from '../pages/pagePath.ts';
import { indexRelations } from '../pages/relationIndex.ts';
import { retirePage } from '../pages/retirePage.ts';
import { predecessorsOf } from '../pages/succession.ts';
import { portableText } from '../pages/sections/relations.ts';
import type { AtlasObject, Release } from '../release/model.ts';
import { atlasVocabulary } from '../vocabulary.ts';
import type { FolderPage } from './folder.ts';
import { ImportError } from './importError.ts';
import { withoutWording, type Prose } from './prose.ts';
import { importRules } from './rules.ts';

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

/** A page of the folder, understood. */
interface OwnPage {
  readonly source: FolderPage;
  /** Parsed without the byte order mark, so that places in its tree are places in its text. */
  readonly page: Page;
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
  const own = folder.map((source): OwnPage => {
    const text = source.text.replace(/^\uFEFF/, '');
    return { source, page: parsePage({ path: source.path, text }, atlasVocabulary) };
  });
  refuse(own.flatMap(checkPage));
  refuse(checkDuplicates(own));

  const known = own.filter(({ page }) => isObject(page));
  const prose = asked ?? (known.length === 0 ? 'source' : 'keep');
  const used = prose === 'source' ? release : withoutWording(release);
  const world = surroundings(used, own);
  const byId = new Map(known.map((page) => [page.page.id ?? '', page]));
  const contents = pageContents(used, world.objects, world.relations);
  const planned = contents.map((content) => {
    const there = byId.get(content.id);
    return there
      ? planMerge(there, content, world)
      : planCreation(content, world.paths.get(content.id) as PagePath);
  });
  const absent = known.filter(({ page }) => !contents.some(({ id }) => id === page.id));
  const newer = absent.flatMap(({ page }) => newerThan(release, page));
  const retired = absent
    .filter(({ page }) => !newer.some(({ place }) => place.path === page.path))
    .map((there) => planRetirement(there, world));
  const pages = [...planned, ...retired].sort((a, b) => (a.path < b.path ? -1 : 1));
  refuse(pages.flatMap((page) => checkResult(page, byId.get(page.id))));
  return { prose, proseAsked: asked !== undefined, pages, findings: sortFindings(newer) };
}

/** Whether a page is of an ATLAS object: controls and pages of the vault's own kinds are let be. */
function isObject({ id }: Page): boolean {
  return id !== undefined && kindOfId(id) !== undefined;
}

function refuse(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new ImportError(sortFindings(findings));
}

/** Everything that one page must know of all others. */
interface World extends MergeContext {
  readonly paths: ReadonlyMap<string, PagePath>;
  readonly relations: ReturnType<typeof indexRelations>;
}

function surroundings(release: Release, own: readonly OwnPage[]): World {
  const pages = own.map(({ page }) => page);
  const released: readonly AtlasObject[] = [
    ...release.tactics,
    ...release.techniques,
    ...release.mitigations,
    ...release.caseStudies,
  ];
  const paths = pagePaths(release, pages);
  const objects = indexObjects(
    [
      ...pages.flatMap(({ id, name, path }) => (id === undefined ? [] : [{ id, name, path }])),
      ...released.map(({ id, name }) => {
        const nameSoFar = pages.find((page) => page.id === id)?.name;
        const path = paths.get(id) as PagePath;
        return { id, name, path, ...(nameSoFar !== undefined && { nameSoFar }) };
      }),
    ],
    release.tactics.map(({ id }) => id),
  );
  const catalog = buildCatalog([...pages, ...futurePages(released, paths, pages)], atlasVocabulary);
  const idOf: MergeContext['idOf'] = (page, pointer) => idOfPointer(page, pointer, catalog);
  const texts = indexTexts(pages, idOf);
  const relations = indexRelations(release, (type, source, target) => {
    // What was said of a retired object holds for the one that took its place.
    const sources = [source, ...predecessorsOf(source)];
    const targets = [target, ...predecessorsOf(target)];
    const keys = sources.flatMap((from) => targets.map((to) => [type, from, to].join(' ')));
    return keys.map((key) => texts.get(key)).find((text) => text !== undefined) ?? '';
  });
  return { paths, objects, idOf, relations };
}

/** Pages that are yet to be written, as far as links can lead to them. */
function futurePages(
  released: readonly AtlasObject[],
  paths: ReadonlyMap<string, PagePath>,
  pages: readonly Page[],
): Page[] {
  const there = new Set(pages.map(({ id }) => id));
  return released
    .filter(({ id }) => !there.has(id))
    .map(({ id, name }) => {
      const text = `---\ntitle: ${JSON.stringify(`${id}: ${name}`)}\n---\n`;
      return parsePage({ path: paths.get(id) as PagePath, text }, atlasVocabulary);
    });
}

/** The ATLAS object that a pointer means, whether or not there is a page of it. */
function idOfPointer(page: Page, pointer: Pointer, catalog: Catalog): string | undefined {
  if (!('link' in pointer)) return pointer.id;
  const node = resolveLink(pointer.link, page, catalog).destination?.node;
  if (node) return kindOfId(node.id) ? node.id : undefined;
  const { parse } = atlasVocabulary.ids;
  return (
    parse(pointer.link.target) ??
    parse(/^\S+?(?=:?(?:\s|$))/.exec(pointer.link.label ?? '')?.[0] ?? '')
  );
}

/** What pages say of their relations; where both ends say something, the source's words count. */
function indexTexts(pages: readonly Page[], idOf: MergeContext['idOf']): Map<string, string> {
  const texts = new Map<string, string>();
  for (const direction of ['in', 'out'] as const) {
    for (const page of pages) {
      if (page.id === undefined || !isObject(page)) continue;
      for (const section of page.sections) {
        const own = { page, sections: [section], idOf: (to: Pointer) => idOf(page, to) };
        for (const entry of section.row ? entriesOf(own) : []) {
          const [claim] = entry.data.claims ?? [];
          if (claim?.direction !== direction || !('link' in claim.to)) continue;
          const other = own.idOf(claim.to);
          const text = portableText(page, entry);
          if (other === undefined || text === '') continue;
          const ends = direction === 'out' ? [page.id, other] : [other, page.id];
          texts.set([claim.type, ...ends].join(' '), text);
        }
      }
    }
  }
  return texts;
}

function planCreation(content: PageContent, path: PagePath): PlannedPage {
  const { id, description } = content;
  const after = newPage(content, path);
  const hasDescription = description !== '';
  return { change: 'created', id, path, file: path, after, hasDescription, notes: [] };
}

function planMerge(own: OwnPage, content: PageContent, world: World): PlannedPage {
  const planned = planEdits(own, mergePage(own.page, content, world), 'changed');
  return { ...planned, hasDescription: planned.hasDescription || content.description !== '' };
}

function planRetirement(own: OwnPage, world: World): PlannedPage {
  const id = own.page.id ?? '';
  const { retiredIn, replacedBy = [] } = historyOf(id) ?? {};
  const retirement = { replacedBy, ...(retiredIn !== undefined && { release: retiredIn }) };
  const kind = kindNamed(kindOfId(id) as AtlasKind);
  return planEdits(own, retirePage(own.page, kind, retirement, world), 'retired');
}

function planEdits(
  { source, page }: OwnPage,
  { edits, notes }: PageMerge,
  change: 'changed' | 'retired',
): PlannedPage {
  const { path, file, text } = source;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const after = edits.length === 0 ? text : mark + tidyEnd(applyEdits(page.text, edits), page.text);
  return {
    change: after === text ? 'unchanged' : change,
    id: page.id ?? '',
    path,
    file,
    before: text,
    after,
    hasDescription: page.lead.length > 0,
    notes,
  };
}

/** Blank lines at the end of a page that were not there before are left over from a section. */
function tidyEnd(text: string, before: string): string {
  const blank = /\n[ \t]*\r?\n$/;
  return blank.test(before) ? text : text.replace(/(?<=\n)(?:[ \t]*\r?\n)+$/, '');
}

/** That an object came with a later release than the one that is imported. */
function newerThan(release: Release, { id = '', path, titleLine }: Page): Finding[] {
  const since = historyOf(id)?.since;
  if (
    since === undefined ||
    !isContentRelease(release.version) ||
    compareReleases(since, release.version) <= 0
  ) {
    return [];
  }
  const place = { path, line: titleLine, column: 1 };
  return [importRules['import-newer'].at(place, { id, since, release: release.version })];
}

function isContentRelease(version: string): boolean {
  return /^\d{4}\.\d{2}(?:\.\d+)?$/.test(version);
}

/** `2025.11` < `2025.11.2` < `2026.04`. */
function compareReleases(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 3; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What is wrong with a page before anything is done to it. */
function checkPage({ source, page }: OwnPage): Finding[] {
  const open = openFrontMatter(page.text);
  const { path } = page;
  if (open && 'problem' in open) {
    const place = { path, line: open.line, column: open.column };
    return [importRules['import-front-matter'].at(place, { problem: open.problem })];
  }
  if (page.id === undefined || !isObject(page)) return [];
  const wholePage: Place = { path, line: 1, column: 1 };
  if (!source.isWhole) return [importRules['import-encoding'].at(wholePage, {})];
  const row = page.kind?.facts.find(({ form }) => form === 'id');
  const fact = row && page.facts.get(row.label);
  const stated = fact && atlasVocabulary.ids.parse(fact.value);
  if (stated === undefined || stated === page.id) return [];
  const place = { path, line: fact?.node.position?.start.line ?? 1, column: 1 };
  return [importRules['import-identity'].at(place, { title: page.id, metadata: stated })];
}

function checkDuplicates(own: readonly OwnPage[]): Finding[] {
  const first = new Map<string, PagePath>();
  return own.flatMap(({ page: { id, path, titleLine } }) => {
    if (id === undefined) return [];
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, path);
      return [];
    }
    return [
      importRules['import-duplicate-id'].at({ path, line: titleLine, column: 1 }, { id, other }),
    ];
  });
}

/** Reads a page that was changed once more: whoever reads it next must find the same object. */
function checkResult(
  { id, path, before, after }: PlannedPage,
  own: OwnPage | undefined,
): Finding[] {
  if (!own || before === undefined || before === after) return [];
  const page = parsePage({ path, text: after.replace(/^\uFEFF/, '') }, atlasVocabulary);
  const open = openFrontMatter(page.text);
  if (page.id === id && !(open && 'problem' in open)) return [];
  return [importRules['import-unsafe'].at({ path, line: own.page.titleLine, column: 1 }, { id })];
}
