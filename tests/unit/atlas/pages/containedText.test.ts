import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  containedAccount,
  containedDescription,
} from '../../../../plugins/atlas/pages/containedText.ts';
import { imported, read } from '../import/imported.ts';
import { caseStudy, release, tactic, technique } from '../import/releases.ts';

describe('texts that stay within their part', () => {
  it.each([
    'A sentence.',
    'Two\nlines.\n\nTwo paragraphs.',
    '- a list\n- of *two*\n\n1. and\n   - nested',
    '```\n# no heading\n## Metadata\n```',
    '> quoted\n> # heading in a quotation',
    '<div style="x">\nraw\n</div>',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    'Above\n\n---\n\nbelow',
    '**Bold** and `code` and [a link](/techniques/AML.T0001)',
    ':::note\nAn aside.\n:::',
  ])('are left as they are: %j', (text) => {
    expect(containedDescription(text)).toBe(text);
    expect(containedAccount(text)).toBe(text);
  });
});

describe('headings are pushed down', () => {
  it.each([
    ['# Title\n\nText', '### Title\n\nText', '#### Title\n\nText'],
    [
      'Text\n\n## Metadata\n\nMore',
      'Text\n\n### Metadata\n\nMore',
      'Text\n\n#### Metadata\n\nMore',
    ],
    ['Title\n=====', '### Title', '#### Title'],
    ['Two\nlines\n---', '### Two lines', '#### Two lines'],
    ['# *Odd* `one` #', '### *Odd* `one`', '#### *Odd* `one`'],
    ['### Third', '### Third', '#### Third'],
    ['##### Fifth', '##### Fifth', '##### Fifth'],
  ])('%j', (text, description, account) => {
    expect(containedDescription(text)).toBe(description);
    expect(containedAccount(text)).toBe(account);
  });

  it('and are text where they would be steps', () => {
    expect(containedAccount('##### Step 2: Away\n\nText')).toBe('\\##### Step 2: Away\n\nText');
  });
});

describe('what nothing else keeps within its part is shown as plain text', () => {
  it.each([
    ['an unclosed fence', '```\ncode'],
    ['an unclosed comment', 'Text\n\n<!-- and then'],
    ['an unclosed script', '<script>\nlet x;'],
    ['an unclosed aside', ':::note\nAn aside.'],
  ])('%s', (_, text) => {
    for (const kept of [containedDescription(text), containedAccount(text)]) {
      expect(kept).not.toBe(text);
      expect(kept.replace(/\\(?=[!-/:-@[-`{-~])/g, '')).toBe(text);
    }
  });

  it.each([
    ['a tactic of its own', '**Tactic:** AML.TA0001'],
    ['one behind other words', 'They went on. **Tactic:** AML.TA0001 Elsewhere'],
  ])('%s in an account', (_, text) => {
    expect(containedDescription(text)).toBe(text);
    expect(containedAccount(text)).toMatch(/\\\*\\\*T/);
  });

  it('but a second technique is text already: the first of a step counts', () => {
    expect(containedAccount('**Technique:** AML.T0001')).toBe('**Technique:** AML.T0001');
  });
});

const lines = fc.constantFrom(
  ...[
    '# A',
    '## Metadata',
    '### Step 1: B',
    '#### C',
    '---',
    '===',
    '```',
    '~~~~',
    ':::note',
    ':::',
  ],
  ...[
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<script>',
    '<pre>',
    '<![CDATA[',
    '<?x',
    '<details>',
    '<b>',
  ],
  ...[
    '- a',
    '  - b',
    '1. c',
    '> d',
    '    e',
    '\tf',
    '| a | b |',
    '| - | - |',
    '* * *',
    '+ g',
    '***',
  ],
  ...[
    '[x]: https://a.example',
    '[^1]: note',
    '[^1]',
    '[x]',
    '**Technique:** AML.T0001',
    '$$',
    '%%',
  ],
  ...[
    '**Tactic:** [y](/tactics/AML.TA0001)',
    'words',
    'Words "in" quotes',
    '',
    '',
    '\\',
    '`',
    '**',
  ],
);
const texts = fc
  .oneof(
    fc.array(lines, { maxLength: 8 }).map((all) => all.join('\n')),
    fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '')),
  )
  .map((text) => text.replace(/\[\[/g, '[').trim());

describe('any text', () => {
  it('leaves the structure of its page whole', () => {
    fc.assert(
      fc.property(texts, texts, texts, (description, first, second) => {
        const own = release({
          tactics: [tactic('AML.TA0001', 'Tactic')],
          techniques: [technique('AML.T0001', 'One', { description, tactics: ['AML.TA0001'] })],
          caseStudies: [
            caseStudy('AML.CS0001', 'Case', {
              description,
              references: [{ title: 'Source', url: 'https://a.example/' }],
              steps: [
                { tactic: 'AML.TA0001', technique: 'AML.T0001', account: first },
                { tactic: 'AML.TA0001', technique: 'AML.T0001', account: second },
              ],
            }),
          ],
        });
        const folder = imported(own);
        const pages = Object.entries(folder).map(([path, text]) => read(text, path));
        const technique1 = pages.find(({ id }) => id === 'AML.T0001');
        expect(technique1?.sections.map(({ title }) => title)).toEqual([
          'Metadata',
          'Tactics',
          'Case Studies',
        ]);
        const study = pages.find(({ id }) => id === 'AML.CS0001');
        expect(study?.name).toBe('Case');
        expect(study?.facts.get('ID')?.value).toBe('AML.CS0001');
        const [metadata, procedure, references, ...others] = study?.sections ?? [];
        expect([metadata?.title, procedure?.title, references?.title, others]).toEqual([
          'Metadata',
          'Procedure',
          'References',
          [],
        ]);
        expect(
          procedure?.data?.claims?.map(({ step, also }) => [step?.number, Object.keys(also ?? {})]),
        ).toEqual([
          [1, ['tactic']],
          [2, ['tactic']],
        ]);
        expect(procedure?.data?.rest).toEqual([]);
        expect(references?.data?.references).toEqual([
          { title: 'Source', url: 'https://a.example/' },
        ]);
        expect(imported(own, folder, 'source')).toEqual(folder);
      }),
      { numRuns: 100 },
    );
  });
});
