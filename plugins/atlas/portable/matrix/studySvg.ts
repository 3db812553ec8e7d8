import { fullName, type Named, type Technique } from '../techniques/technique.ts';
import { shortId } from '../techniques/shortId.ts';
import type { Study, StudyStep } from './study.ts';
import { boxAt, palette, svgDocument, textAt, wrap } from './svgText.ts';

const columnWidth = 150;
const gap = 12;
const margin = 20;
const padding = 8;
const size = 12;
const leading = 15;
const top = 92;
const dot = 22;

interface Place {
  readonly step: StudyStep;
  readonly technique: Technique | undefined;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/**
 * The path of a case study as a picture of its own: the tactics that it served side by side in
 * matrix order, its steps below each other, and a line from each step to the next.
 */
export function studySvg(
  study: Study,
  tactics: readonly Named[],
  techniqueOf: (id: string) => Technique | undefined,
): string {
  const tacticOf = ({ tactic, technique }: StudyStep): string | undefined =>
    tactic ?? techniqueOf(technique)?.tactics[0];
  const served = tactics.filter(({ id }) => study.steps.some((step) => tacticOf(step) === id));
  const places = placesOf(study, served, techniqueOf, tacticOf);
  const title = `${study.id}: ${study.name}`;
  const width = Math.max(520, 2 * margin + served.length * (columnWidth + gap) - gap);
  const last = places.at(-1);
  const height = (last ? last.y + last.height : top) + margin;
  const titleLines = wrap(title, width - 2 * margin, 17).slice(0, 2);
  const description = study.steps
    .map(({ number, name }) => `Step ${String(number)}: ${name}.`)
    .join(' ');
  return svgDocument(width, height, title, description, [
    ...titleLines.map((line, index) =>
      textAt(line, margin, margin + 14 + index * 20, { size: 17, weight: 650, color: palette.ink }),
    ),
    ...served.flatMap((tactic, index) => lane(tactic, index, height)),
    ...places.flatMap((place, index) => {
      const next = places[index + 1];
      return next ? [connection(place, next)] : [];
    }),
    ...places.flatMap(drawStep),
  ]);
}

function placesOf(
  study: Study,
  served: readonly Named[],
  techniqueOf: (id: string) => Technique | undefined,
  tacticOf: (step: StudyStep) => string | undefined,
): Place[] {
  let y = top + 8;
  return study.steps.map((step) => {
    const technique = techniqueOf(step.technique);
    const name = technique ? fullName(technique) : step.name;
    const lines = wrap(name, columnWidth - 2 * padding - dot, size);
    const column = Math.max(
      0,
      served.findIndex(({ id }) => id === tacticOf(step)),
    );
    const height = 2 * padding + (lines.length + 1) * leading;
    const place = { step, technique, lines, x: margin + column * (columnWidth + gap), y, height };
    y += height + gap;
    return place;
  });
}

function lane(tactic: Named, index: number, height: number): string[] {
  const x = margin + index * (columnWidth + gap);
  return [
    boxAt(x, top - 30, columnWidth, height - top + 30 - margin / 2, {
      fill: palette.soft,
      radius: 6,
    }),
    textAt(tactic.name, x + columnWidth / 2, top - 14, {
      size: 11,
      weight: 650,
      color: palette.tactic,
      anchor: 'middle',
    }),
    textAt(shortId(tactic.id), x + columnWidth / 2, top - 1, {
      size: 9,
      color: palette.quiet,
      anchor: 'middle',
    }),
  ];
}

function connection(from: Place, to: Place): string {
  const [x1, y1] = [from.x + columnWidth / 2, from.y + from.height];
  const [x2, y2] = [to.x + columnWidth / 2, to.y];
  const middle = (y1 + y2) / 2;
  return `<path d="M${String(x1)} ${String(y1)}V${String(middle)}H${String(x2)}V${String(y2)}" fill="none" stroke="${palette.accent}" stroke-width="1.5"/>`;
}

function drawStep({ step, lines, x, y, height }: Place): string[] {
  return [
    boxAt(x, y, columnWidth, height, {
      fill: palette.ground,
      stroke: palette.accent,
      strokeWidth: 1.5,
      radius: 5,
    }),
    boxAt(x + padding, y + padding, dot, 18, { fill: palette.accent, radius: 9 }),
    textAt(String(step.number), x + padding + dot / 2, y + padding + 13, {
      size: 11,
      weight: 700,
      color: palette.ground,
      anchor: 'middle',
    }),
    textAt(shortId(step.technique), x + padding + dot + 6, y + padding + 12, {
      size: 10,
      color: palette.quiet,
    }),
    ...lines.map((line, index) =>
      textAt(line, x + padding + dot + 6, y + padding + 12 + (index + 1) * leading, {
        size,
        color: palette.ink,
      }),
    ),
  ];
}
