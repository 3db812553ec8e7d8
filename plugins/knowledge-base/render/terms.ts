import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { toString } from 'mdast-util-to-string';
import type { Page } from '../vault/page.ts';

/** A word that the vault explains on a page of its own. */
export interface Term {
  readonly page: Page;
  /** Address with base URL. */
  readonly url: string;
  /** One paragraph, plain. */
  readonly definition: string;
}

/** The words of a vault, and the means to find them in a text. */
export interface Glossary {
  readonly byUrl: ReadonlyMap<string, Term>;
  /** Every name of every term, the longest first; the term is found by `termOf`. */
  readonly pattern: RegExp | undefined;
  readonly termOf: (words: string) => Term | undefined;
}

/** Words that stand for themselves: headings, links and code are not searched. */
const notSearched = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary']);

/** Collects the pages of a kind that explains words. `autolink: false` keeps a page's words unmarked. */
export function buildGlossary(pages: readonly Page[], urlOf: (page: Page) => string): Glossary {
  const byName = new Map<string, Term>();
  const byUrl = new Map<string, Term>();
  for (const page of pages) {
    if (!page.kind?.explainsWords || page.frontMatter.unlisted) continue;
    const paragraph = page.lead.find(({ type }) => type === 'paragraph');
    const definition = paragraph ? toString(paragraph).replace(/\s+/g, ' ') : page.description;
    const term: Term = { page, url: urlOf(page), definition };
    byUrl.set(term.url, term);
    if (page.frontMatter.autolink === false) continue;
    for (const name of [page.name, ...page.aliases.filter(isTelling)]) {
      if (!byName.has(keyOf(name))) byName.set(keyOf(name), term);
    }
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  return {
    byUrl,
    pattern: names.length === 0 ? undefined : patternOf(names),
    termOf: (words) => byName.get(keyOf(words)) ?? byName.get(keyOf(words.replace(/s$/, ''))),
  };
}

/** An alias of one plain word, such as "hash", says too little of what a text means by it. */
function isTelling(alias: string): boolean {
  return !alias.includes('/') && (/\s/.test(alias) || isAcronym(alias));
}

/** Acronyms keep their letter case: "RAG" is a term, "rag" is a word. */
function keyOf(name: string): string {
  return isAcronym(name) ? name : name.toLowerCase();
}

function isAcronym(name: string): boolean {
  return /^[A-Z0-9-]{2,}$/.test(name);
}

function patternOf(names: readonly string[]): RegExp {
  const alternatives = names.map((name) => {
    const literal = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+');
    return isAcronym(name) ? literal : anyCase(literal);
  });
  return new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${alternatives.join('|')})s?(?![\\p{L}\\p{N}_-])`,
    'u',
  );
}

/** The flag for letter case would hold for the acronyms as well. */
function anyCase(literal: string): string {
  return literal.replace(/(?<!\\)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/**
 * Gives the first mention of each term its definition and a way to its page. Changes the tree.
 * @param seen the terms that the page has explained above, itself included; more are added
 */
export function markTerms(tree: Root, glossary: Glossary, seen: Set<Term>): void {
  const { pattern } = glossary;
  if (!pattern) return;
  visit(tree, (node, index, parent) => {
    if (node.type === 'element') {
      const term = node.tagName === 'a' ? glossary.byUrl.get(hrefOf(node)) : undefined;
      if (term) explain(node, term, seen);
      return notSearched.has(node.tagName) ? SKIP : undefined;
    }
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const pieces = splitAtTerms(node, glossary, pattern, seen);
    if (pieces.every(({ type }) => type === 'text')) return undefined;
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

function hrefOf({ properties }: Element): string {
  return String(properties.href).replace(/#.*$/, '');
}

function explain(link: Element, term: Term, seen: Set<Term>): void {
  if (seen.has(term)) return;
  seen.add(term);
  link.properties.className = ['term'];
  link.properties.dataDefinition = term.definition;
  link.properties['aria-description'] = term.definition;
}

function splitAtTerms(
  text: Text,
  { termOf }: Glossary,
  pattern: RegExp,
  seen: Set<Term>,
): ElementContent[] {
  const pieces: ElementContent[] = [];
  let rest = text.value;
  let from = 0;
  for (let match = pattern.exec(rest); match; match = pattern.exec(rest.slice(from))) {
    const start = from + match.index;
    const end = start + match[0].length;
    const term = termOf(match[0].replace(/\s+/g, ' '));
    if (!term || seen.has(term)) {
      from = end;
      continue;
    }
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: { href: term.url },
      children: [{ type: 'text', value: match[0] }],
    };
    explain(link, term, seen);
    if (start > 0) pieces.push({ type: 'text', value: rest.slice(0, start) });
    pieces.push(link);
    rest = rest.slice(end);
    from = 0;
  }
  if (rest !== '' || pieces.length === 0) pieces.push({ ...text, value: rest });
  return pieces;
}
