import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Part } from './contract.ts';

/**
 * Puts the former anchors of known sections and of steps where these stand now; the anchors of an
 * author's own headings are put there by the renderer.
 * @param anchors former anchor → present anchor
 */
export function withFormerAnchors(
  parts: readonly Part[],
  anchors: Readonly<Record<string, string>>,
): readonly Part[] {
  const former = new Map<string, string>();
  for (const [old, now] of Object.entries(anchors)) {
    former.set(now, (former.get(now) ?? '') + toHtml(h('span', { id: old })));
  }
  if (former.size === 0) return parts;
  const before = (anchor: string): string => former.get(anchor) ?? '';
  return parts.map((part): Part => {
    if (part.type === 'prose') return part;
    const introHtml = before(part.anchor) + part.introHtml;
    if (part.type !== 'steps') return { ...part, introHtml };
    const rows = part.rows.map((row) => ({
      ...row,
      entries: row.entries.map((entry) => ({
        ...entry,
        html: before(entry.step?.anchor ?? '') + entry.html,
      })),
    }));
    return { ...part, introHtml, rows };
  });
}
