import type { Image, Link as MarkdownLink, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { placesIn } from '../markdown/places.ts';
import { splitWikiLink, type WikiLink } from '../markdown/wikiLink.ts';
import type { FrontMatterLink } from './frontMatter.ts';
import type { Link } from './link.ts';
import type { PagePath } from './paths.ts';

const scheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const htmlAddress = /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** The links of a page's text, with the nodes they belong to. Web addresses are left out. */
export function collectLinks(
  path: PagePath,
  text: string,
  tree: Root,
): { links: Link[]; linkOf: Map<Nodes, Link> } {
  const linkOf = new Map<Nodes, Link>();
  const links: Link[] = [];
  const add = (node: Nodes, link: Link): void => {
    links.push(link);
    linkOf.set(node, link);
  };
  visit(tree, (node) => {
    const start = node.position?.start;
    const end = node.position?.end;
    if (!start || !end) return;
    const source = text.slice(start.offset, end.offset);
    const place = { path, line: start.line, column: start.column };
    if (node.type === 'wikiLink') add(node, fromWikiLink(node, source, place));
    if (node.type === 'link' || node.type === 'image') {
      const link = fromMarkdown(node, source, place);
      if (link) add(node, link);
    }
    if (node.type === 'html') links.push(...fromHtml(source, place));
  });
  return { links, linkOf };
}

function fromWikiLink(node: WikiLink, source: string, place: Link['place']): Link {
  return {
    form: 'wiki',
    embed: node.embed,
    target: node.target,
    ...(node.heading !== undefined && { heading: node.heading }),
    ...(node.label !== undefined && { label: node.label }),
    source,
    place,
  };
}

function fromMarkdown(
  node: MarkdownLink | Image,
  source: string,
  place: Link['place'],
): Link | undefined {
  if (scheme.test(node.url)) return undefined;
  const embed = node.type === 'image';
  return {
    form: 'markdown',
    embed,
    ...splitAddress(node.url),
    label: node.type === 'image' ? (node.alt ?? '') : toString(node),
    source,
    place,
  };
}

/**
 * Raw HTML is not parsed here: each address in it is a link, wherever it leads from. Its source is
 * read, for the value of its node lacks what indents it.
 */
function fromHtml(html: string, place: Link['place']): Link[] {
  const found: Link[] = [];
  const placeOf = placesIn(html);
  for (const match of html.matchAll(htmlAddress)) {
    const address = addressOfMatch(match);
    if (scheme.test(address)) continue;
    const { line, column } = placeOf(match.index + 1);
    found.push({
      form: 'html',
      embed: false,
      ...splitAddress(address),
      source: match[0].trim(),
      place: {
        path: place.path,
        line: place.line + line - 1,
        column: column + (line === 1 ? place.column - 1 : 0),
      },
    });
  }
  return found;
}

/** The address in `href="…"`, as a browser reads it. */
export function addressOfHtml(attribute: string): string | undefined {
  const [match] = ` ${attribute}`.matchAll(htmlAddress);
  return match && addressOfMatch(match);
}

function addressOfMatch([, double, single, bare]: RegExpExecArray): string {
  return (double ?? single ?? bare ?? '').replaceAll('&amp;', '&');
}

/** The links of the front matter. They name a page; nothing of them shows in the text. */
export function linksOfFrontMatter(path: PagePath, found: readonly FrontMatterLink[]): Link[] {
  return found.map(({ inner, line, column }) => ({
    form: 'front-matter' as const,
    embed: false,
    ...splitWikiLink(inner),
    source: `[[${inner}]]`,
    place: { path, line, column },
  }));
}

/** `../a%20b.md?x#c` → target `../a b.md`, heading `c`. What is no valid encoding stays as it is. */
export function splitAddress(address: string): { target: string; heading?: string } {
  const hash = address.indexOf('#');
  const path = (hash < 0 ? address : address.slice(0, hash)).replace(/\?.*$/, '');
  const heading = hash < 0 ? '' : address.slice(hash + 1);
  return {
    target: decode(path).normalize('NFC'),
    ...(heading && { heading: decode(heading).normalize('NFC') }),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
