import { defineRules, rule, type Finding } from '../../knowledge-base/findings/finding.ts';
import { isRetired } from '../../knowledge-base/graph/buildGraph.ts';
import type { Page } from '../../knowledge-base/vault/page.ts';
import type { Claim } from '../../knowledge-base/vocabulary.ts';

export const proseRules = defineRules({
  'missing-prose': rule<{ what: string }>({
    severity: 'info',
    summary: 'An object, a relation or a step without a text',
    message: ({ what }) => `${what} has no text`,
    mend: () => 'Write it, or bring in the wording of the release: `--prose source`.',
  }),
});

/** The relations that say how or why, and what to call one without its text. */
const texts: Readonly<Record<string, (claim: Claim) => string>> = {
  mitigates: ({ to }) => `the relation with ${nameOf(to)}`,
  employs: ({ step }) => `step ${String(step?.number)}`,
  'maps-to': ({ to }) => `the mapping to ${nameOf(to)}`,
};

function nameOf(to: Claim['to']): string {
  return 'link' in to ? (to.link.label ?? to.link.target) : to.id;
}

/** Objects without a description, and relations without the text that tells how or why. */
export function checkProse(pages: readonly Page[]): Finding[] {
  return pages.flatMap((page) => {
    if (!page.kind || isRetired(page)) return [];
    const findings: Finding[] = [];
    const at = (line: number, what: string): void => {
      findings.push(proseRules['missing-prose'].at({ path: page.path, line, column: 1 }, { what }));
    };
    if (page.lead.length === 0) at(page.titleLine, `"${page.title}"`);
    for (const claim of page.sections.flatMap(({ data }) => data?.claims ?? [])) {
      const text = texts[claim.type];
      // Lists of case studies name the study; what happened stands in its steps.
      const told = claim.note.length > 0 || (claim.type === 'employs' && !claim.step);
      if (text && !told) at(claim.node.position?.start.line ?? 1, text(claim));
    }
    return findings;
  });
}
