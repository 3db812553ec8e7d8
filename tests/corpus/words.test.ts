import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { AtlasObject, Release } from '../../plugins/atlas/release/model.ts';
import { corpus, releaseFile, releaseOf, seedFolder, skipNote, withoutReleases } from './corpus.ts';

const runLength = 8;

function words(text: string): string[] {
  const plain = text
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\[\[[^\]|]*\|/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runs(text: string): string[] {
  const all = words(text);
  return all
    .slice(runLength - 1)
    .map((_word, index) => all.slice(index, index + runLength).join(' '));
}

/** Every text of a release that somebody wrote as a sentence. */
function sentencesOf(release: Release): string[] {
  const objects: readonly AtlasObject[] = [
    ...release.tactics,
    ...release.techniques,
    ...release.mitigations,
    ...release.caseStudies,
  ];
  return [
    ...objects.map(({ description }) => description),
    ...release.mitigations.flatMap(({ techniques }) => techniques.map(({ text }) => text)),
    ...release.caseStudies.flatMap(({ steps }) => steps.map(({ account }) => account)),
  ];
}

/** Names, titles and the like: facts, which are the same for everybody. */
function namesOf(release: Release): string[] {
  const people = release.caseStudies.flatMap(({ actor, target, reporter = '' }) => [
    actor,
    target,
    reporter,
  ]);
  const objects: readonly AtlasObject[] = [
    ...release.tactics,
    ...release.techniques,
    ...release.mitigations,
    ...release.caseStudies,
  ];
  const names = objects.flatMap(({ id, name, references }) => [
    `${id}: ${name}`,
    ...references.map(({ title }) => title),
  ]);
  return [...people, ...names];
}

describe.skipIf(withoutReleases)(`the sentences of docs/${skipNote}`, () => {
  it('should share no run of eight words with the release or the first users’ documents', async () => {
    const release = releaseOf(releaseFile);
    const foreign = new Set([
      ...sentencesOf(release).flatMap(runs),
      ...readdirSync(seedFolder).flatMap((file) =>
        runs(readFileSync(join(seedFolder, file), 'utf8')),
      ),
    ]);
    const facts = new Set(namesOf(release).flatMap(runs));
    const { base } = await corpus();
    const shared = base.pages.flatMap(({ path, tree }) =>
      tree.children
        .filter(({ type }) => type !== 'yaml')
        .flatMap((node) => runs(toString(node)))
        .filter((run) => foreign.has(run) && !facts.has(run))
        .map((run) => `${path}: ${run}`),
    );
    expect(shared).toEqual([]);
    expect(foreign.size).toBeGreaterThan(20_000);
  });
});
