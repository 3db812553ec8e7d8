import { buildCatalog, type Catalog } from '../../knowledge-base/links/catalog.ts';
import { resolveLink } from '../../knowledge-base/links/resolve.ts';
import type { Link } from '../../knowledge-base/vault/link.ts';
import { parsePage, type Page } from '../../knowledge-base/vault/page.ts';
import type { PagePath } from '../../knowledge-base/vault/paths.ts';
import type { Pointer } from '../../knowledge-base/vocabulary.ts';
import { kindOfId } from '../ids.ts';
import type { MergeContext } from '../pages/mergePage.ts';
import { indexObjects } from '../pages/objects.ts';
import { entriesOf } from '../pages/ownList.ts';
import { pagePaths } from '../pages/pagePath.ts';
import { indexRelations, type RelationIndex } from '../pages/relationIndex.ts';
import { portableText } from '../pages/sections/relations.ts';
import { predecessorsOf } from '../pages/succession.ts';
import type { AtlasObject, Release } from '../release/model.ts';
import { atlasVocabulary } from '../vocabulary.ts';
import { isObject } from './ownPage.ts';

/** Everything that one page must know of all others. */
export interface World extends MergeContext {
  readonly paths: ReadonlyMap<string, PagePath>;
  readonly relations: RelationIndex;
}

/** @param pages all pages of the folder, those that are not ATLAS's too: links may lead to them */
export function worldOf(release: Release, pages: readonly Page[]): World {
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
  const id = 'link' in pointer ? idOfLink(page, pointer.link, catalog) : pointer.id;
  return id !== undefined && kindOfId(id) ? id : undefined;
}

function idOfLink(page: Page, link: Link, catalog: Catalog): string | undefined {
  const node = resolveLink(link, page, catalog).destination?.node;
  if (node) return node.id;
  const { parse } = atlasVocabulary.ids;
  const [inLabel = ''] = /^\S+?(?=:?(?:\s|$))/.exec(link.label ?? '') ?? [];
  return parse(link.target) ?? parse(inLabel);
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
