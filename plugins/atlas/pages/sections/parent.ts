import type { Node } from 'unist';
import type { SectionRow } from '../../../knowledge-base/vocabulary.ts';
import { insertBlock, startOfLine, startOfNextLine, type Edit } from '../edit.ts';
import type { Objects } from '../objects.ts';
import { endOf, startOf } from '../place.ts';
import { renewName } from '../pointer.ts';
import { note, type OwnSection, type SectionContent, type SectionMerge } from '../section.ts';

/** The technique that a sub-technique belongs to: `**Parent Technique:** [[path|ID: Name]]`. */
export function parentSection(
  row: SectionRow,
  parent: string | undefined,
  objects: Objects,
): SectionContent {
  const write = (): string =>
    parent === undefined ? '' : `**Parent Technique:** ${objects.linkTo(parent)}`;
  return {
    row,
    isEmpty: parent === undefined,
    write,
    merge: (own) => merge(parent, write(), own, objects),
  };
}

function merge(
  parent: string | undefined,
  line: string,
  own: OwnSection,
  objects: Objects,
): SectionMerge {
  const { page, sections } = own;
  const rest = sections.flatMap(({ data }) => data?.rest ?? []);
  const [claim] = sections.flatMap(({ data }) => data?.claims ?? []);
  const id = claim && own.idOf(claim.to);
  // What leads to a page of the author's, or stands in a list, is not ours to change.
  const isOurs = id !== undefined && claim?.node.type === 'paragraph';
  const remains = parent !== undefined || rest.length > 0 || (claim !== undefined && !isOurs);
  if (claim && id !== undefined && id === parent) {
    const edits = renewName(page, claim.to, id, objects);
    return { edits, remains, notes: edits.length > 0 ? note('rewords', [id]) : [] };
  }
  if (claim && isOurs) {
    const edits = [replaceNode(page.text, claim.node, line)];
    return { edits, remains, notes: note('drops', [id]) };
  }
  const [section] = sections;
  if (parent === undefined || !section || (claim && id === undefined)) {
    return { edits: [], remains, notes: [] };
  }
  const offset = startOfNextLine(page.text, endOf(section.heading.node));
  return { edits: [insertBlock(page.text, offset, line)], remains, notes: note('adds', [parent]) };
}

function replaceNode(text: string, node: Node, line: string): Edit {
  if (line !== '') return { start: startOf(node), end: endOf(node), text: line };
  return {
    start: startOfLine(text, startOf(node)),
    end: startOfNextLine(text, endOf(node)),
    text: '',
  };
}
