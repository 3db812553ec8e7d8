import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import { cameraOf } from './camera';
import { litBy, type Look } from './emphasis';
import { bounds } from './framing';
import { holdWhilePanning } from './heldPan';
import { KindProgram } from './KindProgram';
import { hoverCard, nameLabels } from './labels';
import { readPalette } from './palette';
import { addEdges, graphOf, isElsewhere, place } from './placedGraph';
import { SizedSigma } from './SizedSigma';

/** A picture of the graph in the browser. */
export interface Drawing {
  show(look: Look): void;
  /** Brings all that is shown into view. */
  fit(): void;
  /** Closer to the node in focus, or to the middle, where the factor is above 1. */
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

/** Draws the graph with sigma, on the places that the build gave its nodes. */
export function draw(
  view: GraphViewData,
  look: Look,
  { box, picture, software, still, choose, open, drawn }: Surroundings,
): Drawing {
  let palette = readPalette();
  let shown = look;
  let hovered: number | undefined;
  let lit = litBy(shown);
  const labels = nameLabels(() => palette);
  // A hairline takes software half the time that a line with smooth edges takes.
  const line = software ? EdgeLineProgram : EdgeRectangleProgram;

  const graph = graphOf(view, look, picture.clientWidth);
  place(graph, view, look);
  const sigma = new SizedSigma(graph, picture, {
    allowInvalidContainer: true,
    // Under sigma's own names, so that it does not prepare programs that nothing is drawn with.
    nodeProgramClasses: { circle: KindProgram },
    edgeProgramClasses: { line, arrow: line },
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
    defaultDrawNodeLabel: labels.collect,
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
        isEnd,
        zIndex: isLit === false ? 0 : 1,
      };
    },
    edgeReducer: (key) => {
      const edge = Number(key);
      const isLit = lit?.edges.has(edge);
      return {
        hidden: !shown.selection.edges.has(edge),
        color: isLit === undefined ? palette.line : isLit ? palette.strong : palette.soft,
        size: isLit === true ? (shown.way ? 3 : 1.6) : 0.8,
        zIndex: isLit === true ? 1 : 0,
      };
    },
  });

  // The first picture is there as soon as sigma is.
  labels.draw();
  sigma.on('afterRender', () => labels.draw());
  if (look.places) sigma.setCustomBBox(bounds(look)).refresh();

  // Asked for at once and drawn later, sigma would not know in between where its nodes are.
  let frame: number | undefined;
  const light = (): void => {
    lit = litBy(shown, hovered);
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      sigma.refresh();
    });
  };
  const point = delayed(software ? 120 : 0, (node: number | undefined) => {
    hovered = node;
    light();
  });
  sigma.on('enterNode', ({ node }) => {
    picture.style.cursor = 'pointer';
    picture.toggleAttribute('data-pointed', true);
    point(Number(node));
  });
  sigma.on('leaveNode', () => {
    picture.style.cursor = '';
    picture.toggleAttribute('data-pointed', false);
    point(undefined);
  });
  sigma.on('clickNode', ({ node }) => choose(Number(node)));
  sigma.on('clickStage', () => choose(undefined));
  sigma.on('doubleClickNode', (event) => {
    event.preventSigmaDefault();
    open(Number(event.node));
  });
  const release = software ? holdWhilePanning(sigma, box) : undefined;

  const camera = cameraOf(sigma, view, software || still);
  if (shown.selection.nodes.size < view.nodes.ids.length) camera.fit(shown);
  // Once the frame is on its way to the screen, not once it is asked for.
  requestAnimationFrame(() => setTimeout(drawn));

  return {
    show: (next) => {
      const before = shown;
      shown = next;
      addEdges(graph, view, next);
      if (place(graph, view, next)) sigma.setCustomBBox(bounds(next)).refresh();
      light();
      // Whoever looks at a part of the picture goes on to look at it while it holds the same nodes.
      if (isElsewhere(before, next)) camera.fit(next);
      else if (next.focus !== before.focus) camera.bringFocusIntoView(next);
    },
    fit: () => camera.fit(shown),
    zoom: (factor) => camera.zoom(factor, shown),
    pan: camera.pan,
    recolour: () => {
      palette = readPalette();
      sigma.setSetting('labelColor', { color: palette.text });
      light();
    },
    remove: () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      release?.();
      sigma.kill();
    },
  };
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
