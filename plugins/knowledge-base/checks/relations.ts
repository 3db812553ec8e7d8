import type { Finding } from '../findings/finding.ts';
import { vaultRules } from '../findings/vaultRules.ts';
import type { SettledClaim } from '../graph/buildGraph.ts';
import { keyOf } from '../graph/graph.ts';
import type { Page } from '../vault/page.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Relations that only one of two pages lists. */
export function checkSymmetry(
  claims: readonly SettledClaim[],
  { relations }: Vocabulary,
): Finding[] {
  const oneSided = new Set(relations.filter((type) => type.oneSided).map(({ type }) => type));
  const key = ({ claim, source, target }: SettledClaim): string =>
    keyOf(claim.type, source.id, target.id);
  const sides = new Map<string, Set<string>>();
  for (const claim of claims) {
    sides.set(key(claim), (sides.get(key(claim)) ?? new Set()).add(claim.by));
  }
  return claims.flatMap((settled) => {
    const { claim, page, source, target, by } = settled;
    const [here, there] = by === 'source' ? [source, target] : [target, source];
    if (oneSided.has(claim.type) || !there.page) return [];
    if (sides.get(key(settled))?.size !== 1) return [];
    const { line = 1, column = 1 } = claim.node.position?.start ?? {};
    return [
      vaultRules['asymmetric-relation'].at(
        { path: page.path, line, column },
        { type: claim.type, here: here.title, there: there.title },
      ),
    ];
  });
}

/** Headings such as "Techniques (12)" that state another count than their own list has. */
export function checkCounts(pages: readonly Page[]): Finding[] {
  return pages.flatMap(({ path, sections }) =>
    sections.flatMap(({ heading, title, count: stated, data }) => {
      const found = data?.count;
      if (stated === undefined || found === undefined || stated === found) return [];
      const place = { path, line: heading.line, column: 1 };
      return [vaultRules['count-mismatch'].at(place, { title, stated, found })];
    }),
  );
}
