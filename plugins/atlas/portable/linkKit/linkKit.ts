import { cleanText } from '../../../knowledge-base/portable/text/cleanText.ts';
import { cleanUrl } from './cleanUrl.ts';
import type { Linkable, LinkFormat } from './format.ts';

export interface LinkOptions {
  /** The ATLAS release that the object was read in, `2026.04`; without it none is named. */
  readonly release?: string;
}

/** A link to an object, with its id and name: `[AML.T0051 LLM Prompt Injection](https://…)`. */
export function linkTo(format: LinkFormat, object: Linkable, options: LinkOptions = {}): string {
  const link = anchor(format, object, [object.id, object.name].filter(Boolean).join(' '));
  const release = readIn(options);
  return release === undefined || object.unread ? link : `${link} ${format.text(`(${release})`)}`;
}

/** A table of links, one object a row. States are a column where any object has one. */
export function linkTable(
  format: LinkFormat,
  objects: readonly Linkable[],
  options: LinkOptions = {},
): string {
  const release = readIn(options);
  const columns: readonly { head: string; cell: (object: Linkable) => string }[] = [
    { head: 'Id', cell: (object) => anchor(format, object, object.id ?? object.name) },
    { head: 'Name', cell: ({ name }) => format.text(cleanText(name)) },
    ...(objects.some(({ status }) => status !== undefined)
      ? [{ head: 'Status', cell: (row: Linkable) => format.text(cleanText(row.status ?? '')) }]
      : []),
    ...(release === undefined
      ? []
      : [
          { head: 'Read in', cell: ({ unread }: Linkable) => (unread ? '' : format.text(release)) },
        ]),
  ];
  return format.table(
    columns.map(({ head }) => head),
    objects.map((object) => columns.map(({ cell }) => cell(object))),
  );
}

function anchor(format: LinkFormat, { id, url }: Linkable, words: string): string {
  const target = cleanUrl(url);
  const text = cleanText(words) || (target ?? '');
  if (target === undefined) return format.text(text);
  return format.anchor(text, { url: target, ...(id !== undefined && { id: cleanText(id) }) });
}

function readIn({ release }: LinkOptions): string | undefined {
  return release === undefined ? undefined : `ATLAS ${cleanText(release)}`;
}
