import matter from 'gray-matter';
import { isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const textList = z.union([
  text.transform((value) => [value]),
  z.array(text),
  z.null().transform((): string[] => []),
]);
const tag = z.union([text, z.looseObject({ label: text }).transform(({ label }) => label)]);

/** What a page may say in its front matter; other keys are the author's and are let be. */
const schema = z.looseObject({
  id: text.optional(),
  title: text.optional(),
  sidebar_label: text.optional(),
  sidebar_position: z.number().optional(),
  type: text.optional(),
  aliases: textList.optional(),
  /** Former anchors of headings, with those that took their place; `top` is the page itself. */
  anchors: z.record(text, text).optional(),
  description: text.optional(),
  slug: text.optional(),
  autolink: z.boolean().optional(),
  draft: z.boolean().optional(),
  unlisted: z.boolean().optional(),
  tags: z.union([textList, z.array(tag)]).optional(),
  custom_edit_url: z.string().nullable().optional(),
  hide_table_of_contents: z.boolean().optional(),
  last_update: z.looseObject({ date: z.union([z.string(), z.date()]).optional() }).optional(),
});

export type FrontMatter = z.output<typeof schema>;

export interface FrontMatterProblem {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

export interface FrontMatterLink {
  /** What stands between `[[` and `]]`. */
  readonly inner: string;
  readonly line: number;
  readonly column: number;
}

export interface FrontMatterResult {
  readonly data: FrontMatter;
  readonly links: readonly FrontMatterLink[];
  readonly problems: readonly FrontMatterProblem[];
}

const opening = /^\uFEFF?---(?!-)[^\n]*\n/;
const closing = /\r?\n---[ \t]*(?:\r?\n|$)/;
const wikiLink = /\[\[([^[\]\n]+)\]\]/g;

/**
 * Reads a page's front matter with gray-matter, as YAML 1.2 and never as anything that runs:
 * gray-matter would evaluate `---js`. Whatever does not fit is reported, and left out of the data.
 */
export function readFrontMatter(source: string): FrontMatterResult {
  if (!opening.test(source)) return { data: {}, links: [], problems: [] };
  const start = opening.exec(source)?.[0].length ?? 0;
  if (!closing.test(source.slice(start - 1))) {
    return problem(1, 1, 'the front matter has no closing "---"');
  }
  const lines = new LineCounter();
  let document: Document.Parsed | undefined;
  const parse = (yaml: string): object => {
    // Of a last line that ends as on Windows, gray-matter leaves the half.
    document = parseDocument(yaml.replace(/\r$/, ''), { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error) throw new YamlProblem(error.message, error.pos[0]);
    const data = (document.toJS({ maxAliasCount: 50 }) ?? {}) as object;
    if (typeof data !== 'object' || Array.isArray(data)) {
      throw new YamlProblem(
        'it is not a list of keys and values',
        document.contents?.range[0] ?? 0,
      );
    }
    return data;
  };
  try {
    const { data } = matter(source, {
      language: 'yaml',
      engines: { yaml: parse, javascript: refuse },
    });
    // gray-matter hands over what stands behind "---", so that its first line is the file's first.
    const at = (offset: number): { line: number; column: number } => {
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    };
    return {
      ...validate(data, (key) => at(offsetOfKey(document, key))),
      links: collectLinks(document, at),
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { line, col } =
      error instanceof YamlProblem ? lines.linePos(error.offset) : { line: 1, col: 1 };
    return problem(Math.max(line, 1), Math.max(col, 1), error.message);
  }
}

class YamlProblem extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

function refuse(): never {
  throw new Error('front matter in a programming language is not read; write YAML');
}

function problem(line: number, column: number, what: string): FrontMatterResult {
  return { data: {}, links: [], problems: [{ line, column, what }] };
}

function validate(
  data: Record<string, unknown>,
  at: (key: string) => { line: number; column: number },
): Pick<FrontMatterResult, 'data' | 'problems'> {
  const given = without(data, (_key, value) => value === null);
  const result = schema.safeParse(given);
  if (result.success) return { data: result.data, problems: [] };
  const wrong = new Set(result.error.issues.map((issue) => String(issue.path[0])));
  const problems = [...wrong].map((key) => ({
    ...at(key),
    what: `\`${key}\` cannot be ${JSON.stringify(given[key]) ?? 'nothing'}`,
  }));
  return { data: schema.parse(without(given, (key) => wrong.has(key))), problems };
}

function without(
  data: Record<string, unknown>,
  unwanted: (key: string, value: unknown) => boolean,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key, value]) => !unwanted(key, value)));
}

function offsetOfKey(document: Document.Parsed | undefined, key: string): number {
  const items = (document?.contents as { items?: unknown[] } | null | undefined)?.items ?? [];
  for (const item of items) {
    if (isPair(item) && isScalar(item.key) && item.key.value === key)
      return item.key.range?.[0] ?? 0;
  }
  return 0;
}

/** Wiki-links in values, quoted or not: YAML reads an unquoted `[[a/b#c]]` as a list in a list. */
function collectLinks(
  document: Document.Parsed | undefined,
  at: (offset: number) => { line: number; column: number },
): FrontMatterLink[] {
  const links: FrontMatterLink[] = [];
  if (!document) return links;
  visit(document, {
    Seq(_key, node) {
      const [inner] = node.items;
      if (!node.flow || node.items.length !== 1) return;
      if (!isSeq(inner) || !inner.flow || inner.items.length !== 1) return;
      const [scalar] = inner.items;
      if (!isScalar(scalar) || typeof scalar.value !== 'string') return;
      links.push({ inner: scalar.value, ...at(node.range?.[0] ?? 0) });
      return visit.SKIP;
    },
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      for (const match of node.value.matchAll(wikiLink)) {
        const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
        links.push({ inner: match[1] ?? '', ...at(node.range[0] + quote + match.index) });
      }
      return;
    },
  });
  return links;
}
