import type { GraphViewData } from './contract.ts';
import { fullName } from './fullName.ts';

/**
 * Nodes by id or name, best first: the same, begins so, has a word that begins so, holds it. Letter
 * case and the order of words do not matter. A sub-object has its own name and its full one.
 */
export function findNodes(view: GraphViewData, asked: string, most = 12): number[] {
  const { nodes } = view;
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const text = words.join(' ');
  if (text === '') return [];
  const idOf = (node: number): string => nodes.ids[node] ?? '';
  const rankOf = (node: number): number => {
    const name = nodes.names[node] ?? '';
    const names = [idOf(node), name, fullName(view, node)].map((each) => each.toLowerCase());
    const whole = names.join(' ');
    if (names.includes(text)) return 0;
    if (names.some((each) => each.startsWith(text))) return 1;
    if (words.every((word) => startsWord(whole, word))) return 2;
    return words.every((word) => whole.includes(word)) ? 3 : -1;
  };
  return nodes.ids
    .map((_, node) => ({ node, rank: rankOf(node) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || (idOf(a.node) < idOf(b.node) ? -1 : 1))
    .slice(0, most)
    .map(({ node }) => node);
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** The node that an address names: by its id, or by the address of its page with base URL. */
export function nodeOf({ nodes }: GraphViewData, name: string | null): number | undefined {
  if (name === null) return undefined;
  const [byId, byUrl] = [nodes.ids.indexOf(name), nodes.urls.indexOf(name)];
  const node = byId >= 0 ? byId : byUrl;
  return node >= 0 ? node : undefined;
}
