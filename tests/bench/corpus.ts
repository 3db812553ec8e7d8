import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { isMap, parseDocument, type Document } from 'yaml';
import { kindOfId, type AtlasKind } from '../../plugins/atlas/ids.ts';

export interface Page {
  /** Its path below the docs folder, with slashes and its ending. */
  file: string;
  kind: AtlasKind;
  text: string;
}

export type Corpus = readonly Page[];

const frontMatter = /^---\r?\n(.*?)\r?\n---\r?\n/s;

/** The pages of a docs folder that are ATLAS objects: those with an id at the head of the title. */
export async function readCorpus(docs: string): Promise<Corpus> {
  const files = (await glob('**/*.md', { cwd: docs })).sort();
  const pages = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(docs, file), 'utf8');
      const title = String(readFrontMatter(text).get('title') ?? '');
      const kind = kindOfId(title.split(':')[0] ?? '');
      return kind ? [{ file, kind, text }] : [];
    }),
  );
  return pages.flat();
}

/**
 * A corpus and nine copies of it, each in a folder of its own and closed in itself: ids are those
 * of no other copy, and wiki-links stay inside the copy. A copied id begins with the copy's number
 * where ATLAS's begin with 0, so that it has a form that is known.
 */
export function withCopies(corpus: Corpus): Corpus {
  const targets = new Set(corpus.flatMap(namesOf));
  const copies = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((number) =>
    corpus.map((page) => copyOf(page, number, targets)),
  );
  return [...corpus, ...copies];
}

/** Writes every page of a corpus into a folder. */
export async function writeCorpus(corpus: Corpus, docs: string): Promise<void> {
  for (const { file, text } of corpus) {
    const target = path.join(docs, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

/** The page of a kind that half of its kind is shorter than: the same one in every run. */
export function typicalPage(corpus: Corpus, kind: AtlasKind): Page {
  const pages = corpus
    .filter((page) => page.kind === kind)
    .sort((a, b) => a.text.length - b.text.length);
  const page = pages[Math.floor(pages.length / 2)];
  if (!page) throw new Error(`There is no ${kind} page among the pages to measure with.`);
  return page;
}

/** The path of a page on a site, as a folder: `a/b.md` → `a/b/`, `a/index.md` → `a/`. */
export function addressOf({ file }: Page): string {
  return `${withoutEnding(file)}/`;
}

function withoutEnding(file: string): string {
  return file.replace(/\.md$/, '').replace(/\/index$/, '');
}

/** What a wiki-link may call a page: its path, and the names that its front matter adds. */
function namesOf({ file, text }: Page): string[] {
  return [file.replace(/\.md$/, ''), withoutEnding(file), ...aliasesOf(readFrontMatter(text))];
}

function copyOf({ file, kind, text }: Page, number: number, targets: ReadonlySet<string>): Page {
  const folder = `copy-${number}`;
  const moved = withMovedAliases(text, folder).replace(/\[\[([^\]|#]+)/g, (link, target: string) =>
    targets.has(target.trim()) ? `[[${folder}/${target.trim()}` : link,
  );
  // Ids come last, and in the path too: a file may be called by its id.
  return {
    file: withNumber(`${folder}/${file}`, number),
    kind,
    text: withNumber(moved, number),
  };
}

function withNumber(text: string, number: number): string {
  return text.replace(/\b(AML\.(?:TA|T|M|CS))0(?=\d{3})/g, `$1${number}`);
}

function withMovedAliases(text: string, folder: string): string {
  const front = readFrontMatter(text);
  const aliases = aliasesOf(front);
  if (aliases.length === 0) return text;
  front.set(
    'aliases',
    aliases.map((alias) => `${folder}/${alias}`),
  );
  return text.replace(frontMatter, () => `---\n${front.toString()}---\n`);
}

function aliasesOf(front: Document): string[] {
  const aliases: unknown = front.toJS()?.aliases;
  return (Array.isArray(aliases) ? aliases : [aliases ?? []]).flat().map(String);
}

/** The front matter of a page; an empty one where it has none that can be read. */
function readFrontMatter(text: string): Document {
  const document = parseDocument(frontMatter.exec(text)?.[1] ?? '');
  return isMap(document.contents) ? document : parseDocument('{}');
}
