import type { Place } from '../../../plugins/knowledge-base/portable/graphView/radial';
import type { Selection } from '../../../plugins/knowledge-base/portable/graphView/selection';
import type { Way } from '../../../plugins/knowledge-base/portable/graphView/walk';

/** What a picture shows of the graph, and what stands out. */
export interface Look {
  readonly selection: Selection;
  readonly focus?: number;
  readonly way?: Way;
  /** Where nodes stand, in place of where the build put them. */
  readonly places?: ReadonlyMap<number, Place>;
}

/** The nodes and edges that stand out while the others are dimmed; undefined where none is. */
export interface Lit {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

/** A node that is pointed at stands out with its neighbours, else a way, else the node in focus. */
export function litBy({ selection, focus, way }: Look, hovered?: number): Lit | undefined {
  if (hovered === undefined && way) {
    return { nodes: new Set(way.nodes), edges: new Set(way.edges) };
  }
  const centre = hovered ?? focus;
  if (centre === undefined) return undefined;
  const steps = (selection.steps[centre] ?? []).filter(({ edge }) => selection.edges.has(edge));
  return {
    nodes: new Set([centre, ...steps.map(({ to }) => to)]),
    edges: new Set(steps.map(({ edge }) => edge)),
  };
}
