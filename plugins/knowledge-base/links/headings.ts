import type { Nodes } from 'mdast';
import type { Heading } from '../vault/heading.ts';
import type { Page } from '../vault/page.ts';
import { fold } from '../vault/paths.ts';

/** The headings of a page, by all that links may call them; of equal ones the first. */
export interface HeadingTables {
  readonly byText: ReadonlyMap<string, Heading>;
  readonly byId: ReadonlyMap<string, Heading>;
  /** By the title of a section, without its count. */
  readonly bySection: ReadonlyMap<string, Heading>;
  /** By the anchor that a known section has on the site. */
  readonly byAnchor: ReadonlyMap<string, Heading>;
  /** By the text without `#`, which no link of Obsidian's can hold. */
  readonly byPlainText: ReadonlyMap<string, Heading>;
  /** The anchors of known sections and of steps, by the nodes of their headings. */
  readonly anchors: ReadonlyMap<Nodes, string>;
}

const tables = new WeakMap<Page, HeadingTables>();

/** A page does not change: its tables are made once, however many links name its headings. */
export function headingsOf(page: Page): HeadingTables {
  const known = tables.get(page) ?? readHeadings(page);
  tables.set(page, known);
  return known;
}

function readHeadings({ headings, sections, frontMatter }: Page): HeadingTables {
  const claims = sections.flatMap(({ data }) => data?.claims ?? []);
  const anchors = new Map<Nodes, string>([
    ...claims.flatMap(({ node, step }) => (step ? [[node, step.anchor] as const] : [])),
    ...sections.flatMap(({ row, heading }) => (row ? [[heading.node, row.anchor] as const] : [])),
  ]);
  const former = Object.entries(frontMatter.anchors ?? {}).flatMap(([old, now]) => {
    const heading = headings.find(({ id, node }) => now === (anchors.get(node) ?? id));
    return heading ? [[old, heading] as const] : [];
  });
  return {
    byText: firstOfEach(headings.map((heading) => [fold(heading.text), heading])),
    byId: firstOfEach([...headings.map((heading) => [heading.id, heading] as const), ...former]),
    bySection: firstOfEach(sections.map(({ title, heading }) => [fold(title), heading])),
    byAnchor: firstOfEach(
      sections.flatMap(({ row, heading }) => (row ? [[row.anchor, heading]] : [])),
    ),
    byPlainText: firstOfEach(
      headings.map((heading) => [fold(heading.text.replaceAll('#', ' ')), heading]),
    ),
    anchors,
  };
}

/** Of entries with one key the first stands. */
function firstOfEach(entries: readonly (readonly [string, Heading])[]): Map<string, Heading> {
  return new Map(entries.toReversed());
}
