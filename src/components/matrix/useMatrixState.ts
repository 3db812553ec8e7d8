import { useCallback, useMemo } from 'react';
import { heats, type Heat } from '../../../plugins/atlas/portable/matrix/heat';
import { layouts, type LayoutName } from '../../../plugins/atlas/portable/matrix/layOut';
import { noFilter, type Filter } from '../../../plugins/atlas/portable/techniques/filter';
import { longId, readIds, writeIds } from '../../../plugins/atlas/portable/techniques/shortId';
import { useAddressState } from '../../browser/useAddressState';

/** What the address says of the matrix. */
export interface MatrixState {
  readonly layout: LayoutName;
  /** `all`, or the ids of the techniques whose sub-techniques are shown. */
  readonly open: 'all' | ReadonlySet<string>;
  readonly filter: Filter;
  readonly heat: Heat | undefined;
  /** Id of the case study whose path is shown. */
  readonly study: string;
  /** The key of the cell that has the focus: `TA0005-T0051.001`. */
  readonly at: string;
}

/** The address's parameter of each thing to filter by. */
export const filterParams = {
  text: 'q',
  maturity: 'maturity',
  platform: 'platform',
  mitigated: 'mitigated',
  used: 'used',
} as const;

export type FilterName = keyof typeof filterParams;

export interface Matrix {
  readonly state: MatrixState;
  /** Sets a parameter; what is empty leaves the address. */
  readonly set: (name: string, value: string, how?: 'push' | 'replace') => void;
  readonly toggle: (technique: string, all: readonly string[]) => void;
  /** Puts the focus on a cell, after opening the technique that it is a part of. */
  readonly goTo: (key: string, parent: string | undefined) => void;
}

/** The state of the matrix, which lives in the address. */
export function useMatrixState(): Matrix {
  const [params, update] = useAddressState();
  // The cell that has the focus changes with every key, and none of the rest follows from it.
  const withoutFocus = useMemo(() => {
    const rest = new URLSearchParams(params);
    rest.delete('at');
    return rest.toString();
  }, [params]);
  const rest = useMemo(() => readState(new URLSearchParams(withoutFocus)), [withoutFocus]);
  const at = params.get('at') ?? '';
  // The layout follows from it, and a filter must not lay all cells out anew.
  const opened = params.get('open') ?? '';
  const open = useMemo(
    (): MatrixState['open'] => (opened === 'all' ? opened : new Set(readIds(opened))),
    [opened],
  );
  const state = useMemo(() => ({ ...rest, open, at }), [rest, open, at]);
  const set = useCallback<Matrix['set']>(
    (name, value, how) => update((next) => next.set(name, value), how),
    [update],
  );
  const toggle = useCallback<Matrix['toggle']>(
    (technique, all) =>
      update((next) => {
        const open = new Set(next.get('open') === 'all' ? all : readIds(next.get('open')));
        if (!open.delete(technique)) open.add(technique);
        next.set('open', writeIds(open));
      }),
    [update],
  );
  const goTo = useCallback<Matrix['goTo']>(
    (key, parent) =>
      update((next) => {
        if (parent !== undefined && next.get('open') !== 'all') {
          next.set('open', writeIds(new Set([...readIds(next.get('open')), parent])));
        }
        next.set('at', key);
      }),
    [update],
  );
  return { state, set, toggle, goTo };
}

function readState(params: URLSearchParams): Omit<MatrixState, 'at' | 'open'> {
  const fields = Object.entries(filterParams).map(
    ([name, param]) => [name, params.get(param) ?? ''] as const,
  );
  const study = params.get('study');
  return {
    layout: layouts.find((name) => name === params.get('layout')) ?? 'flat',
    filter: { ...noFilter, ...Object.fromEntries(fields) },
    heat: heats.find((name) => name === params.get('heat')),
    study: study ? longId(study) : '',
  };
}
