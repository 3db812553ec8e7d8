import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Page } from '../vault/page.ts';
import type { Fact, FactRow } from '../vocabulary.ts';
import type { SiteContext } from './context.ts';
import type { FactData } from './contract.ts';

/**
 * What the header of a page says of its object, in the order of its kind, then what its author
 * states beside that. The id stands elsewhere.
 */
export function pageFacts(context: SiteContext, { kind, facts }: Page): FactData[] {
  const rows = kind?.facts ?? [];
  const known = new Set(rows.map(({ label }) => label));
  const others = [...facts.keys()].filter((label) => !known.has(label));
  return [
    ...rows.filter(({ form }) => form !== 'id'),
    ...others.map((label) => ({ label, form: 'link' as const })),
  ].flatMap(({ label, form }) => {
    const fact = facts.get(label);
    return fact ? [{ label, value: fact.value, ...addressOf(context, fact, form) }] : [];
  });
}

/** A fact that is a link leads to an object of the vault, or to another site. */
function addressOf(
  { base, renderer }: SiteContext,
  { link, node }: Fact,
  form: FactRow['form'],
): { url?: string; external?: boolean } {
  if (form !== 'link') return {};
  const outcome = link && base.outcomes.get(link);
  const url = outcome && renderer.hrefOf(outcome);
  if (url !== undefined) return { url };
  const external = webAddressIn(node);
  return external === undefined ? {} : { url: external, external: true };
}

function webAddressIn(node: Nodes): string | undefined {
  let found: string | undefined;
  visit(node, 'link', ({ url }) => {
    if (/^https?:\/\//i.test(url)) found ??= url;
  });
  return found;
}
