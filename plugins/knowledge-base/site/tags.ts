import type { Page } from '../vault/page.ts';
import { addressOfStem, slugOf, type Address } from '../vault/paths.ts';

/** A tag as one of its pages spells it, and the address of the list of all its pages. */
export interface Tag {
  readonly label: string;
  readonly address: Address;
}

/** The tags of a page, each once however often and in whatever spelling the page has it. */
export function tagsOf({ frontMatter }: Page): Tag[] {
  const labels = (frontMatter.tags ?? []).map((label) => label.trim()).filter(Boolean);
  const tags = new Map<Address, Tag>();
  for (const label of labels) {
    const address = addressOfStem(`tags/${slugOf(label) || codePoints(label)}`);
    if (!tags.has(address)) tags.set(address, { label, address });
  }
  return [...tags.values()];
}

/** Tells tags apart that are made of signs only. */
function codePoints(label: string): string {
  return Array.from(label, (sign) => sign.codePointAt(0)?.toString(16)).join('-');
}
