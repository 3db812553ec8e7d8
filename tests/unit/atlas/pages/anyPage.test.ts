import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ImportError } from '../../../../plugins/atlas/import/importError.ts';
import { imported, read } from '../import/imported.ts';
import { harbour } from '../import/releases.ts';

const lines = fc.constantFrom(
  ...[
    '## Metadata',
    '## Techniques (2)',
    '## Techniques',
    '## Procedure',
    '## References',
    '## Own',
  ],
  ...[
    '## Tactics (1)',
    '## Mitigations (7)',
    '## Sub-techniques (0)',
    '## Parent Technique',
    '### Own',
  ],
  ...[
    '- **Created:** 1999-01-01',
    '* **Maturity**: x',
    '- **Owner:** us',
    '- **Status:** retired in 2020.01',
  ],
  ...['- **Replaced By:** [[x]]', '- **ID:** AML.CS0101', '- **Mitigation ID:** AML.M0101'],
  ...[
    '- [[a|AML.T0101: Read the Manual]] — ours',
    '- [[AML.T0102]]',
    '* [[b|AML.T0999: Gone]] - x',
  ],
  ...[
    '  - [[c|AML.T0101.000: Margins]]',
    '  - ours',
    '    more',
    '1. [[AML.T0101.001]]',
    '- [[own|ours]]',
  ],
  ...[
    '- AML.M0101: Lock the Shelf',
    '- [[Looking Around]]',
    '- [[Getting Ready]] — why',
    '- plain',
    '+ [[AML.TA0001]]',
  ],
  ...[
    '### Step 1: Ask the Porter',
    '### Step 7: Other',
    '#### Step 2',
    '**Technique:** [[AML.T0102]]',
  ],
  ...[
    '**Technique:** AML.T0101.000 Margins',
    '**Tactic:** [[Looking Around]]',
    '**Tactic:** AML.TA0001',
  ],
  ...[
    '**Technique:** [[own]]',
    '**Parent Technique:** AML.T0101',
    'An account.',
    'Words.',
    '> quoted',
    '---',
  ],
  ...[
    '- [mine](https://b.example/)',
    '- [A](https://docs.example/manual)',
    '```',
    '| a | b |',
    '| - | - |',
    '',
    '',
    '',
    '',
  ],
);
const bodies = fc.array(lines, { maxLength: 24 });
const fronts = fc.constantFrom(
  '',
  '---\ntitle: Anything # x\n---\n',
  '---\n# c\nsidebar_position: 1\n\ntype:\nown: [a,   b]\n---\n',
  '---\n---\n',
);
const ids = fc.constantFrom(
  'AML.M0101: Old',
  'AML.T0101: Read the Manual',
  'AML.T0101.000: Margins',
  'AML.TA0002: Looking Around',
  'AML.CS0101: The Open Door',
  'AML.T0019: Gone',
);
const ends = fc.constantFrom('\n', '\r\n');
const pages = fc
  .tuple(fronts, ids, bodies, ends, fc.boolean(), fc.constantFrom('', '\n', '\n\n'))
  .map(([front, title, body, end, marked, last]) => {
    const text = `${front}# ${title}\n${body.join('\n')}${last}`;
    return (marked ? '\uFEFF' : '') + text.replaceAll('\n', end);
  });

const readText = (text: string) => read(text.replace(/^\uFEFF/, ''));

/** What is the author's own: sections that nobody knows, in their order. */
const ownParts = (text: string): string[] => {
  const page = readText(text);
  return page.sections.flatMap(({ row, heading }, index) => {
    if (row) return [];
    const next = page.sections[index + 1]?.heading.node.position?.start.offset;
    return [page.text.slice(heading.node.position?.start.offset, next).trimEnd()];
  });
};

/** Behind a code block that is never closed nothing can be added: such a page is refused. */
function unlessUnsafe<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof ImportError) || error.findings[0]?.rule !== 'import-unsafe') throw error;
    return undefined;
  }
}

it.each(['keep', 'source'] as const)('an import over any page is one for good: %s', (prose) => {
  fc.assert(
    fc.property(pages, (text) => {
      const { id, facts } = readText(text);
      const stated = facts.get('ID') ?? facts.get('Mitigation ID');
      // A page that contradicts itself is refused; one without an id is left alone.
      fc.pre(id !== undefined && (stated === undefined || stated.value === id));
      const once = unlessUnsafe(() => imported(harbour, { 'a.md': text }, prose));
      if (!once) {
        expect(text).toContain('```');
        return;
      }
      const after = once['a.md'] ?? '';
      expect(imported(harbour, once, prose)).toEqual(once);
      expect(readText(after).id).toBe(id);
      expect(ownParts(after)).toEqual(ownParts(text));
      expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
      if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
      else expect(after).not.toContain('\r');
    }),
    { numRuns: 60 },
  );
});
