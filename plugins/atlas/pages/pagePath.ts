import { posix } from 'node:path';
import {
  folderOf,
  slugOf,
  stemOf,
  toPagePath,
  type PagePath,
} from '../../knowledge-base/vault/paths.ts';
import type { Release, Technique } from '../release/model.ts';

const root = 'frameworks/atlas';

/** Names that Windows keeps for devices, and names that stand for the folder they are in. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index|readme)$/;

/** File systems take 255 bytes a name; a sub-technique's folder and `.atlas-import` want some. */
const longestSlug = 120;

/** A page that is there, and the id that it states. */
export interface PlacedPage {
  readonly path: PagePath;
  readonly id?: string;
}

/** Where an object that has no page yet would stand. */
interface Place {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  /** Whether the page is the `index.md` of a folder of its own. */
  readonly ownFolder: boolean;
}

/**
 * The path of each object of a release. A page that states the object's id keeps its path; a new
 * one goes where the page model has it. What would share its path with another object or page, or
 * has no name that fits a file, has its id in the file name.
 */
export function pagePaths(
  release: Release,
  existing: readonly PlacedPage[],
): ReadonlyMap<string, PagePath> {
  const paths = new Map<string, PagePath>();
  for (const { id, path } of existing) if (id !== undefined) paths.set(id, path);
  const taken = new Set(existing.map(({ path }) => foldPath(stemOf(path))));
  for (const [id, folder] of foldersOfChildren(release, existing)) {
    if (paths.has(id) || taken.has(foldPath(folder))) continue;
    taken.add(foldPath(folder));
    paths.set(id, toPagePath(`${folder}/index.md`));
  }
  const { parents, others } = placesOf(release);
  settle(parents, paths, taken);
  settle(others(paths), paths, taken);
  return paths;
}

/**
 * Folders that bear the name of a technique and hold sub-techniques of it: links take them for the
 * place of the technique.
 */
function foldersOfChildren(
  { techniques }: Release,
  existing: readonly PlacedPage[],
): Map<string, string> {
  const objects = new Map(techniques.map((technique) => [technique.id, technique]));
  const found = new Map<string, string>();
  for (const { id, path } of existing) {
    const parent = objects.get(objects.get(id ?? '')?.parent ?? '');
    const folder = folderOf(path);
    if (!parent || found.has(parent.id) || posix.basename(folder) !== slugOfName(parent.name))
      continue;
    found.set(parent.id, folder);
  }
  return found;
}

/** Techniques with sub-techniques go first: the others may lie in their folders. */
function placesOf(release: Release): {
  readonly parents: readonly Place[];
  readonly others: (paths: ReadonlyMap<string, PagePath>) => readonly Place[];
} {
  const order = new Map(release.tactics.map((tactic, index) => [tactic.id, { ...tactic, index }]));
  const folderOfTactic = ({ tactics }: Technique): string => {
    const [first] = tactics.flatMap((id) => order.get(id) ?? []).sort((a, b) => a.index - b.index);
    return first ? `${root}/techniques/${fileName(first)}` : `${root}/techniques`;
  };
  const known = new Set(release.techniques.map(({ id }) => id));
  const isParent = new Set(release.techniques.flatMap(({ parent }) => parent ?? []));
  const simple = (folder: string) => (object: { readonly id: string; readonly name: string }) => ({
    ...object,
    folder: `${root}/${folder}`,
    ownFolder: false,
  });
  return {
    parents: release.techniques
      .filter(({ id }) => isParent.has(id))
      .map((technique) => ({ ...technique, folder: folderOfTactic(technique), ownFolder: true })),
    others: (paths) => [
      ...release.tactics.map(simple('tactics')),
      ...release.techniques
        .filter(({ id }) => !isParent.has(id))
        .map((technique) => {
          const { parent } = technique;
          const parentPath =
            parent !== undefined && known.has(parent) ? paths.get(parent) : undefined;
          const folder = parentPath ? folderBelow(parentPath) : folderOfTactic(technique);
          return { ...technique, folder, ownFolder: false };
        }),
      ...release.mitigations.map(simple('mitigations')),
      ...release.caseStudies.map(simple('case-studies')),
    ],
  };
}

/** Gives a path to each object that has none. */
function settle(places: readonly Place[], paths: Map<string, PagePath>, taken: Set<string>): void {
  const wanted = places.filter(({ id }) => !paths.has(id));
  const stems = new Map<string, number>();
  const plainStem = (place: Place): string => `${place.folder}/${slugOfName(place.name)}`;
  for (const place of wanted) {
    const stem = foldPath(plainStem(place));
    stems.set(stem, (stems.get(stem) ?? 0) + 1);
  }
  for (const place of wanted) {
    const isFree = (stem: string): boolean => !taken.has(foldPath(stem)) && !isFolderNote(stem);
    const plain = plainStem(place);
    const alone = stems.get(foldPath(plain)) === 1 && !isReserved(slugOfName(place.name));
    const suffixed = `${place.folder}/${fileName(place, true)}`;
    let stem = alone && isFree(plain) ? plain : suffixed;
    for (let number = 2; !isFree(stem); number++) stem = `${suffixed}-${String(number)}`;
    taken.add(foldPath(stem));
    paths.set(place.id, toPagePath(place.ownFolder ? `${stem}/index.md` : `${stem}.md`));
  }
}

/** `a/a` stands for the folder `a`, where its parent's page is or may come. */
function isFolderNote(stem: string): boolean {
  const [last, above] = stem.split('/').reverse();
  return last === above;
}

/** The folder of what belongs below a page: `a/index.md` → `a`, `a.md` → `a`, `a/a.md` → `a`. */
function folderBelow(path: PagePath): string {
  const stem = stemOf(path);
  return isFolderNote(stem) ? folderOf(stem) : stem;
}

/** A file's name, without ending, that any file system takes. */
function fileName(
  { id, name }: { readonly id: string; readonly name: string },
  withId = false,
): string {
  const slug = slugOfName(name);
  if (slug === '') return slugOf(id);
  return withId || isReserved(slug) ? `${slug}-${slugOf(id)}` : slug;
}

function isReserved(slug: string): boolean {
  return slug === '' || reserved.test(slug);
}

/** A name's slug, cut where it is too long, never within a character. */
function slugOfName(name: string): string {
  let slug = '';
  for (const character of slugOf(name).normalize('NFC')) {
    if (Buffer.byteLength(slug + character) > longestSlug) break;
    slug += character;
  }
  return slug.replace(/-$/, '');
}

/** Some file systems know neither letter case nor Unicode forms. */
function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
