import type { Element, Root } from 'hast';
import rehypeCallouts from 'rehype-callouts';
import rehypeHighlight from 'rehype-highlight';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { headingMark } from './handlers.ts';
import { foreignIdPrefix } from './sanitize.ts';

const decorate = unified()
  .use(rehypeCallouts, { theme: 'obsidian' })
  .use(rehypeHighlight, { detect: false })
  .freeze();
const webAddress = /^(?:https?:)?\/\//i;

/**
 * Where an address leads that raw HTML wrote: `null` where it leads nowhere, undefined where the
 * address is not of raw HTML.
 */
export type ResolveRaw = (address: string) => string | null | undefined;

/** What is done to a text after it is known to be harmless. Changes the tree. */
export function finish(tree: Root, resolveRaw: ResolveRaw): Root {
  const foreignIds = new Set<string>();
  visit(tree, 'element', (node) => {
    const { id } = node.properties;
    if (typeof id !== 'string') return;
    const own = `${foreignIdPrefix}${headingMark}`;
    if (id.startsWith(own)) node.properties.id = id.slice(own.length);
    else foreignIds.add(id);
  });
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'a') finishLink(node, foreignIds, resolveRaw);
    // Long lines scroll by themselves: by keyboard too.
    if (node.tagName === 'pre') node.properties.tabIndex = 0;
    if (node.tagName === 'img') finishImage(node, resolveRaw);
    if (node.tagName === 'table' && parent && index !== undefined) {
      parent.children[index] = scrollable(node);
    }
  });
  return decorate.runSync(tree);
}

function finishLink(node: Element, foreignIds: ReadonlySet<string>, resolveRaw: ResolveRaw): void {
  const { href } = node.properties;
  if (typeof href !== 'string') return;
  if (href.startsWith('#')) {
    // Footnotes and anchors of raw HTML: their ids have got the prefix.
    const prefixed = `${foreignIdPrefix}${href.slice(1)}`;
    if (foreignIds.has(prefixed)) node.properties.href = `#${prefixed}`;
    return;
  }
  if (webAddress.test(href)) {
    node.properties.rel = ['noopener', 'noreferrer'];
    return;
  }
  const resolved = resolveRaw(href);
  if (resolved === null) delete node.properties.href;
  else if (resolved !== undefined) node.properties.href = resolved;
}

const site = 'https://site.invalid';

/** Whether a browser would ask another host for it, however the address is written. */
function isForeign(address: string): boolean {
  return !URL.canParse(address, site) || new URL(address, site).origin !== site;
}

/** An image that raw HTML brought leads into the vault, or it is not loaded. */
function finishImage(node: Element, resolveRaw: ResolveRaw): void {
  const { src } = node.properties;
  if (typeof src !== 'string') return;
  const resolved = isForeign(src) ? null : resolveRaw(src);
  if (resolved === null) delete node.properties.src;
  else if (resolved !== undefined) node.properties.src = resolved;
}

/** Wide tables scroll by themselves, by keyboard too, and never the page. */
function scrollable(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table' },
    children: [table],
  };
}
