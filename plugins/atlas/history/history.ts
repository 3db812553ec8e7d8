import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasKind } from '../ids.ts';

/** What became of one id in all the content releases up to `latestKnownRelease`. */
export interface IdHistory {
  readonly id: string;
  readonly kind: AtlasKind;
  /** The latest name; the short form for sub-techniques. */
  readonly name: string;
  /** Earlier names of the same object, the oldest first. */
  readonly formerNames: readonly string[];
  readonly status: 'active' | 'retired';
  /** The ids that took the place of a retired one. */
  readonly replacedBy: readonly string[];
  /** The content release that added the object, `2021.05`. */
  readonly since: string;
  /** The first content release without the object. */
  readonly retiredIn?: string;
  /** The object that bore the id before, if it was given out twice. */
  readonly reusedFrom?: Pick<IdHistory, 'name' | 'formerNames' | 'replacedBy' | 'retiredIn'>;
}

/** The last content release that the table of ids knows. */
export const latestKnownRelease = '2026.09';

/**
 * A row of ids.tsv. The facts in it come from the history of MITRE ATLAS's releases from 2.0.0 to
 * 5.6.0 and from the notes of the releases since (The MITRE Corporation, Apache-2.0). That
 * AML.T0005.001 followed the first AML.T0006 is inferred from the contents of the two releases.
 */
interface Fact {
  readonly id: string;
  readonly kind: AtlasKind;
  readonly event: 'added' | 'renamed' | 'removed' | 'tactics-changed';
  readonly new: string;
  /** The version of a flat release, `5.6.0`, or since 2026.05 the content release again. */
  readonly release: string;
  readonly contentRelease: string;
  readonly successors: readonly string[];
}

const facts = readFacts(join(__dirname, 'ids.tsv'));

const histories = facts.reduce(
  (known, fact) => known.set(fact.id, append(known.get(fact.id), fact)),
  new Map<string, IdHistory>(),
);

/** Content releases by the version of the flat file that holds them: `5.6.0` → `2026.04`. */
export const contentReleases: ReadonlyMap<string, string> = new Map(
  facts
    .filter(({ release, contentRelease }) => release !== contentRelease)
    .map(({ release, contentRelease }) => [release, contentRelease]),
);

/** What became of an id, or undefined for one that no release ever had. */
export function historyOf(id: string): IdHistory | undefined {
  return histories.get(id);
}

/** Every id that a release ever had, in the order of the table: by release, then by id. */
export function allIds(): readonly string[] {
  return [...histories.keys()];
}

/** Reads the table: a header row, then one row a fact, columns parted by tabs. */
function readFacts(path: string): Fact[] {
  const [, ...rows] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  return rows.map((row) => {
    const [id = '', kind, event, , name = '', release = '', content = '', , next = ''] =
      row.split('\t');
    return {
      id,
      kind: kind as AtlasKind,
      event: event as Fact['event'],
      new: name,
      release,
      contentRelease: content,
      successors: next.split(',').filter(Boolean),
    };
  });
}

/** The history of an id with one more fact. */
function append(known: IdHistory | undefined, fact: Fact): IdHistory {
  if (fact.event === 'added') {
    return {
      id: fact.id,
      kind: fact.kind,
      name: fact.new,
      formerNames: [],
      status: 'active',
      replacedBy: [],
      since: fact.contentRelease,
      ...(known && { reusedFrom: earlierMeaning(known) }),
    };
  }
  if (!known) throw new Error(`ids.tsv: ${fact.id} is ${fact.event} before it is added`);
  switch (fact.event) {
    case 'renamed':
      return {
        ...known,
        name: fact.new,
        formerNames: [...known.formerNames, known.name].filter((name) => name !== fact.new),
      };
    case 'removed':
      return {
        ...known,
        status: 'retired',
        replacedBy: fact.successors,
        retiredIn: fact.contentRelease,
      };
    case 'tactics-changed':
      return known;
  }
}

function earlierMeaning({
  name,
  formerNames,
  replacedBy,
  retiredIn,
}: IdHistory): NonNullable<IdHistory['reusedFrom']> {
  return { name, formerNames, replacedBy, ...(retiredIn && { retiredIn }) };
}
