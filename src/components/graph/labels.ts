import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Palette } from './palette';

/** What this site's nodes have beside what sigma knows of. */
interface Labelled {
  readonly note?: string;
  /** Whether the label stands on the left, out of the way of what is on the right. */
  readonly isLeft?: boolean;
}

/** The most that a name takes, in pixels. */
const longest = 230;

/** Draws a name beside its node, on a rim that keeps the lines behind it away. */
export function nameLabel(palette: () => Palette): NodeLabelDrawingFunction {
  return (context, data, { labelFont, labelSize }) => {
    if (!data.label) return;
    const { background, text } = palette();
    const { isLeft = false } = data as Labelled;
    context.font = `${String(labelSize)}px ${labelFont}`;
    context.textAlign = isLeft ? 'right' : 'left';
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = background;
    context.fillStyle = text;
    const x = data.x + (isLeft ? -1 : 1) * (data.size + 3);
    const name = fitted(context, data.label, Math.min(longest, isLeft ? x : widthOf(context) - x));
    context.strokeText(name, x, data.y + labelSize / 3);
    context.fillText(name, x, data.y + labelSize / 3);
    context.textAlign = 'left';
  };
}

function widthOf({ canvas }: CanvasRenderingContext2D): number {
  return canvas.width / window.devicePixelRatio;
}

/** As much of a name as there is room for. */
function fitted(context: CanvasRenderingContext2D, name: string, room: number): string {
  const width = context.measureText(name).width;
  if (width <= room || room < 40) return name;
  return `${name.slice(0, Math.floor((name.length * room) / width) - 2).trimEnd()}…`;
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
