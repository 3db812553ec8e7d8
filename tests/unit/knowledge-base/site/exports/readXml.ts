import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** Reads a document strictly; what is not well-formed throws. */
export function readXml(text: string): Element {
  const root: Root = fromXml(text);
  const element = root.children.find((node): node is Element => node.type === 'element');
  if (!element) throw new Error('there is no element');
  return element;
}

export function childrenNamed(element: Element, name: string): Element[] {
  return element.children.filter(
    (node): node is Element => node.type === 'element' && node.name === name,
  );
}

/** The text of the first child with a name. */
export function textOf(element: Element, name: string): string | undefined {
  const [child] = childrenNamed(element, name);
  return child?.children.map((node) => (node.type === 'text' ? node.value : '<')).join('');
}
