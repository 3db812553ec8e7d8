import { atlasVocabulary } from '../../../../plugins/atlas/vocabulary.ts';
import { parsePage, type Page } from '../../../../plugins/knowledge-base/vault/page.ts';
import { toPagePath } from '../../../../plugins/knowledge-base/vault/paths.ts';

/** A page as the vocabulary of ATLAS reads it. */
export function parsed(text: string, path = 'folder/page.md'): Page {
  return parsePage({ path: toPagePath(path), text }, atlasVocabulary);
}

/** The text between the lines and columns of a place and the end of what stands there. */
export function textAt(text: string, line: number, column: number, length: number): string {
  const start = text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, { length: own }) => sum + own + 1, column - 1);
  return text.slice(start, start + length);
}
