import { visit } from 'unist-util-visit';
import type { PageReference, SectionRow } from '../../../knowledge-base/vocabulary.ts';
import { foldUrl } from '../../release/references.ts';
import { webAddress, webLink } from '../markdown.ts';
import { appendList, besideLists, entriesOf, insertBeside } from '../ownList.ts';
import { note, type OwnSection, type SectionContent, type SectionMerge } from '../section.ts';

/** The sources of an object, `- [title](address)`. */
export function referenceSection(
  row: SectionRow,
  references: readonly PageReference[],
): SectionContent {
  return {
    row,
    isEmpty: references.length === 0,
    write: () => references.map((reference) => `- ${writeReference(reference)}`).join('\n'),
    merge: (own) => merge(references, own),
  };
}

function writeReference({ title, url }: PageReference): string {
  return webLink(title, url);
}

/** Adds what is missing. What stands stays as it is: other references are somebody's own. */
function merge(references: readonly PageReference[], own: OwnSection): SectionMerge {
  const entries = entriesOf(own);
  const addresses = addressesIn(own);
  const missing = references.filter(({ url }) => !addresses.some((there) => isSame(url, there)));
  const written = missing.map(writeReference);
  const last = entries.findLast(({ data }) => data.references?.length);
  const added = last ? insertBeside(own.page, last, 'after', written) : appendList(own, written);
  return {
    edits: written.length > 0 ? [added] : [],
    remains: entries.length + written.length > 0 || besideLists(own).length > 0,
    notes: note(
      'adds',
      missing.map(({ title, url }) => title || url),
    ),
  };
}

/** Every web address in a section: also one in a sentence of the author's needs no second line. */
function addressesIn({ sections }: OwnSection): string[] {
  const found: string[] = [];
  for (const node of sections.flatMap(({ nodes }) => nodes)) {
    visit(node, 'link', ({ url }) => {
      found.push(url);
    });
  }
  return found;
}

function isSame(released: string, written: string): boolean {
  return foldUrl(webAddress(released)) === foldUrl(written);
}
