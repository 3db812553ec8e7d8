import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Page } from '../vault/page.ts';
import type { Fact, FactRow } from '../vocabulary.ts';
import type { SiteContext } from './context.ts';
import type { FactData } from './contract.ts';

/** What the header of a page says of its object, in the order of its kind; the id stands elsewhere. */
export function pageFacts(context: SiteContext, { kind, facts }: Page): FactData[] {
  return (kind?.facts ?? []).flatMap((row) => {
    const fact = row.form === 'id' ? undefined : facts.get(row.label);
    return fact ? [{ label: row.label, value: fact.value, ...addressOf(context, fact, row) }] : [];
  });
}

/** A fact that is a link leads to an object of the vault, or to another site. */
function addressOf(
  { base, renderer }: SiteContext,
  { link, node }: Fact,
  { form }: FactRow,
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
