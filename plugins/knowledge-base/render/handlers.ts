import { randomUUID } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type {
  BlockContent,
  Image,
  Link as MarkdownLink,
  Nodes,
  Paragraph,
  RootContent,
} from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import { defaultHandlers } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { findHeading, type Outcome } from '../links/resolve.ts';
import { admonitionCallouts, type Directive } from '../markdown/admonitions.ts';
import type { WikiLink } from '../markdown/wikiLink.ts';
import { isImage } from '../vault/attachments.ts';
import type { Page } from '../vault/page.ts';
import { baseNameOf, fold } from '../vault/paths.ts';

/** What the handlers need beside the node: the page, where its links lead, and where they stand. */
export interface RenderContext {
  readonly page: Page;
  readonly outcomeOf: (page: Page, node: Nodes) => Outcome | undefined;
  /** Where the reader of a link arrives; undefined where it leads nowhere. */
  readonly hrefOf: (outcome: Outcome) => string | undefined;
  readonly sizeOf: (attachment: string) => { width: number; height: number } | undefined;
  /** The nodes of another page, rendered for embedding. */
  readonly embed: (
    page: Page,
    nodes: readonly RootContent[],
    from: RenderContext,
  ) => ElementContent[];
  /** The pages that this text stands in, the innermost last: no page is embedded in itself. */
  readonly inside: readonly Page[];
  /** How many characters of other pages the passage may still show, all embeds together. */
  readonly room: { left: number };
}

/** Embeds in embeds multiply: what is deeper, or finds no room, is a link. */
const deepestEmbed = 5;
export const roomForEmbeds = 512 * 1024;
/** What an embed takes beside its text. */
const roomOfFrame = 128;

/** Marks the ids of our own headings through sanitizing, where they get a prefix. No text can guess it. */
export const headingMark = `${randomUUID()}:`;

/** How the nodes become elements: all that depends on the page and on its links. */
export function handlersFor(context: RenderContext): Handlers {
  const { page } = context;
  return {
    wikiLink: (_state: State, node: WikiLink) => renderWikiLink(node, context),
    link: (state: State, node: MarkdownLink) => {
      const outcome = context.outcomeOf(page, node);
      if (!outcome) return defaultHandlers.link(state, node);
      const href = context.hrefOf(outcome);
      if (href === undefined) return unresolved(page, node);
      return anchor(href, state.all(node), node.title ?? undefined);
    },
    image: (_state: State, node: Image) => renderImage(node, context),
    paragraph: (state: State, node: Paragraph) =>
      renderEmbeddedPage(node, context) ?? defaultHandlers.paragraph(state, node),
    heading: (state: State, node: Extract<Nodes, { type: 'heading' }>) => {
      const element = defaultHandlers.heading(state, node);
      const heading = page.headings.find((other) => other.node === node);
      // An embedded text has its headings without ids: the page it stands in has its own.
      if (heading && context.inside.length === 1) {
        element.properties.id = `${headingMark}${heading.id}`;
        const former = Object.entries(page.frontMatter.anchors ?? {})
          .filter(([, now]) => now === heading.id)
          .map(([old]) => h('span', { id: `${headingMark}${old}` }));
        element.children.unshift(...former);
      }
      return element;
    },
    containerDirective: (state: State, node: Directive) => renderDirective(state, node, page),
    leafDirective: (_state: State, node: Directive) => paragraphOf(sourceOf(page, node)),
  };
}

