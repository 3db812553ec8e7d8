import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';

/** What Docusaurus authors write behind `:::`, and the callout that shows it. */
export const admonitionCallouts: Readonly<Record<string, string>> = {
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
};

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

const titledOpening = /^([ \t>]*:{3,}[a-z]+)[ \t]+([^\s[{][^\n]*?)[ \t]*$/gm;

/**
 * Docusaurus also takes `:::note A title` without brackets, which the syntax itself refuses.
 * Blanks the titles out at the same length, so that positions stay true, and hands them back by
 * line (counted from 1).
 */
export function takeAdmonitionTitles(text: string): { text: string; titles: Map<number, string> } {
  const titles = new Map<number, string>();
  if (!text.includes(':::')) return { text, titles };
  const blanked = text.replace(
    titledOpening,
    (match, opening: string, title: string, at: number) => {
      titles.set(text.slice(0, at).split('\n').length, title);
      return opening.padEnd(match.length);
    },
  );
  return { text: blanked, titles };
}
