import { fold, type PagePath, stemOf } from '../../knowledge-base/vault/paths.ts';
import { historyOf } from '../history/history.ts';
import { idInText, kindOfId, parentId, type AtlasKind } from '../ids.ts';
import { plainLine } from './markdown.ts';
import { sameWording } from './wording.ts';

/** What pages must know of the objects that they name. */
export interface KnownObject {
  readonly id: string;
  readonly name: string;
  readonly path: PagePath;
  /** The name that the object's page bears so far. */
  readonly nameSoFar?: string;
}

/** How pages call objects and link to them. */
export interface Objects {
  readonly get: (id: string) => KnownObject | undefined;
  /** `[[path|AML.T0018: Manipulate AI Model]]`; of what has no page, only what it is called. */
  readonly linkTo: (id: string) => string;
  /** The label of an existing link where it calls the object by an old name; else undefined. */
  readonly renewedLabel: (id: string, label: string) => string | undefined;
  /** Whether a text is a name of the object: its own, or "Parent: Child". */
  readonly isName: (id: string, text: string) => boolean;
  /** Whether a text is a name that the object no longer bears. */
  readonly isFormerName: (id: string, text: string) => boolean;
  /** Tactics in the order of the matrix, then all others by id. */
  readonly compare: (a: string, b: string) => number;
}

/** Kinds that people know by their names; their links do without the id, as authors write them. */
const linkedByName: ReadonlySet<AtlasKind | undefined> = new Set(['tactic', 'case-study']);

/** Signs that a wiki-link cannot have in its path. */
const notInTarget = /[[\]|#^\\]|^\s|\s$|^$/;

/** @param matrix the ids of the tactics, in the order of the matrix */
export function indexObjects(known: Iterable<KnownObject>, matrix: readonly string[]): Objects {
  const objects = new Map(Array.from(known, (object) => [object.id, object]));
  const ranks = new Map(matrix.map((id, rank) => [id, rank]));
  const nameOf = (id: string): string => objects.get(id)?.name ?? historyOf(id)?.name ?? id;
  const fullName = (id: string): string | undefined => {
    const parent = parentId(id);
    return parent === undefined ? undefined : `${nameOf(parent)}: ${nameOf(id)}`;
  };
  const labelOf = (id: string): string => {
    const name = nameOf(id);
    // An id within the label would decide where the link leads; two of them decide nothing.
    const bare = linkedByName.has(kindOfId(id)) && name.search(idInText) < 0;
    return bare ? name : `${id}: ${name}`;
  };
  const isName = (id: string, text: string): boolean =>
    [nameOf(id), fullName(id)].some((name) => name !== undefined && sameWording(name, text));
  const isFormerName = (id: string, text: string): boolean => {
    if (isName(id, text)) return false;
    const former = [objects.get(id)?.nameSoFar, ...(historyOf(id)?.formerNames ?? [])];
    return former.some((name) => name !== undefined && fold(name) === fold(text));
  };
  return {
    get: (id) => objects.get(id),
    isName,
    isFormerName,
    linkTo: (id) => {
      const object = objects.get(id);
      if (!object) return plainLine(`${id}: ${nameOf(id)}`);
      const stem = stemOf(object.path);
      return `[[${notInTarget.test(stem) ? id : stem}|${plainLabel(labelOf(id))}]]`;
    },
    renewedLabel: (id, label) => {
      const [, stated, name = label] = /^(AML\.\S+?):\s+(.+)$/.exec(label) ?? [];
      if (!isFormerName(id, name)) return undefined;
      return plainLabel(stated === undefined ? nameOf(id) : `${id}: ${nameOf(id)}`);
    },
    compare: (a, b) =>
      (ranks.get(a) ?? ranks.size) - (ranks.get(b) ?? ranks.size) || (a < b ? -1 : a > b ? 1 : 0),
  };
}

/** Brackets would end a link; their wide forms read the same, and count the same in names. */
function plainLabel(text: string): string {
  return text.replaceAll('[', '［').replaceAll(']', '］');
}
