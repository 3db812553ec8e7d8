import { parentId } from '../ids.ts';

/** The names of a release, and which object bears them. */
export interface NameIndex {
  readonly has: (id: string) => boolean;
  /** Whether an object is called so, in the short form or as "Parent: Child". */
  readonly isNameOf: (text: string, id: string) => boolean;
  /** Whether any object is called so. */
  readonly isName: (text: string) => boolean;
}

/**
 * A name in the form in which names are compared: quotes, dashes and ellipses in ASCII, one blank
 * between words, small letters. Format 6 holds ASCII only, flat files do not.
 */
export function foldName(name: string): string {
  return name
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Indexes the objects of a release by id and by name. */
export function indexNames(
  objects: Iterable<{ readonly id: string; readonly name: string }>,
): NameIndex {
  const names = new Map(Array.from(objects, ({ id, name }) => [id, foldName(name)]));
  const namesOf = (id: string): string[] => {
    const name = names.get(id);
    const parent = names.get(parentId(id) ?? '');
    if (name === undefined) return [];
    return parent === undefined ? [name] : [name, `${parent}: ${name}`];
  };
  const all = new Set([...names.keys()].flatMap(namesOf));
  return {
    has: (id) => names.has(id),
    isNameOf: (text, id) => namesOf(id).includes(foldName(text)),
    isName: (text) => all.has(foldName(text)),
  };
}
