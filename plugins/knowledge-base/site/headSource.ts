import type { HeadSource } from '../portable/head/pageHead.ts';
import type { PageData } from './contract.ts';

/** What the head of a page is made of, and nothing else of it. */
export function headSource(data: PageData): HeadSource {
  const { kind, kindLabel, id, name, description, address, breadcrumbs, formerNames, labels } =
    data;
  return {
    kind,
    kindLabel,
    ...(id !== undefined && { id }),
    name,
    description,
    address,
    breadcrumbs,
    formerNames,
    labels,
  };
}
