import type { NodeHoverDrawingFunction } from 'sigma/rendering';
import type { Palette } from './palette';

/** Draws the card of the node that is pointed at: its name, and its kind and id in words. */
export function hoverCard(palette: () => Palette): NodeHoverDrawingFunction {
  return (context, data, { labelFont, labelSize }) => {
    const { background, text, quiet, line } = palette();
    const { label, note } = data as { label?: string | null; note?: string };
    if (!label) return;
    const fonts = [
      `600 ${String(labelSize + 1)}px ${labelFont}`,
      `${String(labelSize)}px ${labelFont}`,
    ];
    const lines = [label, note ?? ''];
    const widths = lines.map((words, at) => {
      context.font = fonts[at] ?? '';
      return context.measureText(words).width;
    });
    const left = data.x + data.size + 4;
    const height = 2 * labelSize + 20;
    context.fillStyle = background;
    context.strokeStyle = line;
    context.beginPath();
    context.roundRect(left, data.y - height / 2, Math.max(...widths) + 20, height, 6);
    context.fill();
    context.stroke();
    lines.forEach((words, at) => {
      context.font = fonts[at] ?? '';
      context.fillStyle = at === 0 ? text : quiet;
      context.fillText(words, left + 10, data.y + (at === 0 ? -3 : labelSize + 3));
    });
  };
}
