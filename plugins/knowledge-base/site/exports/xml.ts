import { toXml } from 'xast-util-to-xml';
import type { Element } from 'xast';
import { x, type Child } from 'xastscript';
import { cleanText } from '../../portable/text/cleanText.ts';

export { x };

/** An element with a text in it, without the signs that XML cannot hold. */
export function textElement(name: string, text: string): Element {
  return x(name, {}, cleanText(text));
}

/** A whole document with its declaration. */
export function xmlDocument(root: Child): string {
  // The serializer leaves it as it is, and XML forbids it outside of CDATA, which none is here.
  const body = toXml(x(null, root), { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${body}\n`;
}
