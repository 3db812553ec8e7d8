import type { Node } from 'unist';
import type { Link } from '../../knowledge-base/vault/link.ts';
import type { Page } from '../../knowledge-base/vault/page.ts';
import type { Pointer } from '../../knowledge-base/vocabulary.ts';
import type { Edit } from './edit.ts';
import type { Objects } from './objects.ts';
import { endOf, startOf } from './place.ts';

/** Gives a pointer the object's new name where it says an old one; other words are the author's. */
export function renewName(page: Page, pointer: Pointer, id: string, objects: Objects): Edit[] {
  if (!('link' in pointer)) {
    const { name, node } = pointer;
    const renewed = objects.isFormerName(id, name) ? objects.get(id)?.name : undefined;
    return renewed === undefined ? [] : replaceIn(page, node, name, renewed);
  }
  const { link } = pointer;
  const node = nodeOfLink(page, link);
  const label = link.label === undefined ? undefined : objects.renewedLabel(id, link.label);
  if (!node || link.form !== 'wiki' || label === undefined) return [];
  return replaceIn(page, node, link.label ?? '', label);
}

/** The node of a page's tree that a link was read from. */
export function nodeOfLink({ linkOf }: Page, link: Link): Node | undefined {
  for (const [node, own] of linkOf) if (own === link) return node;
  return undefined;
}

function replaceIn({ text }: Page, node: Node, old: string, renewed: string): Edit[] {
  const at = text.slice(startOf(node), endOf(node)).lastIndexOf(old);
  if (at < 0) return [];
  const start = startOf(node) + at;
  return [{ start, end: start + old.length, text: renewed }];
}
