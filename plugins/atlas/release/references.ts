import type { Reference } from './model.ts';

/** A reference as a file lists it. */
export interface ListedReference extends Reference {
  /** What citations of format 6 call it. */
  readonly id?: string | undefined;
}

/** The references of one object, each address once, numbered as its texts cite them. */
export interface ReferencePool {
  /** The reference that `[[key]]` cites: by its id, else by its position in the list, from 1. */
  readonly byKey: (key: string) => Reference | undefined;
  readonly byUrl: (url: string) => Reference | undefined;
  /** The number of a reference: 1 for the first that is asked for, 2 for the next. */
  readonly cite: (reference: Reference) => number;
  /** Those cited, in the order of their numbers, then the rest as listed. */
  readonly inOrder: () => Reference[];
}

/** Whether an address can be a reference: http or https. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** The form in which addresses are compared: with or without a slash at the end is the same. */
export function foldUrl(url: string): string {
  return url.replace(/\/$/, '');
}

/**
 * Pools what an object lists with what its texts define. Of several references with one address
 * the first counts, with the first title that there is; those that are no web address are left out.
 */
export function poolReferences(
  listed: readonly ListedReference[],
  defined: readonly Reference[],
): ReferencePool {
  const pool = new Map<string, Reference>();
  for (const { title, url } of [...listed, ...defined]) {
    if (!isWebAddress(url)) continue;
    const known = pool.get(foldUrl(url));
    pool.set(foldUrl(url), known ? { ...known, title: known.title || title } : { title, url });
  }
  const numbers = new Map<Reference, number>();
  const byUrl = (url: string): Reference | undefined => pool.get(foldUrl(url));
  return {
    byUrl,
    byKey(key) {
      const wanted = key.trim().toLowerCase();
      const found =
        listed.find(({ id }) => id?.trim().toLowerCase() === wanted) ??
        (/^\d+$/.test(wanted) ? listed[Number(wanted) - 1] : undefined);
      return found && byUrl(found.url);
    },
    cite(reference) {
      const number = numbers.get(reference) ?? numbers.size + 1;
      numbers.set(reference, number);
      return number;
    },
    inOrder() {
      const rest = [...pool.values()].filter((reference) => !numbers.has(reference));
      return [...numbers.keys(), ...rest];
    },
  };
}
