import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
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

/** Reads `- [[path|ID: Name]] — why or how`, one relation an item. */
export function relationList(options: Options): SectionReader {
  return (section, context) => {
    const claims: Claim[] = [];
    const rest: RootContent[] = [];
    let count: number | undefined;
    for (const node of section.nodes) {
      const found = node.type === 'list' ? readList(node, options, context) : undefined;
      if (found === undefined) rest.push(node);
      else {
        claims.push(...found);
        count = (count ?? 0) + (node as List).children.length;
      }
    }
    return { claims, rest, count: count ?? 0 };
  };
}

/** The claims of a list, or undefined where it is some other list: an item points at nothing. */
function readList(list: List, options: Options, context: SectionContext): Claim[] | undefined {
  const claims: Claim[] = [];
  for (const item of list.children) {
    const claim = readItem(item, options, context);
    if (!claim) return undefined;
    claims.push(claim);
    if (!options.nested) continue;
    for (const child of item.children) {
      if (child.type === 'list') claims.push(...(readList(child, options, context) ?? []));
    }
  }
  return claims;
}

function readItem(item: ListItem, options: Options, context: SectionContext): Claim | undefined {
  const [paragraph, ...below] = item.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const found = readPointer(paragraph, context);
  if (!found) return undefined;
  return {
    type: options.type,
    direction: options.direction,
    to: found.pointer,
    node: item,
    written: [item],
    note: [...found.note, ...(options.nested ? [] : below)],
  };
}

/** What a paragraph points at with its first node, and the text behind the dash. */
export function readPointer(
  paragraph: Paragraph,
  { linkOf, ids }: Pick<SectionContext, 'linkOf' | 'ids'>,
): { pointer: Pointer; note: PhrasingContent[] } | undefined {
  const [first, ...after] = paragraph.children;
  const link = first && linkOf.get(first);
  if (link) return { pointer: { link }, note: withoutDivider(after) };
  const plain = readPlainPointer(toString(paragraph), ids);
  return plain && { pointer: { ...plain, node: paragraph }, note: [] };
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

export function withoutDivider(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first?.type !== 'text') return [...nodes];
  const value = first.value.replace(divider, '');
  return value.trim() === '' ? others : [{ ...first, value }, ...others];
}
