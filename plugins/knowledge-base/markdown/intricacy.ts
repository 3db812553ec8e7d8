import type { Nodes, Root } from 'mdast';

/** Deeper than any text that people write; time and stack of parsers grow faster than the depth. */
const deepest = 100;

const markers = new RegExp(
  `^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${String(deepest)}}`,
  'm',
);
const blockFence = /^[ \t>]*:{3,}([a-z]?)/gim;

/** Whether quotes, lists or `:::` blocks stand so deep in each other that a text is not parsed. */
export function isTooDeepText(text: string): boolean {
  return markers.test(text) || depthOfBlocks(text) > deepest;
}

/** How many `:::name` are open at once, at most. */
function depthOfBlocks(text: string): number {
  let open = 0;
  let most = 0;
  for (const [, name] of text.matchAll(blockFence)) {
    open = name ? open + 1 : Math.max(open - 1, 0);
    most = Math.max(most, open);
  }
  return most;
}

/** Whether a tree is too deep to be walked through. A level of blocks has several of nodes. */
export function isTooDeepTree(tree: Root): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 4 * deepest) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}
