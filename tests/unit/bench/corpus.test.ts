import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  readCorpus,
  typicalPage,
  withCopies,
  writeCorpus,
  type Corpus,
} from '../../bench/corpus.ts';

function technique(file: string, id: string, body: string, front = ''): Corpus[number] {
  const text = `---\ntitle: "${id}: A Name"\n${front}---\n\n# ${id}: A Name\n\n${body}\n`;
  return { file, kind: 'technique', text };
}

const parent = technique(
  'frameworks/t/parent/index.md',
  'AML.T0051',
  '- [[frameworks/t/parent/child|AML.T0051.000: Child]] — Why.\n- [[guides/other|Other]]',
);
const child = technique(
  'frameworks/t/parent/child.md',
  'AML.T0051.000',
  'See [[frameworks/t/parent#Metadata|its parent]], [[old-name]], AML.TA0005, AML.M0019 and T0051.',
  'aliases:\n  - old-name\ncreated: 2024-01-12\n',
);

describe('readCorpus', () => {
  it('reads back what was written, without the pages that are no ATLAS objects', async () => {
    const docs = await mkdtemp(path.join(tmpdir(), 'corpus-'));
    const guide = { file: 'guides/a.md', kind: 'technique', text: '---\ntitle: A guide\n---\n' };
    const plain = { file: 'guides/b.md', kind: 'technique', text: 'AML.T0051: no front matter' };
    await writeCorpus([parent, child, guide, plain] as Corpus, docs);
    expect(await readCorpus(docs)).toEqual([child, parent]);
    await rm(docs, { recursive: true });
  });

  it('finds nothing in a folder that is not there', async () => {
    expect(await readCorpus(path.join(tmpdir(), 'no-such-folder'))).toEqual([]);
  });
});

describe('withCopies', () => {
  const copies = withCopies([parent, child]);
  const textOf = (file: string) => copies.find((page) => page.file === file)?.text;

  it('makes ten of one, the first as it was', () => {
    expect(copies).toHaveLength(20);
    expect(copies.slice(0, 2)).toEqual([parent, child]);
    expect(new Set(copies.map((page) => page.text)).size).toBe(20);
  });

  it('gives each copy ids and links of its own, and leaves links that lead out of it', () => {
    expect(textOf('copy-1/frameworks/t/parent/index.md')).toBe(
      technique(
        '',
        'AML.T1051',
        '- [[copy-1/frameworks/t/parent/child|AML.T1051.000: Child]] — Why.\n- [[guides/other|Other]]',
      ).text,
    );
  });

  it('moves aliases with the links that use them, and no other line of front matter', () => {
    expect(textOf('copy-9/frameworks/t/parent/child.md')).toBe(
      technique(
        '',
        'AML.T9051.000',
        'See [[copy-9/frameworks/t/parent#Metadata|its parent]], [[copy-9/old-name]], AML.TA9005, AML.M9019 and T0051.',
        'aliases:\n  - copy-9/old-name\ncreated: 2024-01-12\n',
      ).text,
    );
  });

  it('keeps a link true that leads to a file called by its id', () => {
    const byId = technique('AML.T0001.md', 'AML.T0001', '[[AML.T0001]]');
    const copy = withCopies([byId])[1];
    expect(copy?.file).toBe('copy-1/AML.T1001.md');
    expect(copy?.text).toContain('[[copy-1/AML.T1001]]');
  });
});

describe('addressOf', () => {
  it.each([
    [parent, 'frameworks/t/parent/'],
    [child, 'frameworks/t/parent/child/'],
  ])('is the folder that a page is built into', (page, address) => {
    expect(addressOf(page)).toBe(address);
  });
});

describe('typicalPage', () => {
  it('is the page in the middle by length', () => {
    const pages = ['a', 'aaaaa', 'aaa'].map((body, index) =>
      technique(`${index}.md`, 'AML.T0001', body),
    );
    expect(typicalPage(pages, 'technique').file).toBe('2.md');
  });

  it('says which kind is missing', () => {
    expect(() => typicalPage([parent], 'mitigation')).toThrow(/no mitigation page/);
  });
});
