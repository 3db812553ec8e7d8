import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import { litBy, type Look } from './emphasis';
import { holdWhilePanning } from './heldPan';
import { hoverCard, nameLabel } from './labels';
import { readPalette } from './palette';
import { pictogram, pictogramProgram } from './pictograms';

/** A picture of the graph in the browser. */
export interface Drawing {
  show(look: Look): void;
  /** Brings all that is shown into view. */
  fit(): void;
  /** Closer, where the factor is above 1. */
  zoom(factor: number): void;
  /** By parts of the width and height. */
  pan(x: number, y: number): void;
  /** Takes the colours of the theme that is on. */
  recolour(): void;
  remove(): void;
}

export interface Surroundings {
  /** What the picture is moved about in. */
  readonly box: HTMLElement;
  readonly picture: HTMLElement;
  /** Whether frames are costly. */
  readonly software: boolean;
  readonly still: boolean;
  readonly choose: (node: number | undefined) => void;
  readonly open: (node: number) => void;
  readonly drawn: () => void;
}

/** How many labels may be forced onto the picture at once. */
const mostLabels = 40;
/** What a name beside a ring may take, in pixels. */
const labelRoom = 220;

/** Draws the graph with sigma, on the places that the build gave its nodes. */
export async function draw(
  view: GraphViewData,
  look: Look,
  { box, picture, software, still, choose, open, drawn }: Surroundings,
): Promise<Drawing> {
  let palette = readPalette();
  let shown = look;
  let hovered: number | undefined;
  let lit = litBy(shown);
  const program = await pictogramProgram(view.kinds.map(({ name }) => name));

  const graph = graphOf(view, look, picture.clientWidth);
  place(graph, view, look);
  const sigma = new Sigma(graph, picture, {
    allowInvalidContainer: true,
    defaultNodeType: 'kind',
    nodeProgramClasses: { kind: program },
    // A hairline takes software half the time that a line with smooth edges takes.
    edgeProgramClasses: { line: software ? EdgeLineProgram : EdgeRectangleProgram },
    minEdgeThickness: 0.8,
    zoomDuration: software || still ? 0 : 250,
    inertiaDuration: software || still ? 0 : 200,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    enableCameraRotation: false,
    stagePadding: 24,
    zIndex: true,
    labelFont: getComputedStyle(document.body).fontFamily,
    labelSize: 12,
    labelColor: { color: palette.text },
    labelDensity: 0.5,
    labelGridCellSize: 130,
    labelRenderedSizeThreshold: 5,
    defaultDrawNodeLabel: nameLabel(() => palette),
    defaultDrawNodeHover: hoverCard(() => palette),
    nodeReducer: (key, data) => {
      const node = Number(key);
      const isLit = lit?.nodes.has(node);
      const isEnd = node === shown.focus || shown.way?.nodes.includes(node) === true;
      const kind = view.kinds[view.nodes.kinds[node] ?? 0];
      return {
        ...data,
        hidden: !shown.selection.nodes.has(node),
        color: isLit === false ? palette.line : palette.kind(kind?.name ?? ''),
        size: Number(data.size) * (isEnd ? 1.6 : 1),
        forceLabel: isLit === true && (isEnd || (lit?.nodes.size ?? 0) <= mostLabels),
        ...(isLit === false && { label: null }),
        zIndex: isLit === false ? 0 : 1,
      };
    },
    edgeReducer: (key, data) => {
      const edge = Number(key);
      const isLit = lit?.edges.has(edge);
      return {
        ...data,
        hidden: !shown.selection.edges.has(edge),
        color: isLit === undefined ? palette.line : isLit ? palette.strong : palette.soft,
        size: isLit === true ? (shown.way ? 3 : 1.6) : 0.8,
        zIndex: isLit === true ? 1 : 0,
      };
    },
  });

  if (look.places) sigma.setCustomBBox(bounds(look)).refresh();

  const light = (): void => {
    lit = litBy(shown, hovered);
    sigma.refresh({ skipIndexation: true, schedule: true });
  };
  const point = delayed(software ? 120 : 0, (node: number | undefined) => {
    hovered = node;
    light();
  });
  sigma.on('enterNode', ({ node }) => {
    picture.style.cursor = 'pointer';
    point(Number(node));
  });
  sigma.on('leaveNode', () => {
    picture.style.cursor = '';
    point(undefined);
  });
  sigma.on('clickNode', ({ node }) => choose(Number(node)));
  sigma.on('clickStage', () => choose(undefined));
  sigma.on('doubleClickNode', (event) => {
    event.preventSigmaDefault();
    open(Number(event.node));
  });
  const release = software ? holdWhilePanning(sigma, box) : undefined;

  const camera = sigma.getCamera();
  const move = (state: { x?: number; y?: number; ratio?: number }): void => {
    if (software || still) camera.setState(state);
    else void camera.animate(state, { duration: 200 });
  };
  const fit = (): void => move(around(sigma, shown));
  if (shown.selection.nodes.size < view.nodes.ids.length) camera.setState(around(sigma, shown));
  // Once the frame is on its way to the screen, not once it is asked for.
  requestAnimationFrame(() => requestAnimationFrame(drawn));

  return {
    show: (next) => {
      const isOther = next.selection !== shown.selection;
      shown = next;
      addEdges(graph, view, next);
      if (isOther && place(graph, view, next)) {
        sigma.setCustomBBox(bounds(next)).refresh();
      }
      light();
      if (isOther) fit();
    },
    fit,
    zoom: (factor) => move({ ratio: camera.getBoundedRatio(camera.ratio / factor) }),
    pan: (x, y) => {
      const { width, height } = sigma.getDimensions();
      const from = sigma.viewportToFramedGraph({ x: 0, y: 0 });
      const to = sigma.viewportToFramedGraph({ x: x * width, y: y * height });
      move({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y });
    },
    recolour: () => {
      palette = readPalette();
      sigma.setSetting('labelColor', { color: palette.text });
      light();
    },
    remove: () => {
      release?.();
      sigma.kill();
    },
  };
}

