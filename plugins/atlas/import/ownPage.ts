import type { Finding, Place } from '../../knowledge-base/findings/finding.ts';
import { parsePage, type Page } from '../../knowledge-base/vault/page.ts';
import type { PagePath } from '../../knowledge-base/vault/paths.ts';
import { kindOfId } from '../ids.ts';
import { openFrontMatter } from '../pages/frontMatter.ts';
import { atlasVocabulary } from '../vocabulary.ts';
import type { FolderPage } from './folder.ts';
import { importRules } from './rules.ts';

/** A page of the folder, understood. */
export interface OwnPage {
  readonly source: FolderPage;
  /** Parsed without the byte order mark, so that places in its tree are places in its text. */
  readonly page: Page;
}

const byteOrderMark = '\uFEFF';

export function readOwnPage(source: FolderPage): OwnPage {
  const text = source.text.startsWith(byteOrderMark) ? source.text.slice(1) : source.text;
  return { source, page: parsePage({ path: source.path, text }, atlasVocabulary) };
}

/** The page with another text, which gets the byte order mark that the page has. */
export function withText({ source }: OwnPage, text: string): OwnPage {
  const mark = source.text.startsWith(byteOrderMark) ? byteOrderMark : '';
  return readOwnPage({ ...source, text: mark + text });
}

/** Whether a page is of an ATLAS object: controls and pages of the vault's own kinds are let be. */
export function isObject({ id }: Page): boolean {
  return id !== undefined && kindOfId(id) !== undefined;
}

/** What is wrong with a page before anything is done to it. */
export function checkPage({ source, page }: OwnPage): Finding[] {
  const open = openFrontMatter(page.text);
  const { path } = page;
  if (open && 'problem' in open) {
    const place = { path, line: open.line, column: open.column };
    return [importRules['import-front-matter'].at(place, { problem: open.problem })];
  }
  if (page.id === undefined || !isObject(page)) return [];
  const wholePage: Place = { path, line: 1, column: 1 };
  if (!source.isWhole) return [importRules['import-encoding'].at(wholePage, {})];
  const row = page.kind?.facts.find(({ form }) => form === 'id');
  const fact = row && page.facts.get(row.label);
  const stated = fact && atlasVocabulary.ids.parse(fact.value);
  if (stated === undefined || stated === page.id) return [];
  const place = { path, line: fact?.node.position?.start.line ?? 1, column: 1 };
  return [importRules['import-identity'].at(place, { title: page.id, metadata: stated })];
}

/** Pages whose id another page states as well. */
export function checkDuplicates(own: readonly OwnPage[]): Finding[] {
  const first = new Map<string, PagePath>();
  return own.flatMap(({ page: { id, path, titleLine } }) => {
    if (id === undefined) return [];
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, path);
      return [];
    }
    return [
      importRules['import-duplicate-id'].at({ path, line: titleLine, column: 1 }, { id, other }),
    ];
  });
}
