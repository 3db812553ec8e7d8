import { drawCards } from '../cards/cache.ts';
import type { Card } from '../cards/drawCard.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { SearchRecord } from '../portable/search/record.ts';
import { searchFiles, type SearchKind } from '../portable/search/searchFile.ts';

/**
 * What may be done beside all else: work that takes data and gives data, and needs nothing but what
 * it is given. To add one, add a row.
 */
export const tasks = {
  parse: (texts: readonly string[]) => texts.map(parseMarkdown),
  draw: ({ cards, directory }: { readonly cards: readonly Card[]; readonly directory: string }) =>
    drawCards(cards, directory),
  index: ({ records, kinds }: SearchInput) => searchFiles(records, kinds),
};

/** What the files of search are made of. */
export interface SearchInput {
  readonly records: readonly SearchRecord[];
  readonly kinds: readonly SearchKind[];
}

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type InputOf<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type OutputOf<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

/** Does a task here or elsewhere. */
export type Run = <Name extends TaskName>(
  name: Name,
  input: InputOf<Name>,
) => Promise<OutputOf<Name>>;

/** Does a task on the spot. */
export async function runHere<Name extends TaskName>(
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const task = tasks[name] as (input: InputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>>;
  return await task(input);
}
