import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A pair of nodes, by their numbers. */
export type Pair = readonly [number, number];

const radius = 100;
/** Points that turn by this angle never stand in line: the sunflower's arrangement. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));
/** Above this, each node is weighed against regions instead of against each other node. */
const manyNodes = 800;

/**
 * Places for the nodes `0 … order - 1`, whole numbers, the same for the same input. The nodes of
 * `ring` start on a circle in their order and every other node amid those it is joined to, so that
 * few steps of ForceAtlas2 (Jacomy et al. 2014) give a picture: 30 cost 0.1 s for 450 nodes.
 */
export function layout(
  order: number,
  pairs: readonly Pair[],
  ring: readonly number[],
  steps = 30,
): Point[] {
  const graph = new Graph({ type: 'undirected' });
  firstPlaces(order, pairs, ring).forEach(({ x, y }, node) => graph.addNode(node, { x, y }));
  for (const [from, to] of pairs) if (from !== to) graph.mergeEdge(from, to);
  if (graph.size === 0) return firstPlaces(order, [], ring).map(rounded);
  const places = forceAtlas2(graph, {
    iterations: steps,
    settings: {
      gravity: 1,
      scalingRatio: 4,
      slowDown: 1 + Math.log(order),
      barnesHutOptimize: order > manyNodes,
      barnesHutTheta: 0.8,
    },
  });
  return Array.from({ length: order }, (_, node) => rounded(places[node] ?? origin));
}

const origin: Point = { x: 0, y: 0 };

function rounded({ x, y }: { x?: number; y?: number }): Point {
  // `+ 0` turns a negative zero into a plain one, which JSON writes alike.
  return { x: Math.round((x ?? 0) * 10) + 0, y: Math.round((y ?? 0) * 10) + 0 };
}

/** The ring, then outward from it: each node at the mean of its neighbours that have a place. */
function firstPlaces(order: number, pairs: readonly Pair[], ring: readonly number[]): Point[] {
  const neighbours = Array.from({ length: order }, (): number[] => []);
  for (const [from, to] of pairs) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  const places = new Map<number, Point>(
    ring.map((node, at) => [node, onCircle((2 * Math.PI * at) / ring.length - Math.PI / 2)]),
  );
  let latest: readonly number[] = ring;
  while (latest.length > 0) {
    const near = new Set(
      latest.flatMap((node) => (neighbours[node] ?? []).filter((other) => !places.has(other))),
    );
    const found = [...near].map((node, at): [number, Point] => {
      const known = (neighbours[node] ?? []).flatMap((other) => places.get(other) ?? []);
      return [node, beside(mean(known), places.size + at)];
    });
    for (const [node, place] of found) places.set(node, place);
    latest = [...near];
  }
  return Array.from(
    { length: order },
    (_, node) => places.get(node) ?? onCircle(node * goldenAngle, 1.3 * radius),
  );
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), origin);
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Close to a point, elsewhere for each number: forces cannot part two nodes in one place. */
function beside({ x, y }: Point, number: number): Point {
  const step = onCircle(number * goldenAngle, 4 + (number % 13));
  return { x: x + step.x, y: y + step.y };
}

function onCircle(angle: number, distance = radius): Point {
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}
