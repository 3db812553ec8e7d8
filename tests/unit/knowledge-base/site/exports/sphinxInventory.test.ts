import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../../../plugins/knowledge-base/portable/text/cleanText.ts';
import { sphinxInventory } from '../../../../../plugins/knowledge-base/site/exports/sphinxInventory.ts';
import { readInventory } from './readInventory.ts';
import { readBySphinx, withoutSphinx } from './sphinx.ts';

const entry = (name: string, type: 'std:label' | 'std:term' = 'std:term', uri = 'a/') => ({
  name,
  type,
  uri,
  shown: name,
});

it('holds each name with its role, address and words', () => {
  const file = sphinxInventory({
    project: 'Know\nledge',
    version: '2026.04',
    entries: [
      { name: 'AML.T0051', type: 'std:label', uri: 'id/AML.T0051/', shown: 'AML.T0051 Inject' },
      entry('Two words: and more'),
    ],
  });
  expect(readInventory(file)).toEqual({
    project: 'Know ledge',
    version: '2026.04',
    entries: [
      { name: 'aml.t0051', type: 'std:label', uri: 'id/AML.T0051/', shown: 'AML.T0051 Inject' },
      { name: 'Two words: and more', type: 'std:term', uri: 'a/', shown: 'Two words: and more' },
    ],
  });
});

it('keeps the first of those that only letter case tells apart', () => {
  const entries = [entry('Word', 'std:term', 'first/'), entry('WORD', 'std:term', 'second/')];
  const read = readInventory(sphinxInventory({ project: '', version: '', entries }));
  expect(read.entries.map(({ uri }) => uri)).toEqual(['first/']);
});

it('leaves out a name that a reader would take apart', () => {
  const entries = ['OWASP Top 10 for LLM', 'x std:term 1 evil/ y', 'Top 10', '10 Top'].map((name) =>
    entry(name),
  );
  const read = readInventory(sphinxInventory({ project: '', version: '', entries }));
  expect(read.entries.map(({ name }) => name)).toEqual(['10 Top', 'Top 10']);
});

it('is read back with the addresses that it was given, whatever the names hold', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('a', ' ', '1', '-1', 'std:term', '\n', '$', '#'),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const name = words.join(' ');
      const file = sphinxInventory({
        project: name,
        version: name,
        entries: [entry(name), entry('zzz', 'std:term', 'z/')],
      });
      const { entries } = readInventory(file);
      expect(entries.find(({ uri }) => uri === 'z/')?.name).toBe('zzz');
      for (const own of entries.filter(({ uri }) => uri !== 'z/')) {
        expect(own).toMatchObject({ name: cleanText(name), type: 'std:term', uri: 'a/' });
      }
    }),
  );
});

const skipNote = withoutSphinx ? ' (skipped: this machine has no Sphinx)' : '';

describe.skipIf(withoutSphinx)(`Sphinx itself${skipNote}`, () => {
  it('reads what the reader of these tests reads', () => {
    const file = sphinxInventory({
      project: 'Knowledge',
      version: '2026.04',
      entries: [
        { name: 'AML.T0051', type: 'std:label', uri: 'id/AML.T0051/', shown: 'AML.T0051 Inject' },
        entry('AI & "quoted" <script>: 10 things', 'std:term', 'a%20b/#c'),
        entry('$ and - and ünïcode'),
      ],
    });
    expect(readBySphinx(file)).toEqual(
      readInventory(file).entries.map(({ name, type, uri, shown }) => [name, type, uri, shown]),
    );
  });
});
