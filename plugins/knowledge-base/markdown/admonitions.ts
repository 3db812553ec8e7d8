import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { placesIn } from './places.ts';

/**
 * What Docusaurus authors write behind `:::`, and the callout that shows it. Without a prototype:
 * `constructor` is no callout.
 */
export const admonitionCallouts: Readonly<Record<string, string>> = Object.assign(
  Object.create(null) as Record<string, string>,
  {
    note: 'note',
    info: 'info',
    tip: 'tip',
    success: 'success',
    important: 'important',
    secondary: 'note',
    warning: 'warning',
    caution: 'caution',
    danger: 'danger',
    error: 'danger',
  },
);

export type Directive = ContainerDirective | LeafDirective;

/**
 * `:::name` blocks. Directives inside of text (`:name`) are left out: they would take the colon
 * of "10:30" or "AML.T0043:Craft" for syntax.
 */
export function admonitionSyntax(this: Processor): void {
  const { flow } = directive();
  const data = this.data() as { micromarkExtensions?: Extension[] } & {
    fromMarkdownExtensions?: unknown[];
  };
  (data.micromarkExtensions ??= []).push({ flow: flow ?? {} });
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown());
}

const titledOpening = /^([ \t>]*:{3,}[a-z]+)[ \t]+([^\s[{][^\r\n]*)/gm;

/** A title without brackets behind `:::name`. */
export interface AdmonitionTitle {
  readonly line: number;
  readonly start: number;
  readonly text: string;
}

/**
 * What may be titles as in `:::note A title`, which Docusaurus takes and the syntax itself refuses.
 * Whether a line opens a block is not known before the text is parsed: it may stand in code.
 */
export function findAdmonitionTitles(text: string): AdmonitionTitle[] {
  if (!text.includes(':::')) return [];
  const placeOf = placesIn(text);
  return [...text.matchAll(titledOpening)].map((match) => {
    const [line, , title = ''] = match;
    const start = match.index + line.length - title.length;
    return { line: placeOf(start).line, start, text: title };
  });
}

/** Blanks titles out at the same length, so that positions stay true. */
export function withoutTitles(text: string, titles: readonly AdmonitionTitle[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const title of titles) {
    parts.push(text.slice(end, title.start), ' '.repeat(title.text.length));
    end = title.start + title.text.length;
  }
  return [...parts, text.slice(end)].join('');
}
