import type { FieldData, TableData } from '../../../plugins/knowledge-base/site/contract';

/** What a reader asks of a list. Fields and values are named by their places. */
export interface Choice {
  readonly text: string;
  /** By field; a field that is not asked of is absent. */
  readonly chosen: ReadonlyMap<number, ReadonlySet<number>>;
  /** Absent for the order of the kind. */
  readonly sort?: Sort;
}

export interface Sort {
  /** `id`, `name` or the name of a field. */
  readonly by: string;
  readonly descending: boolean;
}

export const textParam = 'q';
export const sortParam = 'sort';

/** Reads `?q=prompt&maturity=realized&maturity=feasible&sort=-mitigated`. What is unknown is left out. */
export function readChoice({ fields }: TableData, params: URLSearchParams): Choice {
  const chosen = new Map<number, ReadonlySet<number>>();
  for (const [at, { name, filter, values }] of fields.entries()) {
    const asked = filter ? params.getAll(name) : [];
    const places = asked
      .map((key) => values.findIndex((value) => value.key === key))
      .filter((place) => place >= 0);
    if (places.length > 0) chosen.set(at, new Set(places));
  }
  const sort = readSort(fields, params.get(sortParam) ?? '');
  return { text: params.get(textParam) ?? '', chosen, ...(sort && { sort }) };
}

function readSort(fields: readonly FieldData[], written: string): Sort | undefined {
  const descending = written.startsWith('-');
  const by = descending ? written.slice(1) : written;
  const known = by === 'id' || by === 'name' || fields.some(({ name }) => name === by);
  return known ? { by, descending } : undefined;
}

/** Adds a value to what is asked of a field, or takes it away. Changes the parameters. */
export function toggle(params: URLSearchParams, name: string, key: string): void {
  if (params.has(name, key)) params.delete(name, key);
  else params.append(name, key);
}

/** Takes back everything that is asked of a list, and nothing else. Changes the parameters. */
export function clear(params: URLSearchParams, { fields }: TableData): void {
  for (const name of [textParam, sortParam, ...fields.map((field) => field.name)]) {
    params.delete(name);
  }
}

/** Sorts by a column, or the other way round where that is done already. Changes the parameters. */
export function sortBy(
  params: URLSearchParams,
  { by, descending }: Sort,
  current: Sort | undefined,
): void {
  const turned = current?.by === by ? !current.descending : descending;
  params.set(sortParam, `${turned ? '-' : ''}${by}`);
}
