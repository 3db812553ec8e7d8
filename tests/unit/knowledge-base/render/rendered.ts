import { atlasVocabulary } from '../../../../plugins/atlas/vocabulary.ts';
import { buildCatalog } from '../../../../plugins/knowledge-base/links/catalog.ts';
import { resolveLinks } from '../../../../plugins/knowledge-base/links/resolve.ts';
import {
  createRenderer,
  type Renderer,
} from '../../../../plugins/knowledge-base/render/renderer.ts';
import type { Term } from '../../../../plugins/knowledge-base/render/terms.ts';
import type { Attachment } from '../../../../plugins/knowledge-base/vault/attachments.ts';
import { parsePage, type Page } from '../../../../plugins/knowledge-base/vault/page.ts';
import { toPagePath } from '../../../../plugins/knowledge-base/vault/paths.ts';

interface Rendered {
  readonly renderer: Renderer;
  readonly pageAt: (path: string) => Page;
  /** All of a page's text as HTML. */
  readonly html: (path: string, seen?: Set<Term>) => string;
}

const attachments: readonly Attachment[] = [
  { path: 'pictures/map.png' },
  { path: 'pictures/a b#c.png' },
  { path: 'paper.pdf' },
  { path: 'bad.svg', unsafe: 'the SVG holds active content' },
];

/** A vault of pages by path, served below `/base/`. */
export function vaultOf(texts: Readonly<Record<string, string>>): Rendered {
  const pages = Object.entries(texts).map(([path, text]) =>
    parsePage({ path: toPagePath(path), text }, atlasVocabulary),
  );
  const catalog = buildCatalog(pages, atlasVocabulary, { attachments });
  const renderer = createRenderer({
    pages,
    outcomes: resolveLinks(pages, catalog),
    baseUrl: '/base/',
    sizeOf: (path) => (path === 'pictures/map.png' ? { width: 200, height: 100 } : undefined),
  });
  const pageAt = (path: string): Page => {
    const page = pages.find((other) => other.path === path);
    if (!page) throw new Error(`no page at ${path}`);
    return page;
  };
  return {
    renderer,
    pageAt,
    html: (path, seen) => {
      const page = pageAt(path);
      const nodes = page.tree.children.filter(({ type }) => type !== 'yaml');
      return renderer.html({ page, nodes }, seen);
    },
  };
}

/** One text as HTML, in a vault with a page `other` beside it. */
export function rendered(text: string, others: Readonly<Record<string, string>> = {}): string {
  const other = '---\naliases: [The Other]\n---\n# Other Page\n\nWords.\n\n## A part\n\nMore.\n';
  return vaultOf({ 'a/page.md': text, 'b/other.md': other, ...others }).html('a/page.md');
}
