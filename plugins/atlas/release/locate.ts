import { posix } from 'node:path';
import * as z from 'zod';
import { maxReleaseSize, openDocument } from './document.ts';
import { errorOf } from './releaseError.ts';
import { releaseRules } from './rules.ts';
import { sourceOf, type Limits, type Source } from './sources.ts';

/** Where MITRE publishes: `dist/` on the main branch of its data repository. */
export const officialDist = 'https://raw.githubusercontent.com/mitre-atlas/atlas-data/main/dist/';

export interface LocateOptions extends Partial<Limits> {
  /** What `latest` searches: a folder or an address with the files of MITRE's `dist/`. */
  readonly dist?: string;
}

export interface LocatedRelease {
  readonly text: string;
  /** The path or the address of the file that the text is in, after all pointers. */
  readonly origin: string;
}

/** A file below the folder where the search began. */
interface Spot {
  readonly source: Source;
  readonly folder: string;
  /** Below the folder; with slashes on every system. */
  readonly path: string;
  readonly address: string;
}

/**
 * A host, or a checkout without symbolic links, gives a link as the text of its target: one line,
 * relative to the folder of the link.
 */
const pointer = /^[\w./-]+\.ya?ml$/;

const maxHops = 6;

/** The manifest of MITRE's `dist/`: releases, newest first, each with the files that hold it. */
const manifestShape = z
  .array(z.object({ versions: z.array(z.object({ path: z.string() })) }))
  .min(1);

const thirtySeconds = 30_000;

/**
 * Finds the text of a release.
 * @param source a path, an http or https address, or `latest`: the newest release in format 6 by
 *   the manifest of `options.dist`, else of the environment's ATLAS_DIST, else of MITRE
 * @param options by default 30 s (`timeout` in milliseconds) and 64 MiB (`maxBytes`) for each file
 * @throws ReleaseError with one finding that says why there is none
 */
export async function locateRelease(
  source: string,
  options: LocateOptions = {},
): Promise<LocatedRelease> {
  const limits = { timeout: thirtySeconds, maxBytes: maxReleaseSize, ...options };
  if (source === 'latest') {
    const dist = options.dist ?? (process.env['ATLAS_DIST'] || officialDist);
    return follow(await findNewest(dist, limits), limits);
  }
  const origin = knownSource(source);
  const { folder, name } = origin.split(source);
  return follow({ source: origin, folder, path: name, address: source }, limits);
}

function knownSource(address: string): Source {
  const source = sourceOf(address);
  if (source) return source;
  const problem = 'it is no http or https address';
  throw errorOf(address, releaseRules['release-source'], { problem });
}

/** The file of the newest release in format 6; without a manifest, MITRE's pointer to it. */
async function findNewest(dist: string, limits: Limits): Promise<Spot> {
  const source = knownSource(dist);
  const spot = (path: string): Spot => {
    return { source, folder: dist, path, address: source.join(dist, path) };
  };
  const manifest = spot('manifest.yaml');
  const text = await source.read(manifest.address, limits);
  if (text === undefined) return spot('ATLAS-latest.yaml');
  const unusable = (problem: string): Error =>
    errorOf(manifest.address, releaseRules['release-manifest'], { problem });
  const { success, data } = manifestShape.safeParse(openDocument(text, manifest.address).value);
  if (!success) throw unusable('it is no list of releases with their files');
  const newest = data[0]?.versions.find(({ path }) => /^v6\//.test(path) && pointer.test(path));
  if (!newest) throw unusable('its first release has no file below v6/');
  return step(manifest, newest.path);
}

/** Follows pointers until a file holds something else. */
async function follow(start: Spot, limits: Limits): Promise<LocatedRelease> {
  const seen = new Set<string>();
  for (let spot = start; ;) {
    const text = await spot.source.read(spot.address, limits);
    if (text === undefined) throw spot.source.missing(spot.address);
    const target = text.trim();
    if (!pointer.test(target)) return { text, origin: spot.address };
    seen.add(spot.path);
    const next = step(spot, target);
    if (seen.has(next.path)) throw badPointer(spot, target, 'leads round in a circle');
    if (seen.size > maxHops) throw badPointer(spot, target, `is number ${maxHops + 1} in a row`);
    spot = next;
  }
}

/** The file that a pointer leads to, as long as it is below the folder where the search began. */
function step(from: Spot, target: string): Spot {
  if (target.startsWith('/')) throw badPointer(from, target, 'is absolute');
  const path = posix.join(posix.dirname(from.path), target);
  if (path.startsWith('../')) throw badPointer(from, target, `leads out of ${from.folder}`);
  return { ...from, path, address: from.source.join(from.folder, path) };
}

function badPointer({ address }: Spot, target: string, problem: string): Error {
  return errorOf(address, releaseRules['release-pointer'], { pointer: target, problem });
}
