import { createNormalizationFunction } from 'sigma/utils';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import type { Place } from '../../../plugins/knowledge-base/portable/graphView/radial';
import type { Look } from './emphasis';

type Extent = [least: number, greatest: number];

interface Bounds {
  x: Extent;
  y: Extent;
}

/** What sigma's camera looks at: a middle, and how much of the picture is in view around it. */
export interface Frame extends Place {
  /** 1 has all of the picture in view; less is closer. */
  readonly ratio: number;
}

/** What a name beside a ring may take, in pixels. */
const labelWidth = 220;

/** Where the build put a node. Sigma's y goes up. */
export function builtPlace({ nodes }: GraphViewData, node: number): Place {
  return { x: nodes.x[node] ?? 0, y: -(nodes.y[node] ?? 0) };
}

/** Where a node of a neighbourhood is on its ring; undefined for all others. */
export function ringPlace({ places }: Look, node: number): Place | undefined {
  const ring = places?.get(node);
  return ring && { x: ring.x, y: -ring.y };
}

/** What the picture holds: the rings around their centre, or (where it is null) all nodes. */
export function bounds(look: Look): Bounds | null {
  if (!look.places) return null;
  const { x, y } = extents([...look.places.keys()].flatMap((node) => ringPlace(look, node) ?? []));
  return { x: aroundZero(x), y: aroundZero(y) };
}

/**
 * Tells where nodes are as sigma's camera counts: all of the picture is between 0 and 1. Sigma's own
 * record of it holds other numbers between a call for a new picture and that picture.
 */
export function framing(view: GraphViewData, look: Look): (node: number) => Place {
  const normalize = normalization(view, look);
  return (node) => normalize(ringPlace(look, node) ?? builtPlace(view, node));
}

/** The frame that has all that is shown in view. */
export function around(
  view: GraphViewData,
  look: Look,
  { width, height }: { readonly width: number; readonly height: number },
): Frame {
  const nodes = [...look.selection.nodes];
  if (nodes.length === 0) return { x: 0.5, y: 0.5, ratio: 1 };
  const shown = bounds(look) ?? extents(nodes.map((node) => builtPlace(view, node)));
  const normalize = normalization(view, look);
  const from = normalize({ x: shown.x[0], y: shown.y[0] });
  const to = normalize({ x: shown.x[1], y: shown.y[1] });
  const side = Math.min(width, height);
  // Names stand outside of a ring, on both sides.
  const room = look.places ? Math.max(width / 2, width - 2 * labelWidth) : width;
  const ratio = Math.max(((to.x - from.x) * side) / room, ((to.y - from.y) * side) / height);
  return {
    x: (from.x + to.x) / 2,
    y: (from.y + to.y) / 2,
    ratio: Math.min(2, Math.max(0.12, ratio * 1.15)),
  };
}

/** The frame that is closer by a factor, with a place where it is on the screen. */
export function closer({ x, y, ratio }: Frame, factor: number, place: Place): Frame {
  return {
    x: place.x + (x - place.x) / factor,
    y: place.y + (y - place.y) / factor,
    ratio: ratio / factor,
  };
}

function normalization(view: GraphViewData, look: Look): (place: Place) => Place {
  const built = [...view.nodes.ids.keys()].map((node) => builtPlace(view, node));
  return createNormalizationFunction(bounds(look) ?? extents(built));
}

function extents(places: readonly Place[]): Bounds {
  return { x: extent(places.map(({ x }) => x)), y: extent(places.map(({ y }) => y)) };
}

function extent(values: readonly number[]): Extent {
  return [Math.min(...values), Math.max(...values)];
}

function aroundZero([least, greatest]: Extent): Extent {
  const most = Math.max(-least, greatest);
  return [-most, most];
}
