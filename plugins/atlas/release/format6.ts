import * as z from 'zod';
import type { ReleaseDocument } from './document.ts';
import {
  at,
  type Draft,
  type DraftCaseStudy,
  type DraftMitigation,
  type DraftObject,
  type DraftTechnique,
} from './draft.ts';
import { readRelationships, type Relationships } from './relationships.ts';
import { releaseRules } from './rules.ts';
import {
  asPrecise,
  attackReference,
  asRecord,
  day,
  dayOrLess,
  granularity,
  line,
  listOf,
  mapOf,
  maturity,
  prose,
  readShape,
  reference,
  studyType,
  wordOfFormat6,
  type Read,
} from './shapes.ts';

/**
 * Format 6, in which every release since May 2026 is published: objects in maps by id, relations
 * apart from them in `relationships`. Sources: the data model and the export of MITRE's own tools.
 * Keys that MITRE always writes but a reader can do without may be absent.
 */
const headShape = z.object({
  'format-version': z.string(),
  collection: z.object({ version: z.string() }),
});

const commonShape = z.object({
  id: z.string().nullish(),
  name: z.string(),
  description: prose,
  references: listOf(reference),
  'created-date': day.nullish(),
  'modified-date': day.nullish(),
  'attack-reference': attackReference,
});

const tacticShape = commonShape.extend({ 'object-type': z.literal('tactic').nullish() });

const techniqueShape = commonShape.extend({
  'object-type': z.literal('technique').nullish(),
  platforms: listOf(z.string()),
  maturity,
});

const mitigationShape = commonShape.extend({
  'object-type': z.literal('mitigation').nullish(),
  categories: listOf(z.string()),
  'lifecycle-phases': listOf(z.string()),
});

const caseStudyShape = commonShape.extend({
  'object-type': z.literal('case-study').nullish(),
  type: studyType,
  date: dayOrLess,
  'date-granularity': granularity,
  actor: line,
  target: line,
  reporter: line,
});

/** Reads a file in format 6. What does not fit is reported and left out. */
export function readFormat6(document: ReleaseDocument): Draft {
  const root = asRecord(document.value);
  const head = readShape(headShape, root, [], document);
  const listed = new Set<string>();
  const readMap = <Shape extends z.ZodType<{ id?: string | null | undefined }>>(
    shape: Shape,
    key: string,
  ): Read<Shape>[] => {
    const map = readShape(mapOf, root[key], [key], document) ?? {};
    return Object.entries(map).flatMap(([id, value]) => {
      listed.add(id);
      const path = [key, id];
      const read = readShape(shape, value, path, document);
      if (read === undefined) return [];
      if (read.id && read.id !== id) {
        const wanted = `the key “${id}” under which it stands`;
        document.report(releaseRules['release-id'], [...path, 'id'], { id: read.id, wanted });
      }
      return [at(read, path)];
    });
  };
  const tactics = readMap(tacticShape, 'tactics');
  const techniques = readMap(techniqueShape, 'techniques');
  const mitigations = readMap(mitigationShape, 'mitigations');
  const caseStudies = readMap(caseStudyShape, 'case-studies');

  const relationships = readRelationships(root['relationships'], document);
  const sequences = relationships.ofType('sequences');
  // An edge without a position has that in the list; tactics without an edge come last.
  const positions = new Map(
    sequences.map(({ target, value }, index) => [
      target.value,
      Number(value.position ?? index + 1),
    ]),
  );
  return {
    format: head?.['format-version'] ?? '',
    version: head?.collection.version ?? '',
    tactics: sortBy(tactics.map(draftObject), ({ id }) => positions.get(id.value) ?? Infinity),
    techniques: techniques.map((read) => draftTechnique(read, relationships)),
    mitigations: mitigations.map((read) => draftMitigation(read, relationships)),
    caseStudies: caseStudies.map((read) => draftCaseStudy(read, relationships)),
    listed,
    mentions: relationships.mentions,
  };
}

function sortBy<Item>(items: readonly Item[], rank: (item: Item, index: number) => number): Item[] {
  return items
    .map((item, index) => ({ item, rank: rank(item, index) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ item }) => item);
}

function draftObject({ value, path }: Read<typeof commonShape>): DraftObject {
  return {
    // The key is the id; an object that has another is reported above.
    id: at(String(path.at(-1)), path),
    name: at(value.name, path, 'name'),
    description: at(value.description, path, 'description'),
    references: value.references.map((reference, index) => ({
      ...reference,
      path: [...path, 'references', index],
    })),
    created: value['created-date'] ?? undefined,
    modified: value['modified-date'] ?? undefined,
    attackReference: value['attack-reference'] ?? undefined,
  };
}

function draftTechnique(
  technique: Read<typeof techniqueShape>,
  relationships: Relationships,
): DraftTechnique {
  const object = draftObject(technique);
  return {
    ...object,
    parent: relationships.from(object.id.value, 'specializes')[0]?.target,
    tactics: relationships.from(object.id.value, 'achieves').map(({ target }) => target),
    maturity: technique.value.maturity ?? undefined,
    platforms: technique.value.platforms,
  };
}

function draftMitigation(
  mitigation: Read<typeof mitigationShape>,
  relationships: Relationships,
): DraftMitigation {
  const object = draftObject(mitigation);
  return {
    ...object,
    categories: mitigation.value.categories.map(wordOfFormat6),
    lifecyclePhases: mitigation.value['lifecycle-phases'].map(wordOfFormat6),
    uses: relationships.from(object.id.value, 'mitigates').map(({ value, path, target }) => ({
      technique: target,
      text: at(value.description, path, 'description'),
    })),
  };
}

function draftCaseStudy(
  study: Read<typeof caseStudyShape>,
  relationships: Relationships,
): DraftCaseStudy {
  const object = draftObject(study);
  const { type, date, actor, target, reporter, 'date-granularity': known } = study.value;
  // The list is sorted by technique, not by time.
  const employs = sortBy(relationships.from(object.id.value, 'employs'), ({ value }, index) =>
    Number(value['step-id']?.slice(1) ?? index),
  );
  return {
    ...object,
    type,
    date: asPrecise(date, known),
    actor,
    target,
    reporter,
    steps: employs.map((edge) => ({
      tactic: at(edge.value.tactic ?? '', edge.path, 'tactic'),
      technique: edge.target,
      account: at(edge.value.description, edge.path, 'description'),
    })),
  };
}
