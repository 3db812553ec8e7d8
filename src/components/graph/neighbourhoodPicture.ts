import type { PageData, Reference } from '../../../plugins/knowledge-base/site/contract';

/** A neighbour of the page's object in its small picture: on a circle around it. */
export interface Spoke {
  readonly object: Reference;
  /** How the two are related, as words: the relation's type, or `mentions`. */
  readonly relation: string;
  readonly x: number;
  readonly y: number;
  /** Which side of its mark the name stands on. */
  readonly side: 'start' | 'end';
}

export interface NeighbourhoodPicture {
  readonly spokes: readonly Spoke[];
  /** How many neighbours there was no room for. */
  readonly others: number;
}

export const size = { width: 720, height: 420 } as const;
const radius = { x: 165, y: 165 } as const;
/** More names than this cannot be told apart on one circle. */
export const most = 26;

/**
 * The objects around a page's own on a circle, relation by relation, from what the page shows
 * anyway: related objects first, then pages that mention it. Each object once.
 */
export function neighbourhoodPicture({ parts, backlinks }: PageData): NeighbourhoodPicture {
  const around = new Map<string, { object: Reference; relation: string }>();
  const add = (object: Reference, relation: string): void => {
    if (!around.has(object.url)) around.set(object.url, { object, relation });
  };
  for (const part of parts) {
    if (part.type !== 'relations' && part.type !== 'steps') continue;
    for (const { object } of part.rows) add(object, part.relation.replaceAll('-', ' '));
  }
  for (const { from } of backlinks) add(from, 'mentions');
  const shown = [...around.values()].slice(0, most);
  return {
    spokes: shown.map((spoke, at) => {
      // The right half is read first, from its top: names on one side never meet the other's.
      const angle = (2 * Math.PI * (at + 0.5)) / shown.length - Math.PI / 2;
      return {
        ...spoke,
        x: Math.round(size.width / 2 + radius.x * Math.cos(angle)),
        y: Math.round(size.height / 2 + radius.y * Math.sin(angle)),
        side: Math.cos(angle) >= 0 ? ('start' as const) : ('end' as const),
      };
    }),
    others: around.size - shown.length,
  };
}
