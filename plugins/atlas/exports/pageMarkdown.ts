import type { Nodes } from 'mdast';
import type { KnowledgeBase } from '../../knowledge-base/knowledgeBase.ts';
import type { Outcome } from '../../knowledge-base/links/resolve.ts';
import { cleanText } from '../../knowledge-base/portable/text/cleanText.ts';
import { addressOfHtml } from '../../knowledge-base/vault/collectLinks.ts';
import { isImage } from '../../knowledge-base/vault/attachments.ts';
import type { Link } from '../../knowledge-base/vault/link.ts';
import type { Page } from '../../knowledge-base/vault/page.ts';
import { escapeMarkdown } from '../portable/linkKit/formats/markdown.ts';
import { permanentUrl } from '../portable/linkKit/permanentUrl.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A page as its author wrote it, with links that a reader without this vault can follow: wiki-links
 * become Markdown links, and every address is absolute: the permanent one of an object, else that
 * of the page. What leads nowhere stays, and so does the front matter.
 */
export function pageMarkdown(page: Page, { outcomes }: KnowledgeBase, siteUrl: string): string {
  const urlOf = (link: Link): string | undefined => {
    const outcome = outcomes.get(link);
    return outcome && absoluteUrl(outcome, siteUrl);
  };
  const edits = [
    ...[...page.linkOf].flatMap(([node, link]) => {
      const url = urlOf(link);
      return url === undefined ? [] : editOf(node, outcomes.get(link), url);
    }),
    ...editsOfHtml(page, urlOf),
  ].sort((a, b) => a.start - b.start);
  let text = '';
  let done = 0;
  for (const edit of edits) {
    if (edit.start < done) continue;
    text += page.text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return text + page.text.slice(done);
}

function absoluteUrl({ destination, path, anchor }: Outcome, siteUrl: string): string | undefined {
  const below = (address: string): string => `${siteUrl}${address.replace(/^\/+/, '')}`;
  if (destination) {
    const address = destination.page?.address ?? destination.node.address;
    return anchor === undefined
      ? permanentUrl(siteUrl, { id: destination.node.id, address })
      : `${below(address)}#${encodeURIComponent(anchor)}`;
  }
  if ('attachment' in path) {
    return path.attachment.unsafe === undefined
      ? below(path.attachment.path.split('/').map(encodeURIComponent).join('/'))
      : undefined;
  }
  return 'siteAddress' in path ? below(encodeURI(path.siteAddress)) : undefined;
}

/** Of a Markdown link only the address changes: what its author wrote between the brackets stays. */
function editOf(node: Nodes, outcome: Outcome | undefined, url: string): Edit[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  const target = `](${url.replace(/[()<>\s\\]/g, encodeURIComponent)})`;
  if (node.type === 'wikiLink') {
    const { path, destination } = outcome ?? {};
    const image = node.embed && path && 'attachment' in path && isImage(path.attachment.path);
    const label = node.label ?? node.heading ?? destination?.node.title ?? node.target;
    return [
      { start, end, text: `${image ? '!' : ''}[${escapeMarkdown(cleanText(label))}${target}` },
    ];
  }
  if (node.type === 'image') {
    return [{ start, end, text: `![${escapeMarkdown(cleanText(node.alt ?? ''))}${target}` }];
  }
  const last = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
  return [{ start: last ?? start + 1, end, text: target }];
}

/** Addresses in raw HTML, from the line on which each was found. */
function editsOfHtml(page: Page, urlOf: (link: Link) => string | undefined): Edit[] {
  const lines = [0, ...[...page.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  let from = 0;
  return page.links
    .filter(({ form }) => form === 'html')
    .flatMap((link) => {
      const at = page.text.indexOf(link.source, Math.max(from, lines[link.place.line - 1] ?? 0));
      const address = addressOfHtml(link.source);
      const url = urlOf(link);
      if (at < 0 || url === undefined || address === undefined) return [];
      from = at + link.source.length;
      const name = link.source.slice(0, link.source.indexOf('=')).trim();
      return [{ start: at, end: from, text: `${name}="${url.replace(/"/g, '%22')}"` }];
    });
}
