import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Finding } from '../findings/finding.ts';
import { vaultRules } from '../findings/vaultRules.ts';
import { parseMarkdown, type Markdown } from '../markdown/parseMarkdown.ts';
import type { Fact, Kind, SectionData, SectionRow, Vocabulary } from '../vocabulary.ts';
import { collectLinks, linksOfFrontMatter } from './collectLinks.ts';
import { readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { collectHeadings, type Heading } from './heading.ts';
import { inlineReferences } from './inlineReferences.ts';
import type { Link, LinkOf } from './link.ts';
import { addressOf, baseNameOf, fold, type Address, type PagePath } from './paths.ts';
import { outline, type Section } from './section.ts';

export interface SourceFile {
  readonly path: PagePath;
  readonly text: string;
}

/** A section of a page, and what its kind reads out of it; `row` is absent for the author's own. */
export interface ReadSection extends Section {
  readonly row?: SectionRow;
  readonly data?: SectionData;
}

/** A page of the vault as its own text tells it: nothing here depends on any other page. */
export interface Page {
  readonly path: PagePath;
  readonly text: string;
  readonly address: Address;
  readonly frontMatter: FrontMatter;
  readonly kind?: Kind;
  /** The id that the title or the Metadata states. */
  readonly id?: string;
  /** "AML.M0013: Code Signing". */
  readonly title: string;
  /** The title without the id. */
  readonly name: string;
  /** Where the title stands, for findings about it. */
  readonly titleLine: number;
  /** Further paths and names of the page. */
  readonly aliases: readonly string[];
  /** One or two sentences as plain text. */
  readonly description: string;
  readonly tree: Root;
  readonly headings: readonly Heading[];
  readonly lead: readonly RootContent[];
  readonly sections: readonly ReadSection[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly links: readonly Link[];
  readonly linkOf: LinkOf;
  /** What is wrong with the page by itself. */
  readonly findings: readonly Finding[];
}

/** A file's text without byte order marks, each of which would put every position behind it one off. */
export function readableText({ text }: SourceFile): string {
  return text.replace(/^\uFEFF+/, '');
}

/**
 * Parses one file. A pure function of its text: two calls give the same page.
 * @param markdownOf for those who have parsed the text already
 */
export function parsePage(
  file: SourceFile,
  vocabulary: Vocabulary,
  markdownOf: (text: string) => Markdown = parseMarkdown,
): Page {
  const { path } = file;
  const text = readableText(file);
  const { tree, unescapedPipes, refused } = markdownOf(text);
  const matter = readFrontMatter(text);
  const findings: Finding[] = [
    ...(refused === undefined ? [] : [tooDeep(path)]),
    ...matter.problems.map(({ line, column, what }) =>
      vaultRules['front-matter'].at({ path, line, column }, { what }),
    ),
    ...unescapedPipes.map(({ line, column, link }) =>
      vaultRules['table-pipe'].at({ path, line, column }, { link }),
    ),
  ];
  const headings = collectHeadings(tree);
  inlineReferences(tree);
  const { links, linkOf } = collectLinks(path, text, tree);
  const parts = outline(tree, headings);
  const ownTitle = matter.data.title?.trim();
  const title = ownTitle || parts.title?.text || baseNameOf(path) || 'index';
  const titleLine = lineOfTitle(text, ownTitle) ?? parts.title?.line ?? 1;
  const stated = splitTitle(title);
  const idOfTitle = stated && vocabulary.ids.parse(stated.id);

  const place = { path, line: titleLine, column: 1 };
  const kindOf = (id: string | undefined): Kind | undefined =>
    decideKind(vocabulary, matter.data.type, id, (what) =>
      findings.push(
        vaultRules['front-matter'].at({ ...place, line: lineOfKey(text, 'type') }, { what }),
      ),
    );
  // The kind tells how sections are read, and a section may state the id: the title goes first.
  const idOfMetadata = idOfTitle ?? findMetadataId(parts.sections, vocabulary, linkOf);
  const kind = kindOf(idOfMetadata);
  const sections = parts.sections.map((section) => readSection(section, kind, vocabulary, linkOf));
  const facts = new Map<string, Fact>();
  for (const section of sections) {
    for (const fact of section.data?.facts ?? []) facts.set(fact.label, fact);
  }
  const idRow = kind?.facts.find((row) => row.form === 'id');
  const idFact = idRow && facts.get(idRow.label);
  const idOfFact = idFact && vocabulary.ids.parse(idFact.value);
  if (idFact && idOfTitle && idOfFact !== idOfTitle) {
    findings.push(
      vaultRules['front-matter'].at(
        { path, line: idFact.node.position?.start.line ?? 1, column: 1 },
        { what: `the title says ${idOfTitle}, the metadata say ${idFact.value}` },
      ),
    );
  }
  const lead = parts.lead;
  const id = idOfTitle ?? idOfFact;
  return {
    path,
    text,
    address: addressOf(path, matter.data.slug),
    frontMatter: matter.data,
    ...(kind && { kind }),
    ...(id !== undefined && { id }),
    title,
    name: idOfTitle === undefined ? title : (stated?.name ?? title),
    titleLine,
    aliases: (matter.data.aliases ?? []).map((alias) => alias.normalize('NFC').trim()),
    description: matter.data.description ?? describe(lead, sections),
    tree,
    headings,
    lead,
    sections,
    facts,
    links: [...linksOfFrontMatter(path, matter.links), ...links],
    linkOf,
    findings,
  };
}

/** "AML.M0013: Code Signing", at the first colon before a blank: some ids hold a colon. */
function splitTitle(title: string): { id: string; name: string } | undefined {
  const colon = title.search(/:\s/);
  const name = title.slice(colon + 1).trim();
  return colon < 0 || name === '' ? undefined : { id: title.slice(0, colon).trim(), name };
}

function decideKind(
  vocabulary: Vocabulary,
  type: string | undefined,
  id: string | undefined,
  report: (what: string) => void,
): Kind | undefined {
  const byType = vocabulary.kinds.find((kind) => kind.name === type);
  const nameById = id === undefined ? undefined : vocabulary.ids.kindOf(id);
  const byId = vocabulary.kinds.find((kind) => kind.name === nameById);
  if (type !== undefined && type !== 'page' && !byType) {
    report(
      `\`type\` cannot be "${type}"; it is one of ${vocabulary.kinds.map((kind) => kind.name).join(', ')}, page`,
    );
  } else if (byId && byType && byId !== byType) {
    report(`\`type\` says ${byType.name}, the id ${id ?? ''} is of a ${byId.name}`);
  }
  return byId ?? byType;
}

function readSection(
  section: Section,
  kind: Kind | undefined,
  { ids }: Vocabulary,
  linkOf: LinkOf,
): ReadSection {
  const row = kind?.sections.find(({ title }) => fold(title) === fold(section.title));
  return row ? { ...section, row, data: row.read(section, { linkOf, ids }) } : section;
}

/** The id of a page whose title has none: a Metadata list of any kind may state it. */
function findMetadataId(
  sections: readonly Section[],
  vocabulary: Vocabulary,
  linkOf: LinkOf,
): string | undefined {
  for (const kind of vocabulary.kinds) {
    const label = kind.facts.find((row) => row.form === 'id')?.label;
    for (const section of sections) {
      const facts = readSection(section, kind, vocabulary, linkOf).data?.facts ?? [];
      const value = facts.find((fact) => fact.label === label)?.value;
      const id = value === undefined ? undefined : vocabulary.ids.parse(value);
      if (id !== undefined) return id;
    }
  }
  return undefined;
}

function tooDeep(path: PagePath): Finding {
  const measure = { size: 'blocks deeper inside of each other', limit: '100 levels' };
  return vaultRules['page-size'].at({ path, line: 1, column: 1 }, measure);
}

const longestDescription = 160;

/** The first paragraph as plain text, cut at a word, and never inside of a character. */
function describe(lead: readonly RootContent[], sections: readonly ReadSection[]): string {
  const own = sections.filter((section) => !section.row).flatMap((section) => section.nodes);
  const paragraph = [...lead, ...own].find((node) => node.type === 'paragraph');
  const text = paragraph ? toString(paragraph).replace(/\s+/g, ' ').trim() : '';
  if (text.length <= longestDescription) return text;
  return `${text.slice(0, longestDescription - 1).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '')}…`;
}

function lineOfTitle(text: string, title: string | undefined): number | undefined {
  return title ? lineOfKey(text, 'title') : undefined;
}

function lineOfKey(text: string, key: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1 || 1;
}
