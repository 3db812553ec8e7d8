import { defineRules, rule, type Finding } from '../../knowledge-base/findings/finding.ts';
import { isRetired } from '../../knowledge-base/graph/buildGraph.ts';
import { keyOf } from '../../knowledge-base/graph/graph.ts';
import type { Catalog } from '../../knowledge-base/links/catalog.ts';
import { resolveLink } from '../../knowledge-base/links/resolve.ts';
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
const texts: ReadonlyMap<string, (claim: Claim) => string> = new Map([
  ['mitigates', ({ to }) => `the relation with ${nameOf(to)}`],
  ['employs', ({ step }) => `step ${String(step?.number)}`],
  ['maps-to', ({ to }) => `the mapping to ${nameOf(to)}`],
]);

function nameOf(to: Claim['to']): string {
  return 'link' in to ? (to.link.label ?? to.link.target) : to.id;
}

/** Objects without a description, and relations without the text that tells how or why. */
export function checkProse(pages: readonly Page[], catalog: Catalog): Finding[] {
  const described = pages.filter((page) => page.kind && !isRetired(page));
  const told = toldPairs(described, catalog);
  return described.flatMap((page) => {
    const findings: Finding[] = [];
    const at = (line: number, what: string): void => {
      findings.push(proseRules['missing-prose'].at({ path: page.path, line, column: 1 }, { what }));
    };
    if (page.lead.length === 0) at(page.titleLine, `"${page.title}"`);
    for (const claim of claimsOf(page)) {
      const text = texts.get(claim.type);
      if (!text || claim.note.length > 0) continue;
      // Lists of case studies name the study; what happened stands in its steps.
      if (claim.type === 'employs' && !claim.step) continue;
      if (!claim.step && told.has(pairOf(page, claim, catalog))) continue;
      at(claim.node.position?.start.line ?? 1, text(claim));
    }
    return findings;
  });
}

function claimsOf(page: Page): Claim[] {
  return page.sections.flatMap(({ data }) => data?.claims ?? []);
}

/** The relations that either of their pages tells of: one side's text stands on both. */
function toldPairs(pages: readonly Page[], catalog: Catalog): ReadonlySet<string | undefined> {
  return new Set(
    pages.flatMap((page) =>
      claimsOf(page)
        .filter(({ type, note }) => texts.has(type) && note.length > 0)
        .flatMap((claim) => pairOf(page, claim, catalog) ?? []),
    ),
  );
}

function pairOf(page: Page, { type, direction, to }: Claim, catalog: Catalog): string | undefined {
  const here = catalog.nodeOf.get(page.path)?.id;
  const there = 'link' in to ? resolveLink(to.link, page, catalog).destination?.node.id : to.id;
  if (here === undefined || there === undefined) return undefined;
  return direction === 'out' ? keyOf(type, here, there) : keyOf(type, there, here);
}
