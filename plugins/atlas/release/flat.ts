import * as z from 'zod';
import { contentReleaseOf } from './contentReleases.ts';
import type { Path, ReleaseDocument } from './document.ts';
import {
  at,
  type Draft,
  type DraftCaseStudy,
  type DraftMitigation,
  type DraftObject,
  type DraftTechnique,
} from './draft.ts';
import { releaseRules } from './rules.ts';
import {
  asPrecise,
  asRecord,
  attackReference,
  day,
  dayOrLess,
  granularity,
  line,
  listOf,
  maturity,
  prose,
  readShape,
  reference,
  studyType,
  wordOfFormat6,
  type Read,
} from './shapes.ts';

/**
 * The flat format of the releases up to 5.6.0: objects in lists below `matrices`, with their
 * relations inside them. Sources: MITRE's `atlas_output_schema.json`, and the releases 5.4.0 and
 * 5.6.1, which say more than it.
 */
const fileShape = z.object({ version: z.string(), matrices: z.array(z.unknown()) });

const commonShape = z.object({
  id: z.string(),
  name: z.string(),
  references: listOf(reference),
  created_date: day.nullish(),
  modified_date: day.nullish(),
  'ATT&CK-reference': attackReference,
});

const tacticShape = commonShape.extend({
  'object-type': z.literal('tactic').nullish(),
  description: prose,
});

const techniqueShape = commonShape.extend({
  'object-type': z.literal('technique').nullish(),
  description: prose,
  tactics: listOf(z.string()),
  'subtechnique-of': z.string().nullish(),
  maturity,
});

const mitigationShape = commonShape.extend({
  'object-type': z.literal('mitigation').nullish(),
  description: prose,
  category: listOf(z.string()),
  // In 5.6.1 two mitigations have a use of a technique among their phases.
  'ml-lifecycle': listOf(z.union([z.string(), z.object({ id: z.string() })])),
  techniques: listOf(z.object({ id: z.string(), use: prose })),
});

const caseStudyShape = commonShape.extend({
  'object-type': z.literal('case-study').nullish(),
  summary: prose,
  'case-study-type': studyType,
  'incident-date': dayOrLess,
  'incident-date-granularity': granularity,
  actor: line,
  target: line,
  reporter: line,
  procedure: listOf(z.object({ tactic: z.string(), technique: z.string(), description: prose })),
});

/** Reads a file in the flat format. What does not fit is reported and left out. */
export function readFlat(document: ReleaseDocument): Draft {
  const root = asRecord(document.value);
  const file = readShape(fileShape, root, [], document);
  const listed = new Set<string>();
  const readList = <Shape extends z.ZodType>(
    shape: Shape,
    list: unknown,
    path: Path,
  ): Read<Shape>[] =>
    (readShape(listOf(z.unknown()), list, path, document) ?? []).flatMap((value, index) => {
      const { id } = asRecord(value);
      if (typeof id === 'string') listed.add(id);
      const read = readShape(shape, value, [...path, index], document);
      return read === undefined ? [] : [at(read, path, index)];
    });
  const readMatrices = <Shape extends z.ZodType>(shape: Shape, key: string): Read<Shape>[] =>
    (file?.matrices ?? []).flatMap((matrix, index) =>
      readList(shape, asRecord(matrix)[key], ['matrices', index, key]),
    );
  const studies = readList(caseStudyShape, root['case-studies'], ['case-studies']);
  return {
    format: file?.version ?? '',
    version: contentReleaseOf(file?.version ?? ''),
    tactics: readMatrices(tacticShape, 'tactics').map(draftTactic),
    techniques: readMatrices(techniqueShape, 'techniques').map(draftTechnique),
    mitigations: readMatrices(mitigationShape, 'mitigations').map((read) =>
      draftMitigation(read, document),
    ),
    caseStudies: studies.map(draftCaseStudy),
    listed,
    mentions: [],
  };
}

function draftCommon({ value, path }: Read<typeof commonShape>): Omit<DraftObject, 'description'> {
  return {
    id: at(value.id, path, 'id'),
    name: at(value.name, path, 'name'),
    references: value.references.map(({ title, url }, index) => ({
      title,
      url,
      path: [...path, 'references', index],
    })),
    created: value.created_date ?? undefined,
    modified: value.modified_date ?? undefined,
    attackReference: value['ATT&CK-reference'] ?? undefined,
  };
}

function draftTactic(tactic: Read<typeof tacticShape>): DraftObject {
  const { value, path } = tactic;
  return { ...draftCommon(tactic), description: at(value.description, path, 'description') };
}

function draftTechnique(technique: Read<typeof techniqueShape>): DraftTechnique {
  const { value, path } = technique;
  const parent = value['subtechnique-of'] ?? undefined;
  return {
    ...draftCommon(technique),
    description: at(value.description, path, 'description'),
    parent: parent === undefined ? undefined : at(parent, path, 'subtechnique-of'),
    tactics: value.tactics.map((tactic, index) => at(tactic, path, 'tactics', index)),
    maturity: value.maturity ?? undefined,
    platforms: [],
  };
}

function draftMitigation(
  mitigation: Read<typeof mitigationShape>,
  document: ReleaseDocument,
): DraftMitigation {
  const { value, path } = mitigation;
  const phases = value['ml-lifecycle'].flatMap((phase, index) => {
    if (typeof phase === 'string') return [wordOfFormat6(phase)];
    const details = { mitigation: value.id, technique: phase.id };
    document.report(
      releaseRules['release-wart-misplaced'],
      [...path, 'ml-lifecycle', index],
      details,
    );
    return [];
  });
  return {
    ...draftCommon(mitigation),
    description: at(value.description, path, 'description'),
    categories: value.category.map(wordOfFormat6),
    lifecyclePhases: phases,
    uses: value.techniques.map(({ id, use }, index) => ({
      technique: at(id, path, 'techniques', index, 'id'),
      text: at(use, path, 'techniques', index, 'use'),
    })),
  };
}

function draftCaseStudy(study: Read<typeof caseStudyShape>): DraftCaseStudy {
  const { value, path } = study;
  return {
    ...draftCommon(study),
    description: at(value.summary, path, 'summary'),
    type: value['case-study-type'],
    date: asPrecise(value['incident-date'], value['incident-date-granularity']),
    actor: value.actor,
    target: value.target,
    reporter: value.reporter,
    steps: value.procedure.map(({ tactic, technique, description }, index) => ({
      tactic: at(tactic, path, 'procedure', index, 'tactic'),
      technique: at(technique, path, 'procedure', index, 'technique'),
      account: at(description, path, 'procedure', index, 'description'),
    })),
  };
}
