import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawCard, type Card } from './drawCard.ts';
import { createTypesetter } from './typesetter.ts';

/** Between them they show all that a card can look like: what draws them otherwise, draws all anew. */
const specimens: readonly Card[] = [
  { name: 'Äbc 09', labels: [], counts: [] },
  { id: 'ID.1', name: 'Word '.repeat(12), labels: ['Label: a, b'], counts: ['1 thing'] },
  { id: 'ID.2', name: 'Long words '.repeat(30), labels: ['l '.repeat(200)], counts: [] },
].map((card) => ({ kind: 'technique', kindLabel: 'Kind', site: 'Site', ...card }));

/**
 * Draws cards, and keeps them for the next build by what they say: one that says the same is not
 * drawn again. A picture out of the cache is the one that would be drawn.
 * @param directory where they are kept
 * @returns the pictures in the order of the cards
 */
export async function drawCards(cards: readonly Card[], directory: string): Promise<Uint8Array[]> {
  const typesetter = await createTypesetter();
  const look = hashOf(...specimens.map((card) => drawCard(card, typesetter)));
  await mkdir(directory, { recursive: true });
  return Promise.all(
    cards.map(async (card) => {
      const file = join(directory, `${hashOf(look, JSON.stringify(card))}.png`);
      const kept = await readFile(file).catch(() => undefined);
      if (kept) return kept;
      const drawn = drawCard(card, typesetter);
      await writeFile(file, drawn);
      return drawn;
    }),
  );
}

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}
