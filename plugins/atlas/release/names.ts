import { parentId } from '../ids.ts';
import { foldName } from '../portable/references/foldName.ts';

/** The names of a release, and which object bears them. */
export interface NameIndex {
  readonly has: (id: string) => boolean;
  /** Whether an object is called so, in the short form or as "Parent: Child". */
  readonly isNameOf: (text: string, id: string) => boolean;
  /** Whether any object is called so. */
  readonly isName: (text: string) => boolean;
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
