import * as z from 'zod';
import type { AtlasKind } from '../ids.ts';
import type { Path, ReleaseDocument } from './document.ts';
import { at, type At, type Mention } from './draft.ts';
import { releaseRules } from './rules.ts';
import { listOf, mapOf, prose, readShape, type Read } from './shapes.ts';

const edgeShape = z.object({
  source: z.string().nullish(),
  target: z.string(),
  'relationship-type': z.string().nullish(),
  description: prose,
  tactic: z.string().nullish(),
  'step-id': z
    .string()
    .regex(/^S\d+$/, 'a step id reads S00')
    .nullish(),
  position: z.string().regex(/^\d+$/, 'a position is a whole number').nullish(),
});

const stepShape = edgeShape.extend({ tactic: z.string() });

/** The types of relation, and the kind that each leaves. The matrix is of no kind. */
const relations = {
  sequences: { from: undefined, shape: edgeShape },
  achieves: { from: 'technique', shape: edgeShape },
  specializes: { from: 'technique', shape: edgeShape },
  mitigates: { from: 'mitigation', shape: edgeShape },
  employs: { from: 'case-study', shape: stepShape },
} as const satisfies Record<
  string,
  { from: AtlasKind | undefined; shape: z.ZodType<z.output<typeof edgeShape>> }
>;

export type RelationType = keyof typeof relations;

export interface Edge extends Read<typeof edgeShape> {
  readonly type: RelationType;
  readonly source: string;
  readonly target: At<string>;
}

/** The `relationships` of a file in format 6. */
export interface Relationships {
  /** The edges of a type that leave an object, in the order of the file. */
  readonly from: (source: string, type: RelationType) => readonly Edge[];
  readonly ofType: (type: RelationType) => readonly Edge[];
  /** What must be there beside the targets that objects take from their edges. */
  readonly mentions: readonly Mention[];
}

/** Reads the `relationships` of a file. What does not fit is reported and left out. */
export function readRelationships(value: unknown, document: ReleaseDocument): Relationships {
  const path = ['relationships'];
  const sources = readShape(mapOf, value, path, document) ?? {};
  const bySource = new Map(
    Object.entries(sources).map(([source, types]) => {
      const lists = readShape(mapOf, types, [...path, source], document) ?? {};
      const leaving = Object.entries(lists).flatMap(([type, list]) => {
        const listPath = [...path, source, type];
        if (isRelationType(type)) return readEdges(source, type, list, listPath, document);
        document.report(releaseRules['release-wart-relation'], listPath, { type });
        return [];
      });
      return [source, leaving];
    }),
  );
  const edges = [...bySource.values()].flat();
  return {
    from: (source, type) => bySource.get(source)?.filter((edge) => edge.type === type) ?? [],
    ofType: (type) => edges.filter((edge) => edge.type === type),
    mentions: [
      ...[...bySource].flatMap(([source, leaving]) =>
        sourceMentions(at(source, path, source), leaving),
      ),
      ...edges
        .filter(({ type }) => type === 'sequences')
        .map(({ target }) => ({ id: target, kind: 'tactic' as const })),
    ],
  };
}

/** That the source of some edges is an object, of the kind that they leave. */
function sourceMentions(source: At<string>, leaving: readonly Edge[]): Mention[] {
  const kinds = new Set(leaving.map(({ type }) => relations[type].from));
  return [...kinds].flatMap((kind) => (kind === undefined ? [] : [{ id: source, kind }]));
}

function isRelationType(type: string): type is RelationType {
  return Object.hasOwn(relations, type);
}

function readEdges(
  source: string,
  type: RelationType,
  list: unknown,
  path: Path,
  document: ReleaseDocument,
): Edge[] {
  const values = readShape(listOf(z.unknown()), list, path, document) ?? [];
  return values.flatMap((value, index) => {
    const edge = [...path, index];
    const read = readShape(relations[type].shape, value, edge, document);
    if (read === undefined) return [];
    for (const [key, wanted] of [
      ['source', source],
      ['relationship-type', type],
    ] as const) {
      if ((read[key] ?? wanted) === wanted) continue;
      const problem = `expected “${wanted}”, as the map has it`;
      const member = [...edge, key];
      document.report(releaseRules['release-shape'], member, { member: member.join('.'), problem });
    }
    return [{ ...at(read, edge), type, source, target: at(read.target, edge, 'target') }];
  });
}
