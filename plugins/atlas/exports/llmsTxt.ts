import { isRetired } from '../../knowledge-base/graph/buildGraph.ts';
import type { KnowledgeBase } from '../../knowledge-base/knowledgeBase.ts';
import { cleanText } from '../../knowledge-base/portable/text/cleanText.ts';
import { fileOf } from '../../knowledge-base/site/exports/fileOf.ts';
import type { Page } from '../../knowledge-base/vault/page.ts';
import { escapeMarkdown } from '../portable/linkKit/formats/markdown.ts';

/**
 * A table of contents for language models: each page as Markdown, and the files that hold all as
 * data. Controls and terms are what may be skipped. There is no `llms-full.txt`: with hundreds of
 * pages it would fit no window, and `api/graph.json` holds all of it as data.
 * @see https://llmstxt.org/
 */
export function llmsTxt(
  { pages, catalog }: KnowledgeBase,
  siteUrl: string,
  { title, summary }: { readonly title: string; readonly summary: string },
): string {
  const listed = pages.filter(
    (page) => page.frontMatter.unlisted !== true && !page.frontMatter.draft && !isRetired(page),
  );
  const section = (heading: string, of: readonly Page[]): string =>
    of.length === 0
      ? ''
      : `\n## ${heading}\n\n${[...of]
          .sort(byTitle)
          .map((page) => line(page, siteUrl))
          .join('')}`;
  const kinds = catalog.vocabulary.kinds;
  const central = kinds.filter(({ name }) => !optional.has(name));
  return [
    `# ${escapeMarkdown(cleanText(title))}\n\n> ${escapeMarkdown(cleanText(summary))}\n`,
    `\n## Data\n\n${data.map(([path, what]) => `- [${path}](${siteUrl}${path}): ${what}\n`).join('')}`,
    section(
      'Guides and other pages',
      listed.filter(({ kind }) => !kind),
    ),
    ...central.map(({ name, plural }) =>
      section(
        plural,
        listed.filter(({ kind }) => kind?.name === name),
      ),
    ),
    section(
      'Optional',
      listed.filter(({ kind }) => kind && optional.has(kind.name)),
    ),
  ].join('');
}

const optional: ReadonlySet<string> = new Set(['term', 'control']);

const data = [
  ['api/graph.json', 'all objects and all relations between them'],
  ['api/links.json', 'every ATLAS id that ever was, with its names and what became of it'],
] as const;

function line({ title, address, description }: Page, siteUrl: string): string {
  const url = `${siteUrl}${fileOf(address).split('/').map(encodeURIComponent).join('/')}.md`;
  const words = escapeMarkdown(cleanText(description));
  return `- [${escapeMarkdown(cleanText(title))}](${url})${words && `: ${words}`}\n`;
}

function byTitle(a: Page, b: Page): number {
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.path < b.path ? -1 : 1;
}
