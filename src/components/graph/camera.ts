import type Sigma from 'sigma';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import type { Place } from '../../../plugins/knowledge-base/portable/graphView/radial';
import type { Look } from './emphasis';
import { around, closer, framing, type Frame } from './framing';

/** Moves what is in view of the picture. */
export interface Camera {
  /** Has all that is shown in view. */
  fit(look: Look): void;
  /** Closer to the node in focus where it is in view, else to the middle, if the factor is above 1. */
  zoom(factor: number, look: Look): void;
  /** By parts of the width and height. */
  pan(x: number, y: number): void;
  /** Has the node in focus in the middle, unless it is in view. */
  bringFocusIntoView(look: Look): void;
}

/** The camera of a picture that sigma draws. It moves at once or within a fifth of a second. */
export function cameraOf(sigma: Sigma, view: GraphViewData, isAtOnce: boolean): Camera {
  const camera = sigma.getCamera();
  const move = (frame: Partial<Frame>): void => {
    if (isAtOnce) camera.setState(frame);
    else void camera.animate(frame, { duration: 200 });
  };
  const focusOf = (look: Look): Place | undefined =>
    look.focus === undefined ? undefined : framing(view, look)(look.focus);
  const isInView = (place: Place): boolean => {
    const { width, height } = sigma.getDimensions();
    const { x, y } = sigma.framedGraphToViewport(place);
    return x > 0 && x < width && y > 0 && y < height;
  };
  return {
    fit: (look) => move(around(view, look, sigma.getDimensions())),
    zoom: (factor, look) => {
      const focus = focusOf(look);
      const now = camera.getState();
      // The camera has bounds: what it does not do of the factor must not move it either.
      const possible = now.ratio / camera.getBoundedRatio(now.ratio / factor);
      move(closer(now, possible, focus && isInView(focus) ? focus : now));
    },
    pan: (x, y) => {
      const { width, height } = sigma.getDimensions();
      const from = sigma.viewportToFramedGraph({ x: 0, y: 0 });
      const to = sigma.viewportToFramedGraph({ x: x * width, y: y * height });
      move({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y });
    },
    bringFocusIntoView: (look) => {
      const focus = focusOf(look);
      if (focus && !isInView(focus)) move(focus);
    },
  };
}
