import { setImmediate as turn } from 'node:timers/promises';
import { parseMarkdown, type Markdown } from '../markdown/parseMarkdown.ts';
import type { Run } from './tasks.ts';

/** How many texts are handed over at once, and how many are parsed here before answers are taken. */
const shares = { there: 8, here: 4 };

/** A thread is as slow with its first texts as anybody: with fewer than these there is no gain. */
export const worthSharing = 400;

/**
 * Parses texts here and, where they are many, in a thread at the same time: each takes from an end
 * of the list until they meet.
 * @returns gives the Markdown of a text, each once: trees are changed by those who read them
 */
export async function parseTogether(
  texts: readonly string[],
  run: Run,
): Promise<(text: string) => Markdown> {
  const left = [...new Set(texts)];
  const parsed = new Map<string, Markdown>();
  const there = async (): Promise<void> => {
    while (left.length > 0) {
      const share = left.splice(0, shares.there);
      const answers = await run('parse', share);
      answers.forEach((markdown, index) => parsed.set(share[index] ?? '', markdown));
    }
  };
  const here = async (): Promise<void> => {
    while (left.length > 0) {
      for (const text of left.splice(-shares.here)) parsed.set(text, parseMarkdown(text));
      await turn();
    }
  };
  // Two shares are on their way at a time: the thread never waits for the next.
  const others = left.length < worthSharing ? [] : [there(), there()];
  await Promise.all([...others, here()]);
  return (text) => {
    const own = parsed.get(text);
    parsed.delete(text);
    return own ?? parseMarkdown(text);
  };
}
