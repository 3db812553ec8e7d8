import type { FactRow, Kind, SectionRow } from '../../knowledge-base/vocabulary.ts';
import type { AtlasKind } from '../ids.ts';
import { kinds } from '../kinds.ts';
import type { AtlasObject, Release, Step, Text } from '../release/model.ts';
import { containedAccount, containedDescription } from './containedText.ts';
import type { Objects } from './objects.ts';
import { releasedRelations, type Relation, type RelationIndex } from './relationIndex.ts';
import type { SectionContent } from './section.ts';
import { metadataSection, plainFact, webFact, type FactContent } from './sections/metadata.ts';
import { parentSection } from './sections/parent.ts';
import { procedureSection } from './sections/procedure.ts';
import { referenceSection } from './sections/references.ts';
import { relationSection, type RelationItem } from './sections/relations.ts';
import { sidebarPosition } from './sidebarPosition.ts';

/** All that a release has to say on the page of one object. */
export interface PageContent {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly position: number;
  readonly description: Text;
  /** All known sections of the kind, those without content too, in the order of the page model. */
  readonly sections: readonly SectionContent[];
}

/** An object with what only those of its kind have. */
type AnyObject = AtlasObject & { readonly parent?: string; readonly steps?: readonly Step[] };

/** The contents of the pages of a release, in its order. */
export function pageContents(
  release: Release,
  objects: Objects,
  relations: RelationIndex,
): PageContent[] {
  const ofKind = (name: AtlasKind, own: readonly AnyObject[]): PageContent[] => {
    const kind = kindNamed(name);
    return own.map((object, index) => ({
      id: object.id,
      kind,
      name: object.name,
      position: sidebarPosition(name, object.id, index + 1),
      description: containedDescription(object.description),
      sections: kind.sections
        .filter(isReleased)
        .map((row) => sectionOf(row, kind, object, objects, relations)),
    }));
  };
  return [
    ...ofKind('tactic', release.tactics),
    ...ofKind('technique', release.techniques),
    ...ofKind('mitigation', release.mitigations),
    ...ofKind('case-study', release.caseStudies),
  ];
}

export function kindNamed(name: AtlasKind): Kind {
  return kinds.find((kind) => kind.name === name) as Kind;
}

/** Whether a release has anything to say in a section. */
function isReleased({ show }: SectionRow): boolean {
  return !show || 'references' in show || releasedRelations.has(show.relation);
}

/** What a section holds is said by what the vocabulary says that it shows. */
function sectionOf(
  row: SectionRow,
  kind: Kind,
  object: AnyObject,
  objects: Objects,
  relations: RelationIndex,
): SectionContent {
  const { show } = row;
  if (!show)
    return metadataSection(
      row,
      kind.facts,
      kind.facts.flatMap((fact) => factOf(fact, object)),
    );
  if ('references' in show) return referenceSection(row, object.references);
  if (show.as === 'steps') {
    const steps = (object.steps ?? []).map((step) => ({
      ...step,
      account: containedAccount(step.account),
    }));
    return procedureSection(row, steps, objects);
  }
  const related = relations.of(object.id, show.relation, show.direction);
  if (show.relation === 'specializes' && show.direction === 'out') {
    return parentSection(row, related[0]?.id, objects);
  }
  const ordered = [...related].sort((a, b) => objects.compare(a.id, b.id));
  const isNested = show.relation === 'achieves' && show.direction === 'in';
  const items = isNested ? nest(ordered, relations) : ordered.map((relation) => itemOf(relation));
  return relationSection(row, items, objects);
}

function factOf(row: FactRow, object: AnyObject): FactContent[] {
  // The attributes of the vocabulary are the members of the release's objects.
  const value = (object as unknown as Readonly<Record<string, unknown>>)[row.attribute];
  if (row.form === 'link') {
    const { attackReference: reference } = object;
    return reference && row.attribute === 'attackReference'
      ? [webFact(row, reference.id, reference.url)]
      : [];
  }
  const text = Array.isArray(value) ? value.join(', ') : value;
  return typeof text === 'string' && text !== '' ? [plainFact(row, text)] : [];
}

function itemOf({ id, text, spare }: Relation, items: readonly RelationItem[] = []): RelationItem {
  return { id, text, spare, items };
}

/** Sub-techniques go below their techniques where these are in the list as well. */
function nest(related: readonly Relation[], relations: RelationIndex): RelationItem[] {
  const parentOf = (id: string): string | undefined =>
    relations.of(id, 'specializes', 'out')[0]?.id;
  const listed = new Set(related.map(({ id }) => id));
  const isAbove = ({ id }: Relation): boolean => !listed.has(parentOf(id) ?? '');
  return related.filter(isAbove).map((relation) =>
    itemOf(
      relation,
      related.filter(({ id }) => parentOf(id) === relation.id).map((below) => itemOf(below)),
    ),
  );
}
