import type { Page } from '../../knowledge-base/vault/page.ts';
import type { FactRow, Kind } from '../../knowledge-base/vocabulary.ts';
import { mergeSections, type MergeContext, type PageMerge } from './mergePage.ts';
import { metadataSection, plainFact, type FactContent } from './sections/metadata.ts';

/** What is known of an object that a release no longer has. */
export interface Retirement {
  /** The first release without the object, where that is known. */
  readonly release?: string;
  /** The ids of the objects that took its place. */
  readonly replacedBy: readonly string[];
}

/** Says on a page that its object is no longer in ATLAS. All else on it stays. */
export function retirePage(
  page: Page,
  kind: Kind,
  { release, replacedBy }: Retirement,
  { objects, idOf }: MergeContext,
): PageMerge {
  const row = kind.sections.find(({ show }) => !show);
  const factRow = (attribute: string): FactRow | undefined =>
    kind.facts.find((fact) => fact.attribute === attribute);
  const [id, status, successors] = ['id', 'status', 'replacedBy'].map(factRow);
  if (!row || !id || !status || !successors) return { edits: [], notes: [] };
  const facts: FactContent[] = [
    // A page without Metadata states its id in its title only.
    ...(page.sections.some((section) => section.row === row) ? [] : [plainFact(id, page.id ?? '')]),
    plainFact(status, release === undefined ? 'retired' : `retired in ${release}`),
    ...(replacedBy.length === 0 ? [] : [successorFact(successors, replacedBy.map(objects.linkTo))]),
  ];
  return mergeSections(page, [metadataSection(row, kind.facts, facts)], idOf);
}

function successorFact(row: FactRow, links: readonly string[]): FactContent {
  const markdown = links.join(', ');
  return { row, markdown, text: markdown };
}
