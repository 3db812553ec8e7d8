import type { Definition, Link, LinkReference, Node, Resource, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readLink } from './links.ts';
import type { Reference, Text } from './model.ts';
import type { NameIndex } from './names.ts';
import { poolReferences, type ListedReference, type ReferencePool } from './references.ts';
import type { LinkWart } from './rules.ts';

/** Something in a text that was survived: as it is written, on one line, and in which text. */
export type Slip = { readonly text: number; readonly written: string } & SlipKind;

type SlipKind = { readonly kind: 'link'; readonly wart: LinkWart } | { readonly kind: 'citation' };

export interface ReadTexts {
  /** One for each source, in the same order. */
  readonly texts: readonly Text[];
  /** Those cited, in the order of their numbers, then the rest as listed. */
  readonly references: readonly Reference[];
  readonly slips: readonly Slip[];
}

/** A part of a text, in offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface Edit extends Span {
  /** Called in the order of the text, since citations are numbered in it. */
  readonly replacement: () => string;
}

interface Reading {
  readonly text: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly pool: ReferencePool;
  readonly names: NameIndex;
  readonly note: (written: string, kind: SlipKind) => void;
}

const parser = unified().use(remarkParse);

/**
 * `[[key]]`, a citation in format 6 and a wiki-link elsewhere, unless a backslash escapes it; with
 * the mark before it that would make an image of what it becomes.
 */
