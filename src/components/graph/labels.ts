import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Palette } from './palette';
import { type Box, type Placeable, placeLabels } from './placeLabels';

/** What this site's nodes have beside what sigma says that they have. */
interface Labelled {
  readonly note?: string;
  /** What stands for the label where there is no room for it. */
  readonly ownName?: string;
  /** Whether the label stands on the left, out of the way of what is on the right. */
  readonly isLeft?: boolean;
  /** Whether the node is what the picture is about: its name must be there. */
  readonly isEnd?: boolean;
}

/** The most that a name takes, in pixels. */
const longest = 230;

interface Spot extends Box {
  readonly name: string;
}

/** The names of one picture: sigma tells of each, and all are drawn when it has told of the last. */
export interface NameLabels {
  readonly collect: NodeLabelDrawingFunction;
  draw(): void;
}

/**
 * Draws names beside their nodes, on the right or else on the left, where no other name is.
 */
export function nameLabels(palette: () => Palette): NameLabels {
  let labels: Placeable<Spot>[] = [];
  let paint: (() => void) | undefined;
  return {
    collect: (context, data, { labelFont, labelSize }) => {
      const { label } = data;
      if (!label) return;
      const { isLeft = false, isEnd = false, ownName = label } = data as Labelled;
      const font = `${String(labelSize)}px ${labelFont}`;
      const away = data.size + 3;
      const spot = (onLeft: boolean): Spot => {
        const room = onLeft ? data.x - away : widthOf(context) - data.x - away;
        const name = fitted(context, [label, ownName], Math.min(longest, room));
        const width = context.measureText(name).width;
        const left = onLeft ? data.x - away - width : data.x + away;
        // As high as most letters: lines may be close, but not on each other.
        const [top, bottom] = [data.y - labelSize * 0.4, data.y + labelSize * 0.4];
        return { name, left, top, right: left + width, bottom };
      };
      labels.push({
        weight: data.size,
        isNeeded: isEnd,
        spots: [() => spot(isLeft), () => spot(!isLeft)],
      });
      paint = () => {
        context.font = font;
        write(context, placeLabels(labels), palette());
      };
    },
    draw: () => {
      paint?.();
      labels = [];
    },
  };
}

/** Writes names on a rim of the background. */
function write(
  context: CanvasRenderingContext2D,
  names: readonly Spot[],
  { background, text }: Palette,
): void {
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = background;
  context.fillStyle = text;
  context.textBaseline = 'middle';
  for (const { name, left, top, bottom } of names) {
    context.strokeText(name, left, (top + bottom) / 2);
    context.fillText(name, left, (top + bottom) / 2);
  }
  context.textBaseline = 'alphabetic';
}

function widthOf({ canvas }: CanvasRenderingContext2D): number {
  return canvas.width / window.devicePixelRatio;
}

/** The first name that there is room for, else as much as there is room for of the last. */
function fitted(
  context: CanvasRenderingContext2D,
  names: readonly [string, string],
  room: number,
): string {
  const fits = (name: string): boolean => context.measureText(name).width <= room;
  const [, last] = names;
  const whole = names.find(fits);
  if (whole !== undefined || room < 40) return whole ?? last;
  let length = Math.floor((last.length * room) / context.measureText(last).width);
  const cut = (): string => `${last.slice(0, length).trimEnd()}…`;
  while (length > 1 && !fits(cut())) length--;
  return cut();
}

/** Draws the card of the node that is pointed at: its name, and its kind and id in words. */
export function hoverCard(palette: () => Palette): NodeHoverDrawingFunction {
  return (context, data, { labelFont, labelSize }) => {
    if (!data.label) return;
    const { background, text, quiet, line } = palette();
    const lines = [
      { words: data.label, font: `600 ${String(labelSize + 1)}px ${labelFont}`, colour: text },
      {
        words: (data as Labelled).note ?? '',
        font: `${String(labelSize)}px ${labelFont}`,
        colour: quiet,
      },
    ];
    const widths = lines.map(({ words, font }) => {
      context.font = font;
      return context.measureText(words).width;
    });
    const left = data.x + data.size + 4;
    const height = 2 * labelSize + 20;
    context.lineWidth = 1;
    context.fillStyle = background;
    context.strokeStyle = line;
    context.beginPath();
    context.roundRect(left, data.y - height / 2, Math.max(...widths) + 20, height, 6);
    context.fill();
    context.stroke();
    lines.forEach(({ words, font, colour }, at) => {
      context.font = font;
      context.fillStyle = colour;
      context.fillText(words, left + 10, data.y + (at === 0 ? -3 : labelSize + 3));
    });
  };
}
