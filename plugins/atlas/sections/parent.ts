import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { firstLink } from '../../knowledge-base/sections/factList.ts';
import { readPlainPointer } from '../../knowledge-base/sections/relationList.ts';
import type {
  Claim,
  Pointer,
  SectionContext,
  SectionReader,
} from '../../knowledge-base/vocabulary.ts';

/** Reads `**Parent Technique:** AML.T0018 — Manipulate AI Model`, as plain text or as a link. */
export const readParent: SectionReader = (section, context) => {
  const claims: Claim[] = [];
  const rest: RootContent[] = [];
  for (const node of section.nodes) {
    const to = claims.length === 0 ? readPointer(node, context) : undefined;
    if (to)
      claims.push({ type: 'specializes', direction: 'out', to, node, written: [node], note: [] });
    else rest.push(node);
  }
  return { claims, rest };
};

function readPointer(node: RootContent, { linkOf, ids }: SectionContext): Pointer | undefined {
  const link = firstLink(node, linkOf);
  if (link) return { link };
  const plain = readPlainPointer(toString(node).replace(/^\s*Parent Technique\s*:?/i, ''), ids);
  return plain && { ...plain, node };
}
