import * as z from 'zod';
import { maturities } from './model.ts';
import type { At } from './draft.ts';
import type { Path, ReleaseDocument } from './document.ts';
import { releaseRules } from './rules.ts';

/** Text of several lines; absent and null are no text. */
export const prose = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** Text of one line; absent and null are no text. */
export const line = prose.transform((text) => text.replace(/\s+/g, ' ').trim());

/** A list; absent and null are an empty one. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);

/** A map that has to be there, though it may be null; what is in it is read one by one. */
export const mapOf = z.record(z.string(), z.unknown(), 'expected a map').nullable();

/** Words whose vocabulary changed from flat files to format 6 in the words of format 6. */
export const wordOfFormat6 = (word: string): string => newWords[word] ?? word;

const newWords: Readonly<Record<string, string>> = {
  'ML Model Engineering': 'AI Model Engineering',
  'ML Model Evaluation': 'AI Model Evaluation',
  'Technical - ML': 'Technical - AI',
};

/** Turns the dates of YAML tags and dates with a time of day into `YYYY-MM-DD`. */
const dateText = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString() : value),
  z
    .string()
    .regex(/^\d{4}(?:-\d\d){0,2}(?:[T ].*)?$/, 'a date reads YYYY-MM-DD')
    .transform((text) => text.split(/[T ]/)[0] ?? ''),
);

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = dateText.pipe(z.iso.date('a date reads YYYY-MM-DD'));

/** A date of which the month and the day may be unknown: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const dayOrLess = dateText.refine(
  (text) => day.safeParse(text + '-01-01'.slice(text.length - 4)).success,
  'a date is a day of the calendar',
);

/** How many characters of a date hold, for the words of both formats. */
const precision = { year: 4, month: 7, day: 10, date: 10 } as const;

export const granularity = z
  .string()
  .toLowerCase()
  .pipe(z.enum(Object.keys(precision) as (keyof typeof precision)[]))
  .nullish();

/** Cuts the padding off a date: `2020-01-01`, known to the month, is `2020-01`. */
export function asPrecise(date: string, known: keyof typeof precision | null | undefined): string {
  return date.slice(0, precision[known ?? 'day']);
}

export const maturity = z.string().toLowerCase().pipe(z.enum(maturities)).nullish();

export const studyType = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['incident', 'exercise']));

export const reference = z.object({ id: line, title: line, url: line });

export const attackReference = z
  .object({ id: z.string(), url: z.url({ protocol: /^https?$/ }) })
  .nullish();

/** The members of a map; whatever is no map has none. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** What was read by a shape, and where it stands. */
export type Read<Shape extends z.ZodType> = At<z.output<Shape>>;

/** Reads a value by its shape; what does not fit is reported and gives undefined. */
export function readShape<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  path: Path,
  document: ReleaseDocument,
): z.output<Shape> | undefined {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const at = [...path, ...issue.path] as Path;
    document.report(releaseRules['release-shape'], at, {
      member: at.join('.'),
      problem: issue.message
        .replace(/^Invalid \w+: /, '')
        .replace(/received undefined$/, 'but it is missing'),
    });
  }
  return undefined;
}
