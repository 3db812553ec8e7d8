import type { ElementContent, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import type { FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { Passage } from '../graph/graph.ts';
import type { Outcome, Outcomes } from '../links/resolve.ts';
import { addressOfHtml } from '../vault/collectLinks.ts';
import type { Link } from '../vault/link.ts';
import type { Page } from '../vault/page.ts';
import { finish, type ResolveRaw } from './finish.ts';
import { handlersFor, roomForEmbeds, sourceOf, type RenderContext } from './handlers.ts';
import { sanitize } from './sanitize.ts';
import { buildGlossary, markTerms, type Glossary, type Term } from './terms.ts';

export interface Renderer {
  /**
   * A passage as HTML that is safe to put into a page. Empty passages give ''.
   * @param seen the terms that the page has explained so far; without it none is explained
   */
  readonly html: (passage: Passage, seen?: Set<Term>) => string;
  readonly glossary: Glossary;
  /** The address of an outcome with base URL and anchor; undefined where it leads nowhere. */
  readonly hrefOf: (outcome: Outcome) => string | undefined;
}

interface Options {
  readonly pages: readonly Page[];
  readonly outcomes: Outcomes;
  /** Begins and ends with `/`. */
  readonly baseUrl: string;
  readonly sizeOf: RenderContext['sizeOf'];
}

export function createRenderer({ pages, outcomes, baseUrl, sizeOf }: Options): Renderer {
  const hrefOf = (outcome: Outcome): string | undefined => addressOfOutcome(outcome, baseUrl);
  const outcomeOf = (page: Page, node: Nodes): Outcome | undefined => {
    const link = page.linkOf.get(node);
    return link && outcomes.get(link);
  };
  const embed: RenderContext['embed'] = (page, nodes, from) =>
    toElements(nodes, { ...from, page, inside: [...from.inside, page] });

  const glossary = buildGlossary(pages, ({ address }) => `${baseUrl}${address.slice(1)}`);

  const html: Renderer['html'] = ({ page, nodes }, seen) => {
    if (nodes.length === 0) return '';
    const room = { left: roomForEmbeds };
    const context = { page, outcomeOf, hrefOf, sizeOf, embed, inside: [page], room };
    const tree: HastRoot = { type: 'root', children: toElements(nodes, context) };
    const parsed = containsRaw(tree) ? (raw(tree) as HastRoot) : tree;
    const finished = finish(sanitize(parsed), rawResolver(page, outcomes, baseUrl));
    if (seen) markTerms(finished, glossary, seen);
    return toHtml(finished);
  };

  return {
    hrefOf,
    glossary,
    html: (passage, seen) => {
      try {
        return html(passage, seen);
      } catch (error) {
        // Raw HTML can be nested deeper than the stack; such a text is shown as it was written.
        if (error instanceof RangeError) return sourceAsHtml(passage);
        throw error;
      }
    },
  };
}

function sourceAsHtml({ page, nodes }: Passage): string {
  const value = nodes.map((node) => sourceOf(page, node)).join('\n\n');
  return toHtml({
    type: 'element',
    tagName: 'pre',
    properties: {},
    children: [{ type: 'text', value }],
  });
}

function addressOfOutcome(outcome: Outcome, baseUrl: string): string | undefined {
  const { destination, path, anchor, link } = outcome;
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const below = (address: string): string => `${baseUrl}${address.replace(/^\/+/, '')}`;
  if (destination) {
    // A link within a page stays within it, wherever the page is served from.
    if (link.target === '' && hash) return hash;
    return `${below(destination.page?.address ?? destination.node.address)}${hash}`;
  }
  if ('attachment' in path) {
    return path.attachment.unsafe === undefined
      ? below(path.attachment.path.split('/').map(encodeURIComponent).join('/'))
      : undefined;
  }
  if ('siteAddress' in path) return below(path.siteAddress);
  if ('webAddress' in path) return path.webAddress;
  return undefined;
}

function toElements(
  nodes: readonly (RootContent | PhrasingContent)[],
  context: RenderContext,
): ElementContent[] {
  const children = [...inBlocks(nodes), ...footnotesFor(nodes, context.page)];
  const tree = toHast(
    { type: 'root', children },
    { allowDangerousHtml: true, clobberPrefix: '', handlers: handlersFor(context) },
  );
  return 'children' in tree ? (tree.children as ElementContent[]) : [];
}

/** Words that stand outside of any block, such as the text of a relation, get a paragraph. */
function inBlocks(nodes: readonly (RootContent | PhrasingContent)[]): RootContent[] {
  const blocks: RootContent[] = [];
  let open: PhrasingContent[] | undefined;
  for (const node of nodes) {
    if (isPhrasing(node)) {
      if (!open) blocks.push({ type: 'paragraph', children: (open = []) });
      open.push(node);
    } else {
      open = undefined;
      blocks.push(node);
    }
  }
  return blocks;
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return node.type === 'wikiLink' || phrasing(node);
}

/** The page's footnotes, where the nodes refer to any and do not bring them. */
function footnotesFor(nodes: readonly Nodes[], page: Page): FootnoteDefinition[] {
  const wanted = new Set<string>();
  const brought = new Set<string>();
  const root: Root = { type: 'root', children: nodes as RootContent[] };
  visit(root, (node) => {
    if (node.type === 'footnoteReference') wanted.add(node.identifier);
    if (node.type === 'footnoteDefinition') brought.add(node.identifier);
  });
  if (wanted.size === 0) return [];
  return page.tree.children.filter(
    (node): node is FootnoteDefinition =>
      node.type === 'footnoteDefinition' &&
      wanted.has(node.identifier) &&
      !brought.has(node.identifier),
  );
}

function containsRaw(tree: HastRoot): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return false;
  });
  return found;
}

/** Resolves the addresses that raw HTML wrote, by the links that were found in it. */
function rawResolver(page: Page, outcomes: Outcomes, baseUrl: string): ResolveRaw {
  const links = page.links.filter(({ form }) => form === 'html');
  if (links.length === 0) return () => undefined;
  const byAddress = new Map<string, Link>(
    links.map((link) => [addressOfHtml(link.source) ?? '', link]),
  );
  return (address) => {
    const link = byAddress.get(address);
    const outcome = link && outcomes.get(link);
    return outcome && (addressOfOutcome(outcome, baseUrl) ?? null);
  };
}
