import type { Heading } from '../../knowledge-base/vault/heading.ts';
import type { Page, ReadSection } from '../../knowledge-base/vault/page.ts';
import type { Pointer } from '../../knowledge-base/vocabulary.ts';
import type { PageContent } from './content.ts';
import { insertBlock, startOfLine, startOfNextLine, type Edit } from './edit.ts';
import { addValue, openFrontMatter, setValue, writeFrontMatter } from './frontMatter.ts';
import { frontMatterOf, titleOf, writeTitle } from './newPage.ts';
import type { Objects } from './objects.ts';
import { endOf, endOfSigns, startOf } from './place.ts';
import { writeSection, type SectionContent, type SectionMerge } from './section.ts';
import { sameWording } from './wording.ts';

/** What is to change of a page; the notes say it to people. */
export interface PageMerge {
  readonly edits: readonly Edit[];
  readonly notes: readonly string[];
}

export interface MergeContext {
  readonly objects: Objects;
  readonly idOf: (page: Page, pointer: Pointer) => string | undefined;
}

/**
 * Brings a page that states an object's id up to date with a release. What its author added stays,
 * and what already says the same stays byte for byte.
 * @param page parsed from a text without byte order mark
 */
export function mergePage(page: Page, content: PageContent, context: MergeContext): PageMerge {
  const merges = [
    mergeFrontMatter(page, content, context.objects),
    mergeTitle(page, content, context.objects),
    mergeDescription(page, content),
    mergeSections(page, content.sections, context.idOf),
  ];
  return {
    edits: merges.flatMap(({ edits }) => edits),
    notes: merges.flatMap(({ notes }) => notes),
  };
}

const nothing: PageMerge = { edits: [], notes: [] };

/** Keys of which a page that lacks them has no need: the others have their place in the text. */
function mergeFrontMatter(page: Page, content: PageContent, objects: Objects): PageMerge {
  const { text, path, frontMatter } = page;
  const wanted = frontMatterOf(content, path);
  const open = openFrontMatter(text);
  if (!open) {
    const edit = { start: 0, end: 0, text: `${writeFrontMatter(wanted)}\n\n` };
    return { edits: [edit], notes: ['front matter'] };
  }
  if ('problem' in open) return nothing;
  const edits: Edit[] = [];
  const changed: string[] = [];
  for (const [key, value] of Object.entries(wanted)) {
    const standing = frontMatter[key];
    if (key === 'id' || !open.document.has(key) || standing === value) continue;
    if (key === 'title' && isTitle(String(standing), content, objects)) continue;
    if (key === 'sidebar_label' && objects.isName(content.id, String(standing))) continue;
    const edit = setValue(open, text, key, value);
    if (edit) {
      edits.push(edit);
      changed.push(key);
    }
  }
  if (!open.document.has('title') && !titleNode(page)) {
    edits.push(addValue(open, 'title', titleOf(content)));
    changed.push('title');
  }
  return { edits, notes: changed };
}

/** Whether a title calls the object by its name, with or without its id. */
function isTitle(title: string, { id }: PageContent, objects: Objects): boolean {
  const stated = `${id}:`;
  return objects.isName(id, title.startsWith(stated) ? title.slice(stated.length).trim() : title);
}

/** The heading of the first level that the text begins with. */
function titleNode({ tree, headings }: Page): Heading | undefined {
  const [first] = tree.children.filter(({ type }) => type !== 'yaml');
  const heading = headings.find(({ node }) => node === first);
  return heading?.depth === 1 ? heading : undefined;
}

function mergeTitle(page: Page, content: PageContent, objects: Objects): PageMerge {
  const heading = titleNode(page);
  if (!heading || isTitle(heading.text, content, objects)) return nothing;
  const { node } = heading;
  const line = `# ${writeTitle(content)}`;
  if (page.text.slice(startOf(node), endOf(node)) === line) return nothing;
  return { edits: [{ start: startOf(node), end: endOf(node), text: line }], notes: ['heading'] };
}

function mergeDescription(page: Page, { description }: PageContent): PageMerge {
  const { text, lead } = page;
  const [first, last] = [lead.at(0), lead.at(-1)];
  const notes = ['description'];
  if (description === '') return nothing;
  if (!first || !last) {
    const edit = insertBlock(text, endOfOpening(page), description);
    return { edits: [edit], notes };
  }
  const [start, end] = [startOf(first), endOfSigns(text, last)];
  if (sameWording(text.slice(start, end), description)) return nothing;
  return { edits: [{ start, end, text: description }], notes };
}

/** Where the text begins behind front matter and title. */
function endOfOpening(page: Page): number {
  const opening = titleNode(page)?.node ?? page.tree.children.find(({ type }) => type === 'yaml');
  return opening ? startOfNextLine(page.text, endOf(opening)) : 0;
}

export function mergeSections(
  page: Page,
  contents: readonly SectionContent[],
  idOf: MergeContext['idOf'],
): PageMerge {
  const edits: Edit[] = [];
  const notes: string[] = [];
  const missing = new Map<number, SectionContent[]>();
  let above: ReadSection | undefined;
  for (const content of contents) {
    const { title } = content.row;
    const sections = page.sections.filter(({ row }) => row === content.row);
    const last = sections.at(-1);
    if (last) {
      const merge = content.merge({ page, sections, idOf: (pointer) => idOf(page, pointer) });
      edits.push(...mergeEdits(page, sections, merge));
      if (merge.edits.length > 0) notes.push([`${title}:`, merge.notes.join('; ')].join(' '));
      above = last;
    } else if (!content.isEmpty) {
      const offset = endOfSection(page, above);
      missing.set(offset, [...(missing.get(offset) ?? []), content]);
      notes.push(`${title}: new`);
    }
  }
  for (const [offset, own] of missing) {
    edits.push(insertBlock(page.text, offset, own.map(writeSection).join('\n\n')));
  }
  return { edits, notes };
}

/** Where a section ends; without one, where the first section begins. */
function endOfSection({ text, sections }: Page, section: ReadSection | undefined): number {
  const next = sections[section ? sections.indexOf(section) + 1 : 0];
  return next ? startOfLine(text, startOf(next.heading.node)) : text.length;
}

/** A section that has nothing left goes; one that changed states how long its list is now. */
function mergeEdits(
  page: Page,
  sections: readonly ReadSection[],
  { edits, remains, count }: SectionMerge,
): readonly Edit[] {
  if (edits.length === 0) return [];
  if (!remains) {
    return sections.map((section) => ({
      start: startOfLine(page.text, startOf(section.heading.node)),
      end: endOfSection(page, section),
      text: '',
    }));
  }
  return [...edits, ...sections.slice(0, 1).flatMap((section) => recount(page, section, count))];
}

function recount(
  { text }: Page,
  { heading: { node }, count: stated }: ReadSection,
  count?: number,
): Edit[] {
  if (stated === undefined || count === undefined || stated === count) return [];
  const source = text.slice(startOf(node), endOf(node));
  const at = startOf(node) + source.lastIndexOf(`(${String(stated)})`) + 1;
  return [{ start: at, end: at + String(stated).length, text: String(count) }];
}
