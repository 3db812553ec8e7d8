import { baseNameOf, slugOf, type PagePath } from '../../knowledge-base/vault/paths.ts';
import type { PageContent } from './content.ts';
import { writeFrontMatter } from './frontMatter.ts';
import { headingLine } from './markdown.ts';
import { writeSection } from './section.ts';

/** The page of an object, written anew. */
export function newPage(content: PageContent, path: PagePath): string {
  const { description, sections } = content;
  const parts = [
    writeFrontMatter(frontMatterOf(content, path)),
    `# ${writeTitle(content)}`,
    description,
    ...sections.filter(({ isEmpty }) => !isEmpty).map(writeSection),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

export function frontMatterOf(
  content: PageContent,
  path: PagePath,
): Readonly<Record<string, string | number>> {
  return {
    id: baseNameOf(path) || slugOf(content.id),
    title: titleOf(content),
    sidebar_label: content.name,
    sidebar_position: content.position,
    type: content.kind.name,
  };
}

export function titleOf({ id, name }: PageContent): string {
  return `${id}: ${name}`;
}

/** The title in Markdown, for a heading. */
export function writeTitle({ id, name }: PageContent): string {
  return `${id}: ${headingLine(name)}`;
}
