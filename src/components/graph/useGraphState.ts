import { useMemo } from 'react';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import { nodeOf } from '../../../plugins/knowledge-base/portable/graphView/find';
import { neighbourhoodPlaces } from '../../../plugins/knowledge-base/portable/graphView/places';
import type { Place } from '../../../plugins/knowledge-base/portable/graphView/radial';
import {
  type Selection,
  select,
} from '../../../plugins/knowledge-base/portable/graphView/selection';
import { type Way, shortestWay } from '../../../plugins/knowledge-base/portable/graphView/walk';
import { useAddressState } from '../../browser/useAddressState';

/** What the address chooses, and what that leaves of the graph. */
export interface GraphState {
  readonly focus: number | undefined;
  readonly depth: number | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly kinds: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly selection: Selection;
  /** The way between `from` and `to`; undefined where either is missing or none leads there. */
  readonly way: Way | undefined;
  /** Where the nodes of a neighbourhood stand; undefined for the places that the build gave. */
  readonly places: ReadonlyMap<number, Place> | undefined;
  /** `depth` goes with the focus: without one there is nothing for it to be near. */
  readonly choose: (name: 'focus' | 'from' | 'to', node: number | undefined) => void;
  readonly setDepth: (depth: number | undefined) => void;
  readonly toggle: (name: 'kinds' | 'relations', value: string) => void;
  readonly reset: () => void;
}

/** Says in the address that nothing of a list is chosen, where no word would mean all of it. */
const nothing = 'none';
export const deepest = 4;

/** `?focus=AML.T0051&depth=2&kinds=technique,tactic&relations=achieves&from=…&to=…` */
export function useGraphState(view: GraphViewData): GraphState {
  const [params, update] = useAddressState();
  const all = useMemo(
    () => ({
      kinds: view.kinds.map(({ name }) => name),
      // Links in running text outnumber all relations: they are for those who ask.
      relations: view.relations.slice(0, -1),
    }),
    [view],
  );
  const address = params.toString();
  return useMemo(() => {
    const read = new URLSearchParams(address);
    const node = (name: string): number | undefined => nodeOf(view, read.get(name));
    const list = (name: 'kinds' | 'relations'): Set<string> =>
      new Set(read.get(name)?.split(',') ?? all[name]);
    const [focus, from, to] = [node('focus'), node('from'), node('to')];
    const asked = Number(read.get('depth'));
    const depth = asked >= 1 && asked <= deepest ? Math.floor(asked) : undefined;
    const kinds = list('kinds');
    const relations = list('relations');
    const ends = [from, to].filter((end) => end !== undefined);
    const selection = select(view, {
      kinds,
      relations,
      always: ends,
      ...(focus !== undefined && { focus }),
      ...(focus !== undefined && depth !== undefined && { depth }),
    });
    return {
      focus,
      depth,
      from,
      to,
      kinds,
      relations,
      selection,
      way:
        from === undefined || to === undefined ? undefined : shortestWay(selection.steps, from, to),
      places:
        focus === undefined || depth === undefined
          ? undefined
          : neighbourhoodPlaces(view, selection.steps, focus, depth),
      choose: (name, chosen) =>
        update((next) => {
          next.set(name, chosen === undefined ? '' : (view.nodes.ids[chosen] ?? ''));
          if (name === 'focus' && chosen === undefined) next.delete('depth');
        }),
      setDepth: (chosen) => update((next) => next.set('depth', String(chosen ?? ''))),
      toggle: (name, value) =>
        update((next) => {
          const chosen = list(name);
          if (!chosen.delete(value)) chosen.add(value);
          chosen.delete(nothing);
          const text = [...chosen].join(',') || nothing;
          const isAll = chosen.size === all[name].length && all[name].every((at) => chosen.has(at));
          next.set(name, isAll ? '' : text);
        }),
      reset: () => update((next) => [...next.keys()].forEach((name) => next.delete(name))),
    };
  }, [view, all, address, update]);
}
