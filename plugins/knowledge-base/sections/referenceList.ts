import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { PageReference, SectionReader } from '../vocabulary.ts';

/** Reads a list of web addresses with their titles; other content of the section is shown as it is. */
export const readReferenceList: SectionReader = (section) => {
  const references: PageReference[] = [];
  const rest: RootContent[] = [];
  for (const node of section.nodes) {
    const found = node.type === 'list' ? node.children.map(readReference) : [];
    if (found.length > 0 && found.every((reference) => reference !== undefined)) {
      references.push(...found);
    } else {
      rest.push(node);
    }
  }
  return { references, rest };
};

/** An item that is one web link and nothing else. */
function readReference(item: RootContent): PageReference | undefined {
  let reference: PageReference | undefined;
  visit(item, 'link', (link) => {
    if (/^https?:\/\//i.test(link.url)) reference ??= { title: toString(link), url: link.url };
  });
  return reference && toString(item).trim() === reference.title ? reference : undefined;
}
