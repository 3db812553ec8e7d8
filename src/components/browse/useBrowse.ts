import { useMemo } from 'react';
import { idsInText, type IdsFound } from '../../../plugins/atlas/portable/techniques/idsInText';
import type { Named, Technique } from '../../../plugins/atlas/portable/techniques/technique';
import type { BrowseData } from '../../../plugins/atlas/views/browse/contract';

/** The data of the page by id. */
export interface Lookup {
  readonly data: BrowseData;
  readonly techniques: ReadonlyMap<string, Technique>;
  readonly mitigations: ReadonlyMap<string, BrowseData['mitigations'][number]>;
  readonly tacticOf: (id: string) => Named;
  readonly mitigationOf: (id: string) => Named;
  /** The HTML of the edge from a mitigation to a technique; '' where it has no text. */
  readonly reasonOf: (mitigation: string, technique: string) => string;
  readonly find: (text: string) => IdsFound;
}

/** Puts the data of the page into tables, once. */
export function useLookup(data: BrowseData): Lookup {
  return useMemo(() => lookupOf(data), [data]);
}

function lookupOf(data: BrowseData): Lookup {
  const byId = <Item extends Named>(items: readonly Item[]): Map<string, Item> =>
    new Map(items.map((item) => [item.id, item]));
  const techniques = byId(data.techniques);
  const mitigations = byId(data.mitigations);
  const tactics = byId(data.tactics);
  const studies = byId(data.studies);
  const reasons = new Map(
    data.reasons.map(({ mitigation, technique, html }) => [`${mitigation} ${technique}`, html]),
  );
  const retired = new Map(data.retired.map((row) => [row.id, row]));
  const all = [techniques, mitigations, tactics, studies];
  const has = (id: string): boolean => all.some((table) => table.has(id));
  const nameless = (id: string): Named => ({ id, name: id, url: '' });
  return {
    data,
    techniques,
    mitigations,
    tacticOf: (id) => tactics.get(id) ?? nameless(id),
    mitigationOf: (id) => mitigations.get(id) ?? nameless(id),
    reasonOf: (mitigation, technique) => reasons.get(`${mitigation} ${technique}`) ?? '',
    find: (text) => idsInText(text, { has, retired }),
  };
}