export function sourceOf(page: Page, node: Nodes): string {
  return page.text.slice(node.position?.start.offset, node.position?.end.offset);
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

function paragraphOf(text: string): Element {
  return element('p', {}, [{ type: 'text', value: text }]);
}

function anchor(href: string, children: ElementContent[], title?: string): Element {
  return element('a', { href, ...(title !== undefined && { title }) }, children);
}

/** What leads nowhere stays as its author wrote it. */
function unresolved(page: Page, node: Nodes): Element {
  return element('span', { className: ['unresolved-link'] }, [
    { type: 'text', value: sourceOf(page, node) },
  ]);
}

function renderWikiLink(node: WikiLink, context: RenderContext): Element {
  const outcome = context.outcomeOf(context.page, node);
  const href = outcome && context.hrefOf(outcome);
  if (!outcome || href === undefined) return unresolved(context.page, node);
  if (node.embed && 'attachment' in outcome.path && isImage(outcome.path.attachment.path)) {
    return imageOf(href, node.label ?? '', outcome.path.attachment.path, context);
  }
  return element('a', { href, className: ['wiki-link'] }, [
    { type: 'text', value: textOf(node, outcome) },
  ]);
}

/** Without a label a name stays as it was written; a path or an id is replaced by the title. */
function textOf(node: WikiLink, { destination }: Outcome): string {
  if (node.label !== undefined || !destination || node.target === '') {
    return node.label ?? node.heading ?? node.value;
  }
  const { node: object, page } = destination;
  const names = [object.name, ...(page?.aliases ?? []), page ? baseNameOf(page.path) : ''];
  const written =
    !node.target.includes('/') && names.some((name) => fold(name) === fold(node.target));
  return [written ? node.target : object.title, node.heading].filter(Boolean).join(' › ');
}

const width = /^(\d{1,4})(?:x(\d{1,4}))?$/;

/** `![[picture.png|300]]` states a width, as in Obsidian; any other label is the alternative text. */
function imageOf(src: string, label: string, path: string, { sizeOf }: RenderContext): Element {
  const wanted = width.exec(label);
  const size = sizeOf(path);
  const scale = wanted && size ? Number(wanted[1]) / size.width : 1;
  return element(
    'img',
    {
      src,
      alt: wanted ? '' : label,
      loading: 'lazy',
      ...(size && {
        width: Math.round(size.width * scale),
        height: wanted?.[2] ? Number(wanted[2]) : Math.round(size.height * scale),
      }),
    },
    [],
  );
}

/** Images of other hosts become links: the site loads nothing from a third party. */
function renderImage(node: Image, context: RenderContext): Element {
  const outcome = context.outcomeOf(context.page, node);
  if (!outcome) {
    const label = node.alt ?? '';
    return element('a', { href: node.url, className: ['remote-image'] }, [
      { type: 'text', value: label || node.url },
    ]);
  }
  const href = context.hrefOf(outcome);
  if (href === undefined) return unresolved(context.page, node);
  const path = 'attachment' in outcome.path ? outcome.path.attachment.path : '';
  return imageOf(href, node.alt ?? '', path, context);
}

/** A paragraph that is `![[page]]` or `![[page#heading]]` and nothing else shows that text. */
function renderEmbeddedPage(node: Paragraph, context: RenderContext): Element | undefined {
  const [only, ...others] = node.children;
  if (only?.type !== 'wikiLink' || !only.embed || others.length > 0) return undefined;
  const outcome = context.outcomeOf(context.page, only);
  const page = outcome?.destination?.page;
  const href = outcome && context.hrefOf(outcome);
  if (!page || href === undefined || context.inside.includes(page)) return undefined;
  const nodes = only.heading === undefined ? contentOf(page) : partOf(page, only.heading);
  if (context.inside.length > deepestEmbed || !takeRoom(context, nodes)) return undefined;
  const title = textOf(only, outcome);
  return element('div', { className: ['embed'] }, [
    ...context.embed(page, nodes, context),
    element('p', {}, [anchor(href, [{ type: 'text', value: title }])]),
  ]);
}

function takeRoom({ room }: RenderContext, nodes: readonly RootContent[]): boolean {
  const start = nodes[0]?.position?.start.offset ?? 0;
  const end = nodes.at(-1)?.position?.end.offset ?? 0;
  const needed = roomOfFrame + end - start;
  if (needed > room.left) return false;
  room.left -= needed;
  return true;
}

/** A page's own text: without its title and the sections that are read as data. */
function contentOf(page: Page): RootContent[] {
  const own = page.sections.filter(({ row }) => !row);
  return [...page.lead, ...own.flatMap(({ heading, nodes }) => [heading.node, ...nodes])];
}

/** A heading and what stands below it, up to the next of its level. */
function partOf(page: Page, wanted: string): RootContent[] {
  const heading = findHeading(page, wanted);
  const children = page.tree.children;
  const start = heading ? children.indexOf(heading.node) : -1;
  if (!heading || start < 0) return [];
  const end = children.findIndex(
    (node, index) => index > start && node.type === 'heading' && node.depth <= heading.depth,
  );
  return children.slice(start, end < 0 ? undefined : end);
}

/** A known `:::name` becomes a callout; any other stays as its author wrote it. */
function renderDirective(state: State, node: Directive, page: Page): Element | Element[] {
  const [label, ...content] = node.children as BlockContent[];
  const titled = label?.type === 'paragraph' && label.data?.directiveLabel === true;
  const body = { ...node, children: titled ? content : node.children } as Nodes;
  const callout = admonitionCallouts[node.name];
  if (callout === undefined) {
    const [opening = '', ...after] = sourceOf(page, node).split('\n');
    return [
      paragraphOf(opening),
      ...(state.all(body) as Element[]),
      ...(after.length > 0 ? [paragraphOf((after.at(-1) ?? '').trim())] : []),
    ];
  }
  const title = titled ? toString(label) : '';
  return element('blockquote', {}, [
    paragraphOf(`[!${callout}] ${title}`.trim()),
    ...state.all(body),
  ]);
}
