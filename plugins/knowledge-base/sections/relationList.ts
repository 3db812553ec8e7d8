import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type {
  Claim,
  Direction,
  IdForms,
  Pointer,
  SectionContext,
  SectionReader,
} from '../vocabulary.ts';

interface Options {
  readonly type: string;
  readonly direction: Direction;
  /** Whether items below an item are relations of the page as well, or part of the item's text. */
  readonly nested?: boolean;
}

/** What divides a relation's text from its link: a dash between blanks, or a colon. */
export const divider = /^\s*(?:[—–-]\s+|:\s+)/;
/** What divides it from a name in plain text, which may hold colons. */
const dash = /\s[—–-]\s+/;

/** What nodes say of relations, and what they hold beside that. */
interface Reading {
  readonly claims: readonly Claim[];
  readonly rest: readonly RootContent[];
}

/** Reads `- [[path|ID: Name]] — why or how`, one relation an item. */
export function relationList(options: Options): SectionReader {
  return ({ nodes }, context) => {
    const read = nodes.map((node) => ({ node, ...readNode(node, options, context) }));
    const lists = read.filter(({ node }) => node.type === 'list');
    const stating = lists.filter(({ claims }) => claims.length > 0);
    // Where nothing points at anything, a list of bare names is the one that the heading counts.
    const counted = stating.length > 0 ? stating : lists;
    return {
      claims: read.flatMap(({ claims }) => claims),
      rest: read.flatMap(({ rest }) => rest),
      count: counted.reduce(
        (sum, { node }) => sum + ('children' in node ? node.children.length : 0),
        0,
      ),
    };
  };
}

/** An item that points at nothing is left in its list and hides no other. */
function readNode(node: RootContent, options: Options, context: SectionContext): Reading {
  if (node.type !== 'list') return { claims: [], rest: [node] };
  const claims: Claim[] = [];
  const left: ListItem[] = [];
  for (const item of node.children) {
    const found = readItem(item, options, context);
    if (found.length > 0) claims.push(...found);
    else left.push(item);
  }
  if (claims.length === 0) return { claims, rest: [node] };
  return { claims, rest: left.length === 0 ? [] : [{ ...node, children: left }] };
}

/** The claim of an item, and those of the items below it; none where it points at nothing. */
function readItem(item: ListItem, options: Options, context: SectionContext): Claim[] {
  const [paragraph, ...below] = item.children;
  const found = paragraph?.type === 'paragraph' ? readPointer(paragraph, context) : undefined;
  if (!found) return [];
  const nested = options.nested ? below.map((node) => readNode(node, options, context)) : [];
  const text = options.nested ? nested.flatMap(({ rest }) => rest) : below;
  const claim: Claim = {
    type: options.type,
    direction: options.direction,
    to: found.pointer,
    node: item,
    written: [item],
    note: [...found.note, ...text],
  };
  return [claim, ...nested.flatMap(({ claims }) => claims)];
}

/** What a paragraph points at with its first node, and the text behind the dash. */
function readPointer(
  paragraph: Paragraph,
  { linkOf, ids }: SectionContext,
): { pointer: Pointer; note: PhrasingContent[] } | undefined {
  const [first, ...after] = paragraph.children;
  const link = first && linkOf.get(inside(first));
  if (link) return { pointer: { link }, note: withoutDivider(after) };
  return readPlain(paragraph, ids);
}

/** `**[[path]]**` is the link, in bold. */
function inside(node: PhrasingContent): PhrasingContent {
  const wraps = node.type === 'strong' || node.type === 'emphasis';
  const [only, ...others] = wraps ? node.children : [];
  return only && others.length === 0 ? inside(only) : node;
}

/** `AML.T0018: Manipulate AI Model — why or how`; the name may stand behind a dash of its own. */
function readPlain(
  paragraph: Paragraph,
  ids: IdForms,
): { pointer: Pointer; note: PhrasingContent[] } | undefined {
  const { head, note } = divide(paragraph.children);
  const plain = readPlainPointer(textOf(head), ids);
  if (!plain) return undefined;
  if (plain.name !== '') return { pointer: { ...plain, node: paragraph }, note };
  const named = divide(note);
  const pointer = { id: plain.id, name: textOf(named.head).trim(), node: paragraph };
  return { pointer, note: named.note };
}

/** What stands before the first dash, and what behind it. */
function divide(nodes: readonly PhrasingContent[]): {
  head: readonly PhrasingContent[];
  note: PhrasingContent[];
} {
  for (const [index, node] of nodes.entries()) {
    const match = node.type === 'text' ? dash.exec(node.value) : null;
    if (node.type !== 'text' || !match) continue;
    const before = { ...node, value: node.value.slice(0, match.index) };
    const behind = { ...node, value: node.value.slice(match.index + match[0].length) };
    return {
      head: [...nodes.slice(0, index), before],
      note: [...(behind.value ? [behind] : []), ...nodes.slice(index + 1)],
    };
  }
  return { head: nodes, note: [] };
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => toString(node)).join('');
}

/** `AML.T0018 — Manipulate AI Model`: an id and a name as plain text. */
export function readPlainPointer(
  text: string,
  ids: IdForms,
): { id: string; name: string } | undefined {
  const [first = '', ...words] = text.trim().split(/\s+/);
  const id = ids.parse(first.replace(/:$/, ''));
  return id === undefined ? undefined : { id, name: words.join(' ').replace(/^[—–:-]\s*/, '') };
}

function withoutDivider(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first?.type !== 'text') return [...nodes];
  const value = first.value.replace(divider, '');
  return value.trim() === '' ? others : [{ ...first, value }, ...others];
}
