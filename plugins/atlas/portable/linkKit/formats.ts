import type { LinkFormat } from './format.ts';
import { asciidoc } from './formats/asciidoc.ts';
import { confluence, jira } from './formats/atlassian.ts';
import { html } from './formats/html.ts';
import { markdown } from './formats/markdown.ts';
import { mediawiki } from './formats/mediawiki.ts';
import { obsidian } from './formats/obsidian.ts';
import { org } from './formats/org.ts';
import { plainText } from './formats/plainText.ts';
import { restructuredText } from './formats/restructuredText.ts';

/** All ways to write a link, in the order in which they are offered. */
export const linkFormats: readonly LinkFormat[] = [
  markdown,
  html,
  confluence,
  jira,
  mediawiki,
  obsidian,
  restructuredText,
  asciidoc,
  org,
  plainText,
];

/** The format with a name, or the first for what is none. */
export function formatNamed(name: string | null): LinkFormat {
  return linkFormats.find((format) => format.name === name) ?? markdown;
}