const doubleBrackets = /(?<mark>\\?!)?\[\[(?<=(?:^|[^\\])(?:\\\\)*\[\[)(?<inner>[^[\]\n]+)\]\]/g;

/** `[\[1\]][1]` without its definition; with it, Markdown would have read a link. */
const brokenCitation =
  /\[(?<=(?:^|[^\\])(?:\\\\)*\[)(?:<sup>)?\\\[(?<inner>[^[\]\n]+)\\\](?:<\/sup>)?\]\[[^[\]\n]+\]/g;

/** `[Text]` with neither a target nor a definition. */
const bareLabel = /(?<![\\[\]!])\[(?<inner>[^[\]\n]+)\](?![([:])/g;

/** What the label of a citation reads as. */
const citationLabel = /^\[[^[\]]+\]$/;

/**
 * Brings the texts of one object, in the order in which it shows them, into the form of `Text`.
 * Citations of flat files (Markdown's reference links, with definitions below the text) and of
 * format 6 (`[[id]]`) become inline links, numbered by their first use over all the texts. Code
 * and raw HTML stay as they are.
 */
export function readTexts(
  sources: readonly string[],
  listed: readonly ListedReference[],
  names: NameIndex,
): ReadTexts {
  const parsed = sources.map((source) => {
    const text = trimText(source.replace(/\r\n?/g, '\n'));
    const tree = parser.parse(text);
    return { text, tree, definitions: definitionsIn(tree) };
  });
  const defined = parsed.flatMap(({ definitions }) =>
    [...definitions.values()].map(({ title, url }) => ({ title: oneLine(title), url })),
  );
  const pool = poolReferences(listed, defined);
  const slips: Slip[] = [];
  const texts = parsed.map(({ text, tree, definitions }, index) => {
    const note: Reading['note'] = (written, kind) =>
      slips.push({ text: index, written: oneLine(written), ...kind });
    return rewrite(tree, { text, definitions, pool, names, note });
  });
  return { texts, references: pool.inOrder(), slips };
}

function definitionsIn(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    // As in Markdown, the first of two definitions with one label counts.
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

function rewrite(tree: Root, reading: Reading): Text {
  const { text } = reading;
  const edits: Edit[] = [];
  const opaque: Span[] = [];
  visit(tree, (node) => {
    const span = spanOf(node);
    switch (node.type) {
      case 'code':
      case 'inlineCode':
      case 'html':
        opaque.push(span);
        break;
      case 'definition':
        edits.push({ ...withLineEnd(span, text), replacement: () => '' });
        break;
      case 'image':
        // The text of an image is no prose, but other readers look for wiki-links in it.
        if (text.slice(span.start, span.end).includes('[[')) {
          edits.push({ ...span, replacement: () => imageOf(node.alt, node) });
        }
        break;
      case 'imageReference':
        edits.push({
          ...span,
          replacement: () => imageOf(node.alt, reading.definitions.get(node.identifier)),
        });
        break;
      case 'linkReference':
        edits.push({ ...span, replacement: () => readLinkReference(node, reading) });
        break;
      case 'link':
        // An address without brackets has nothing to mend.
        if (text[span.start] !== '[') break;
        edits.push({ ...span, replacement: () => readInlineLink(node, reading) });
        break;
    }
  });
  const brackets = editsOfBrackets(reading).filter(
    (edit) =>
      !edits.some(({ start, end }) => start < edit.end && edit.start < end) &&
      !opaque.some(({ start, end }) => start <= edit.start && edit.start < end),
  );
  // A definition leaves its line empty; the blanks that begin a block of code mean something.
  return applyEdits(text, [...edits, ...brackets])
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** What becomes of brackets that are no link in Markdown. */
function editsOfBrackets({ text, pool, names, note }: Reading): Edit[] {
  const replaceEach = (
    pattern: RegExp,
    replace: (written: string, inner: string, mark: string | undefined) => string,
  ): Edit[] =>
    Array.from(text.matchAll(pattern), ({ 0: written, index, groups }) => ({
      start: index,
      end: index + written.length,
      replacement: () => replace(written, groups?.['inner'] ?? '', groups?.['mark']),
    }));
  return [
    ...replaceEach(doubleBrackets, (written, key, mark) => {
      const cited = pool.byKey(key);
      if (cited) return (mark ? '\\!' : '') + citation(cited, pool);
      note(written, { kind: 'citation' });
      return escapeBrackets(written);
    }),
    ...replaceEach(brokenCitation, (written, number) => {
      note(written, { kind: 'citation' });
      return `\\[${number}\\]`;
    }),
    ...replaceEach(bareLabel, (written, name) => {
      if (names.isName(name)) note(written, { kind: 'link', wart: 'label' });
      return written;
    }),
  ];
}

function readInlineLink(node: Link, { text, names, note }: Reading): string {
  const { start, end } = spanOf(node);
  const written = text.slice(start, end);
  const label = labelOf(node, text);
  const { url, warts } = readLink(toString(node), node.url, names);
  const blank = /^\]\(\s/.test(written.slice(1 + label.length));
  for (const wart of blank ? [...warts, 'blank' as const] : warts) {
    note(written, { kind: 'link', wart });
  }
  return url === node.url && !blank && !label.startsWith('[') && !label.includes('[[')
    ? written
    : linkTo(label, url, node.title);
}

function readLinkReference(node: LinkReference, reading: Reading): string {
  const { text, definitions, pool, names, note } = reading;
  const definition = definitions.get(node.identifier);
  const label = labelOf(node, text);
  const reference = pool.byUrl(definition?.url ?? '');
  if (!reference) {
    const { url, warts } = readLink(toString(node), definition?.url ?? '', names);
    for (const wart of warts) note(`[${label}]`, { kind: 'link', wart });
    return linkTo(label, url, definition?.title);
  }
  return citationLabel.test(toString(node, { includeHtml: false }))
    ? citation(reference, pool)
    : linkTo(label, reference.url, reference.title);
}

function citation(reference: Reference, pool: ReferencePool): string {
  return linkTo(`[${pool.cite(reference)}]`, reference.url, reference.title);
}

/** An inline link in Markdown; without an address, its label alone. */
function linkTo(label: string, url: string | undefined, title: string | null | undefined): string {
  const escaped = label.startsWith('[') || label.includes('[[') ? escapeBrackets(label) : label;
  if (url === undefined) return escaped;
  const target = /[\s()<>\\]/.test(url) ? `<${url.replace(/[\s<>\\]/g, encodeURIComponent)}>` : url;
  // What would end the title, or read as another character or a wiki-link.
  const quoted = oneLine(title).replace(/[\\"]|&(?=#?\w+;)|\[(?=\[)/g, '\\$&');
  return `[${escaped}](${target}${quoted && ` "${quoted}"`})`;
}

function imageOf(text: string | null | undefined, target: Resource | undefined): string {
  return `!${linkTo(text ?? '', target?.url ?? '', target?.title)}`;
}

/** The Markdown between the brackets of a link. */
function labelOf(node: Link | LinkReference, text: string): string {
  const [first, last] = [node.children.at(0), node.children.at(-1)];
  return first && last ? text.slice(spanOf(first).start, spanOf(last).end) : '';
}

function escapeBrackets(markdown: string): string {
  // What a backslash escapes already is passed over together with it.
  return markdown.replace(/\\.|[[\]]/gs, (found) => (found.length > 1 ? found : `\\${found}`));
}

/** Trims a text at both ends, but for the indent of code at its beginning. */
function trimText(text: string): string {
  return text
    .replace(/^(?:[ \t]*\n)+/, '')
    .replace(/^ {1,3}(?=\S)/, '')
    .trimEnd();
}

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function spanOf(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function withLineEnd({ start, end }: Span, text: string): Span {
  return { start, end: end + (/^[ \t]*\n?/.exec(text.slice(end))?.[0].length ?? 0) };
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, replacement } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(done, start) + replacement();
    done = end;
  }
  return result + text.slice(done);
}