/** Nodes with their places; more edges make a larger one, and more room. */
function graphOf(view: GraphViewData, look: Look, width: number): Graph {
  const { nodes, edges, kinds } = view;
  const degrees = nodes.ids.map(() => 0);
  for (const node of [...edges.sources, ...edges.targets]) degrees[node] = (degrees[node] ?? 0) + 1;
  const scale = (nodes.ids.length > 1000 ? 0.7 : 1) * (width < 600 ? 0.6 : 1);
  const graph = new Graph({ multi: true, type: 'directed' });
  const withoutId = new Set(view.withoutId);
  nodes.ids.forEach((id, node) => {
    const kind = kinds[nodes.kinds[node] ?? 0];
    graph.addNode(node, {
      ...builtPlace(view, node),
      size: scale * Math.min(11, 4 + Math.sqrt(degrees[node] ?? 0) * 0.7),
      label: nodes.names[node],
      image: pictogram(kind?.name ?? ''),
      note: withoutId.has(node) ? kind?.label : `${kind?.label ?? ''} ${id}`,
    });
  });
  addEdges(graph, view, look);
  return graph;
}

/** Sigma's y goes up. */
function builtPlace({ nodes }: GraphViewData, node: number): { x: number; y: number } {
  return { x: nodes.x[node] ?? 0, y: -(nodes.y[node] ?? 0) };
}

/** Moves what is shown onto rings or back to where the build placed it; says whether it did. */
function place(graph: Graph, view: GraphViewData, { selection, places }: Look): boolean {
  if (places === undefined && graph.getAttribute('isBuilt') !== false) return false;
  graph.setAttribute('isBuilt', places === undefined);
  for (const node of places?.keys() ?? graph.nodes().map(Number)) {
    const ring = places?.get(node);
    graph.mergeNodeAttributes(node, {
      ...(ring ? { x: ring.x, y: -ring.y } : builtPlace(view, node)),
      isLeft: ring !== undefined && ring.x < 0,
    });
  }
  return selection.nodes.size > 0;
}

/** What the camera takes for the whole: the rings, or (where it is null) all nodes. */
function bounds({ places }: Look): { x: [number, number]; y: [number, number] } | null {
  if (!places) return null;
  const all = [...places.values()];
  return { x: extent(all.map(({ x }) => x)), y: extent(all.map(({ y }) => -y)) };
}

/** Edges join the picture when they are first shown: mentions are many, and mostly off. */
function addEdges(graph: Graph, { edges }: GraphViewData, { selection }: Look): void {
  for (const edge of selection.edges) {
    const key = String(edge);
    if (!graph.hasEdge(key)) graph.addEdgeWithKey(key, edges.sources[edge], edges.targets[edge]);
  }
}

/** The state of the camera that has all that is shown in view. */
function around(
  sigma: Sigma,
  { selection, places: rings }: Look,
): { x: number; y: number; ratio: number } {
  const places = [...selection.nodes].flatMap(
    (node) => sigma.getNodeDisplayData(String(node)) ?? [],
  );
  if (places.length === 0) return { x: 0.5, y: 0.5, ratio: 1 };
  const [left, right] = extent(places.map(({ x }) => x));
  const [bottom, top] = extent(places.map(({ y }) => y));
  const { width, height } = sigma.getDimensions();
  const side = Math.min(width, height);
  // Names stand outside of a ring, on both sides.
  const room = rings ? Math.max(width / 2, width - 2 * labelRoom) : width;
  const ratio = Math.max(((right - left) * side) / room, ((top - bottom) * side) / height);
  return {
    x: (left + right) / 2,
    y: (bottom + top) / 2,
    ratio: Math.min(2, Math.max(0.12, ratio * 1.15)),
  };
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** Calls with the last value, once none has come for a while. */
function delayed<Value>(wait: number, call: (value: Value) => void): (value: Value) => void {
  if (wait === 0) return call;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (value) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(value), wait);
  };
}
