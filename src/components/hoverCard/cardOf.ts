import type { CardData, CardFile } from '../../../plugins/knowledge-base/site/contract';
import { cardFileOf } from '../../../plugins/knowledge-base/portable/cards/cardFile';

const files = new Map<string, Promise<CardFile>>();

/**
 * The card of a page, or undefined where there is none or it cannot be had. Each file is fetched
 * once, when the first of its cards is asked for.
 * @param baseUrl begins and ends with `/`
 */
export async function cardOf(pathname: string, baseUrl: string): Promise<CardData | undefined> {
  const address = `/${pathname.slice(baseUrl.length)}`;
  const url = `${baseUrl}${cardFileOf(address)}`;
  const file = files.get(url) ?? load(url);
  files.set(url, file);
  try {
    const cards = await file;
    return Object.hasOwn(cards, address) ? cards[address] : undefined;
  } catch {
    // Without a network there is no card; the link leads where it leads.
    files.delete(url);
    return undefined;
  }
}

async function load(url: string): Promise<CardFile> {
  const response = await fetch(url);
  // A site has no file where none of its pages has its card in it.
  return response.ok ? ((await response.json()) as CardFile) : {};
}
