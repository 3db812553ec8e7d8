import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Construct, Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { startOfBody } from './frontMatter.ts';

/** Whatever GFM makes a link of where it stands bare, with `\` and as a character reference. */
const hint = /https?\\?:|www\\?\.|@|&[#a-z]/i;

/**
 * A link that can be read as nothing else, unless it stands in code, where nothing is a link. An
 * address in it is no bare one. A `)` in its label could end a link before it.
 */
const link = /(?<!\\)\[(?!\^)[^[\]()\\`<>|&@\r\n]+\]\(https?:\/\/[^\s\p{Cc}()<>\\`|]+\)/giu;

/**
 * Whether a text may hold addresses that GFM makes links of without any syntax: "may", for only the
 * parser knows. Where it may not, `gfmWithoutAutolinks` reads it the same, in half the time.
 */
export function mayHoldAutolinks(text: string): boolean {
  const body = text.slice(startOfBody(text));
  return hint.test(body) && hint.test(body.replace(link, labelOf));
}

function labelOf(whole: string): string {
  return whole.slice(0, whole.indexOf(']('));
}

/**
 * GFM, but for bare addresses: it is at every letter that the parser looks for the beginning of one,
 * and at the end through all of the tree.
 */
export function gfmWithoutAutolinks(this: Processor): void {
  remarkGfm.call(this);
  const data = this.data() as {
    micromarkExtensions: Extension[];
    fromMarkdownExtensions: (FromMarkdownExtension | FromMarkdownExtension[])[];
  };
  const syntax = data.micromarkExtensions.pop();
  const nodes = [data.fromMarkdownExtensions.pop() ?? []].flat();
  const others = nodes.filter(({ enter }) => !enter?.literalAutolink);
  if (!syntax?.text || others.length === nodes.length) {
    throw new Error('`remark-gfm` no longer registers its autolinks as it did');
  }
  const text = Object.entries(syntax.text).map(
    ([code, constructs]) =>
      [code, [constructs ?? []].flat().filter((own) => !isAutolink(own))] as const,
  );
  data.micromarkExtensions.push({ ...syntax, text: Object.fromEntries(text) });
  data.fromMarkdownExtensions.push(others);
}

function isAutolink({ name = '' }: Construct): boolean {
  return ['wwwAutolink', 'protocolAutolink', 'emailAutolink'].includes(name);
}
