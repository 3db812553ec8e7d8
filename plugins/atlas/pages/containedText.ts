import type { Heading, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../knowledge-base/markdown/parseMarkdown.ts';
import { parsePage } from '../../knowledge-base/vault/page.ts';
import { toPagePath } from '../../knowledge-base/vault/paths.ts';
import type { Text } from '../release/model.ts';
import { atlasVocabulary } from '../vocabulary.ts';
import { applyEdits } from './edit.ts';
import { escapeMarkdown } from './markdown.ts';

/**
 * A release's description so that it stays one part of its page, whatever is in it: headings are
 * pushed down below those of sections. What cannot be kept that way is shown as plain text.
 */
export function containedDescription(text: Text): Text {
  return contained(text, 3, (candidate) => {
    const { lead, sections } = readBack(candidate, 'Account.');
    return sections.length === 2 && isWhole(lead, candidate) && isBelow(lead, 3);
  });
}

/** The account of a step so that it stays one part of its step. */
export function containedAccount(text: Text): Text {
  return contained(text, 4, (candidate) => {
    const { sections } = readBack('Description.', candidate);
    const { claims: [claim, ...others] = [], rest = [] } = sections[0]?.data ?? {};
    return (
      sections.length === 2 &&
      claim !== undefined &&
      others.length === 0 &&
      rest.length === 0 &&
      'id' in claim.to &&
      claim.to.id === 'AML.T0000' &&
      claim.also === undefined &&
      isWhole(claim.note, candidate) &&
      isBelow(claim.note, 4)
    );
  });
}

/** Paragraphs whose lines all begin like sentences open nothing and close nothing. */
const plainLines = /^(?:(?:[\p{Letter}"'(](?!.*\*\*).*)?\n)*$/u;

function contained(text: Text, depth: number, fits: (candidate: Text) => boolean): Text {
  if (plainLines.test(`${text}\n`) || fits(text)) return text;
  const pushed = pushHeadingsDown(text, depth);
  return fits(pushed) ? pushed : escapeMarkdown(text);
}

/** A page with these two texts, as the site reads it. */
function readBack(description: Text, account: Text): ReturnType<typeof parsePage> {
  const text = [
    '# AML.CS0000: Name',
    description,
    '## Procedure',
    '### Step 1: Name',
    '**Technique:** AML.T0000',
    account,
    '## End',
  ].join('\n\n');
  return parsePage({ path: toPagePath('page.md'), text }, atlasVocabulary);
}

/** Whether nodes begin where a text does and end where it does: nothing of it went elsewhere. */
function isWhole(nodes: readonly Nodes[], text: Text): boolean {
  const start = nodes.at(0)?.position?.start.offset ?? 0;
  const end = nodes.at(-1)?.position?.end.offset ?? 0;
  return end - start === text.length;
}

function isBelow(nodes: readonly Nodes[], depth: number): boolean {
  return nodes.every((node) => node.type !== 'heading' || node.depth >= depth);
}

function pushHeadingsDown(text: Text, depth: number): Text {
  const headings = parseMarkdown(text).tree.children.filter(
    (node): node is Heading => node.type === 'heading',
  );
  return applyEdits(
    text,
    headings.map((heading) => {
      const [first, last] = [heading.children.at(0), heading.children.at(-1)];
      const line = text
        .slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0)
        .replace(/\s+/g, ' ');
      const marks = '#'.repeat(Math.max(depth, heading.depth));
      // "Step 2" in a heading of any depth is a step; as text it is none.
      const opening = /^\s*step\s+\d/i.test(toString(heading)) ? `\\${marks}` : marks;
      return {
        start: heading.position?.start.offset ?? 0,
        end: heading.position?.end.offset ?? 0,
        text: `${opening} ${line}`,
      };
    }),
  );
}
