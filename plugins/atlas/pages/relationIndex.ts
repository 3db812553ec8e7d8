import type { Direction } from '../../knowledge-base/vocabulary.ts';
import type { Release, Text } from '../release/model.ts';

/** One relation as an object at one of its ends sees it. */
export interface Relation {
  /** The object at the other end. */
  readonly id: string;
  readonly text: Text;
  /** What the pages at its ends say of it already, for the one that says nothing. */
  readonly spare: string;
}

/** The types of relations that releases have; pages may have others, which are their authors'. */
export const releasedRelations: ReadonlySet<string> = new Set([
  'achieves',
  'specializes',
  'mitigates',
  'employs',
]);

export interface RelationIndex {
  /** What an object is related to; each object once. */
  readonly of: (id: string, type: string, direction: Direction) => readonly Relation[];
}

interface Edge {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly text: Text;
}

/** The relations of a release, from both of their ends. */
export function indexRelations(
  release: Release,
  spareText: (type: string, source: string, target: string) => string,
): RelationIndex {
  const ends = new Map<string, Relation[]>();
  const add = (end: string, relation: Relation): void => {
    const known = ends.get(end);
    if (known) known.push(relation);
    else ends.set(end, [relation]);
  };
  for (const { type, source, target, text } of edgesOf(release)) {
    const spare = spareText(type, source, target);
    add(`${source} ${type} out`, { id: target, text, spare });
    add(`${target} ${type} in`, { id: source, text, spare });
  }
  return { of: (id, type, direction) => ends.get(`${id} ${type} ${direction}`) ?? [] };
}

function edgesOf({ techniques, mitigations, caseStudies }: Release): Edge[] {
  const known = new Set(techniques.map(({ id }) => id));
  return [
    ...techniques.flatMap(({ id, tactics }) =>
      tactics.map((target) => ({ type: 'achieves', source: id, target, text: '' })),
    ),
    ...techniques.flatMap(({ id, parent }) =>
      parent !== undefined && known.has(parent)
        ? [{ type: 'specializes', source: id, target: parent, text: '' }]
        : [],
    ),
    ...mitigations.flatMap(({ id, techniques: own }) =>
      own.map(({ id: target, text }) => ({ type: 'mitigates', source: id, target, text })),
    ),
    // A technique's page lists a case study once, however many of its steps employ the technique.
    ...caseStudies.flatMap(({ id, steps }) =>
      [...new Set(steps.map(({ technique }) => technique))].map((target) => ({
        type: 'employs',
        source: id,
        target,
        text: '',
      })),
    ),
  ];
}
