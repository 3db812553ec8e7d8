import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownNames } from '../../../../../plugins/atlas/history/knownNames.ts';
import { applyFixes } from '../../../../../plugins/atlas/portable/references/applyFixes.ts';
import { createChecker } from '../../../../../plugins/atlas/portable/references/checkReferences.ts';
import { formatOf } from '../../../../../plugins/atlas/portable/references/formatOf.ts';
import { indexNames } from '../../../../../plugins/atlas/portable/references/nameIndex.ts';
import { decode } from '../../../../../plugins/commands/refs/encoding.ts';
import { plantedFaults } from './plantedFaults.ts';

const folder = join(__dirname, '../../../../fixtures/references');
const check = createChecker(indexNames(knownNames()));
const documents = readdirSync(folder)
  .filter((file) => !file.startsWith('.'))
  .sort()
  .map((file) => ({
    file,
    format: formatOf(file),
    text: decode(readFileSync(join(folder, file)))?.text ?? '',
  }));

describe('the planted references', () => {
  it('are more than 120', () => {
    const planted = documents.flatMap(({ text }) => text.match(/AML\.[A-Z]{1,2}\d{3}/gi) ?? []);
    expect(planted.length).toBeGreaterThan(120);
  });

  it.each(documents)('of $file are all found, and no other', ({ file, format, text }) => {
    const found = check(text, format).map(({ line, column, rule }) => [file, line, column, rule]);
    expect(found).toEqual(plantedFaults.filter(([name]) => name === file));
  });

  it.each(documents)('of $file are mended once and for all', ({ format, text }) => {
    const once = applyFixes(text, check(text, format));
    expect(check(once, format).filter(({ fix }) => fix)).toEqual([]);
    expect(applyFixes(once, check(once, format))).toBe(once);
  });
});

describe('any text', () => {
  const { objects } = knownNames();
  const pieces = fc.oneof(
    fc.constantFrom(...objects.map(({ id }) => id)),
    fc.constantFrom(...objects.flatMap(({ name, formerNames = [] }) => [name, ...formerNames])),
    fc.constantFrom(...[': ', ' (', ') ', ' – ', ' | ', '\n', '\r\n', '](', '[', '`', '**', ', ']),
    fc.constantFrom('https://atlas.mitre.org/techniques/', 'id: ', 'name: ', '"', '<td>', '</td>'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
  const formats = fc.constantFrom('text', 'markdown', 'html', 'csv', 'tsv', 'json', 'yaml');

  it('is mended for good after a few rounds, and only within the edits', () => {
    fc.assert(
      fc.property(texts, formats, (text, format) => {
        let mended = text;
        for (let round = 0; round < 5; round++) {
          const findings = check(mended, format);
          const edits = findings.flatMap(({ fix = [] }) => fix).sort((a, b) => a.start - b.start);
          const next = applyFixes(mended, findings);
          const kept = [0, ...edits.map(({ end }) => end)].map((from, at) =>
            mended.slice(from, edits[at]?.start ?? mended.length),
          );
          let at = 0;
          for (const part of kept) {
            at = next.indexOf(part, at);
            expect(at).toBeGreaterThanOrEqual(0);
            at += part.length;
          }
          if (next === mended) return;
          mended = next;
        }
        expect(check(mended, format).filter(({ fix }) => fix)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('has its findings where they say', () => {
    fc.assert(
      fc.property(texts, formats, (text, format) => {
        for (const { line, column, offset, rule, id } of check(text, format)) {
          const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
          const before = lines.slice(0, line - 1).join('').length;
          expect(before + column - 1).toBe(offset);
          const there = text.slice(offset);
          if (rule === 'dead-atlas-address')
            expect(there).toMatch(/^(?:https?:\/\/)?(?:www\.)?atlas/i);
          else expect(there.slice(0, id.length).toUpperCase()).toBe(id);
        }
      }),
      { numRuns: 400 },
    );
  });
});
