import type { Root, RootContent } from 'mdast';
import type { Heading } from './heading.ts';

/** A page's part under a heading of the second level. */
export interface Section {
  readonly heading: Heading;
  /** The heading without its count: "Techniques". */
  readonly title: string;
  /** The count that the heading states: 11 in "Techniques (11)". */
  readonly count?: number;
  readonly nodes: readonly RootContent[];
}

export interface Outline {
  /** The first heading of the first level, where the page begins with one. */
  readonly title?: Heading;
  /** What stands between the title and the first section. */
  readonly lead: readonly RootContent[];
  readonly sections: readonly Section[];
}

const countAtEnd = /\((\d+)\)$/;

/** Cuts a page into its title, its lead and its sections; nothing is lost but the front matter. */
export function outline(tree: Root, headings: readonly Heading[]): Outline {
  const headingOf = new Map<RootContent, Heading>(
    headings.map((heading) => [heading.node, heading]),
  );
  const content = tree.children.filter((node) => node.type !== 'yaml');
  const first = content[0] && headingOf.get(content[0]);
  const title = first?.depth === 1 ? first : undefined;
  const lead: RootContent[] = [];
  const sections: (Section & { nodes: RootContent[] })[] = [];
  for (const node of title ? content.slice(1) : content) {
    const heading = headingOf.get(node);
    if (heading?.depth === 2) {
      const count = countAtEnd.exec(heading.text)?.[1];
      sections.push({
        heading,
        title: heading.text.replace(countAtEnd, '').trimEnd(),
        ...(count !== undefined && { count: Number(count) }),
        nodes: [],
      });
    } else {
      (sections.at(-1)?.nodes ?? lead).push(node);
    }
  }
  return { ...(title && { title }), lead, sections };
}
