import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { atlasVocabulary } from '../../../../plugins/atlas/vocabulary.ts';
import { parseMarkdown } from '../../../../plugins/knowledge-base/markdown/parseMarkdown.ts';
import { collectLinks } from '../../../../plugins/knowledge-base/vault/collectLinks.ts';
import { collectHeadings } from '../../../../plugins/knowledge-base/vault/heading.ts';
import { toPagePath } from '../../../../plugins/knowledge-base/vault/paths.ts';
import { outline, type Section } from '../../../../plugins/knowledge-base/vault/section.ts';
import type {
  Claim,
  Pointer,
  SectionData,
  SectionReader,
} from '../../../../plugins/knowledge-base/vocabulary.ts';

/** What a reader makes of a section with a text. */
export function readSection(read: SectionReader, text: string): SectionData {
  const whole = `## A section\n\n${text}\n`;
  const { tree } = parseMarkdown(whole);
  const { linkOf } = collectLinks(toPagePath('page.md'), whole, tree);
  const [section] = outline(tree, collectHeadings(tree)).sections as [Section];
  return read(section, { linkOf, ids: atlasVocabulary.ids });
}

/** `<path>` for a link, `ID "Name"` for an id in plain text. */
export function pointerText(to: Pointer): string {
  return 'link' in to ? `<${to.link.target}>` : `${to.id} "${to.name}"`;
}

/** What a claim points at, and its text. */
export function claimTexts({ claims = [] }: SectionData): [to: string, note: string][] {
  return claims.map((claim: Claim) => [pointerText(claim.to), plain(claim.note)]);
}

export function plain(nodes: readonly Nodes[]): string {
  return nodes.map((node) => toString(node)).join('|');
}
