import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsed, textAt } from './parsed.ts';

describe('title, name and id', () => {
  it.each([
    ['# AML.M0013: Code Signing', 'AML.M0013: Code Signing', 'Code Signing', 'AML.M0013'],
    ['# aml.m0013 : Code Signing', 'aml.m0013 : Code Signing', 'Code Signing', 'AML.M0013'],
    ['# AML.T0051.000: Direct', 'AML.T0051.000: Direct', 'Direct', 'AML.T0051.000'],
    [
      '# LLM01:2025: Prompt Injection',
      'LLM01:2025: Prompt Injection',
      'Prompt Injection',
      'LLM01:2025',
    ],
    ['# GOVERN 1.1: Law', 'GOVERN 1.1: Law', 'Law', 'GOVERN 1.1'],
    ['# AML.M0013: A: B', 'AML.M0013: A: B', 'A: B', 'AML.M0013'],
    ['# AML.M0013', 'AML.M0013', 'AML.M0013', undefined],
    ['# AML.M0013:Code', 'AML.M0013:Code', 'AML.M0013:Code', undefined],
    ['# A guide: how to', 'A guide: how to', 'A guide: how to', undefined],
    ['# *A* `guide`', 'A guide', 'A guide', undefined],
    ['---\ntitle: "AML.M0013: Own"\n---\n\n# Other', 'AML.M0013: Own', 'Own', 'AML.M0013'],
    ['---\ntitle: 42\n---\n', '42', '42', undefined],
    ['---\ntitle: ""\n---\n\n# Other', 'Other', 'Other', undefined],
    ['---\ntitle: " A "\n---\n', 'A', 'A', undefined],
    ['text', 'page', 'page', undefined],
    ['text\n\n# Late', 'page', 'page', undefined],
    ['', 'page', 'page', undefined],
  ])('%j', (text, title, name, id) => {
    const page = parsed(text);
    expect([page.title, page.name, page.id]).toEqual([title, name, id]);
  });

  it.each([
    ['# T', 1],
    ['\n\n# T', 3],
    ['---\nx: y\n---\n\n# T', 5],
    ['---\nx: y\ntitle: T\n---\n\n# U', 3],
    ['text', 1],
  ])('of %j stands in line %i', (text, line) => {
    expect(parsed(text).titleLine).toBe(line);
  });

  it('of a page without either are the file, the folder of an index', () => {
    expect(parsed('', 'a/My file.md').title).toBe('My file');
    expect(parsed('', 'a/index.md').title).toBe('a');
    expect(parsed('', 'index.md').title).toBe('index');
  });

  it('takes no long for many blanks', () => {
    const start = performance.now();
    parsed(`---\ntitle: "a${' '.repeat(200_000)}b"\n---\n`);
    parsed(`# AML.M0013${' '.repeat(200_000)}: a${' '.repeat(200_000)}b`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('kind', () => {
  it.each([
    ['# AML.TA0002: A', 'tactic'],
    ['# AML.T0051: A', 'technique'],
    ['# AML.T0051.001: A', 'technique'],
    ['# AML.M0013: A', 'mitigation'],
    ['# AML.CS0003: A', 'case-study'],
    ['# LLM01:2025: A', 'control'],
    ['---\ntype: term\n---\n# A', 'term'],
    ['---\ntype: mitigation\n---\n# AML.M0013: A', 'mitigation'],
    ['---\ntype: page\n---\n# A', undefined],
    ['---\ntype: page\n---\n# AML.M0013: A', 'mitigation'],
    ['# AML.M13: A', undefined],
    ['# A', undefined],
  ])('%j is a %s', (text, kind) => {
    const page = parsed(text);
    expect(page.kind?.name).toBe(kind);
    expect(page.findings).toEqual([]);
  });

  it.each([
    ['---\nx: y\ntype: planet\n---\n# A', undefined, /`type` cannot be "planet".*case-study.*page/],
    [
      '---\nx: y\ntype: tactic\n---\n# AML.M0013: A',
      'mitigation',
      /tactic.*AML\.M0013.*mitigation/,
    ],
  ])('%j is %s, with a finding', (text, kind, message) => {
    const page = parsed(text);
    expect(page.kind?.name).toBe(kind);
    expect(page.findings).toMatchObject([
      {
        rule: 'front-matter',
        place: { line: 3, column: 1 },
        message: expect.stringMatching(message) as string,
      },
    ]);
  });
});

describe('the id of the metadata', () => {
  const metadata = (label: string, id: string): string => `## Metadata\n\n- **${label}:** ${id}\n`;

  it.each([
    ['Mitigation ID', 'AML.M0013', 'mitigation', 'AML.M0013'],
    ['Technique ID', 'AML.T0051', 'technique', 'AML.T0051'],
    ['Tactic ID', 'aml.ta0002', 'tactic', 'AML.TA0002'],
    ['ID', 'AML.CS0003', 'case-study', 'AML.CS0003'],
    ['Control ID', 'PR.DS-01', 'control', 'PR.DS-01'],
    ['Mitigation ID', 'none', undefined, undefined],
    ['Other ID', 'AML.M0013', undefined, undefined],
  ])('%s: %s', (label, written, kind, id) => {
    const page = parsed(`# A name\n\n${metadata(label, written)}`);
    expect([page.kind?.name, page.id, page.name]).toEqual([kind, id, 'A name']);
    expect(page.findings).toEqual([]);
  });

  it('gives way to the title, and the contradiction is reported', () => {
    const page = parsed(`# AML.M0013: A\n\n${metadata('Mitigation ID', 'AML.M0014')}`);
    expect(page.id).toBe('AML.M0013');
    expect(page.findings).toMatchObject([
      {
        rule: 'front-matter',
        place: { path: 'folder/page.md', line: 5, column: 1 },
        message: 'the title says AML.M0013, the metadata say AML.M0014',
      },
    ]);
  });

  it('may repeat the title', () => {
    expect(parsed(`# AML.M0013: A\n\n${metadata('Mitigation ID', 'AML.M0013')}`).findings).toEqual(
      [],
    );
  });
});

describe('parts', () => {
  it.each([
    ['# T\n\nOne *two*\nthree.\n\nFour.', 'One two three.'],
    ['---\ndescription: Own\n---\n# T\n\nOne', 'Own'],
    ['# T\n\n## S\n\n- a\n\nOne', 'One'],
    ['# AML.M0013: T\n\n## Techniques\n\nOne\n\n## Own\n\nTwo', 'Two'],
    ['# T\n\nSee [[a|the a]] and [[b]]', 'See the a and b'],
    ['# T', ''],
    [`# T\n\n${'word '.repeat(100)}`, `${'word '.repeat(30)}word…`],
    [`# T\n\n${'😀'.repeat(100)}`, `${'😀'.repeat(79)}…`],
  ])('%j is described as %j', (text, description) => {
    expect(parsed(text).description).toBe(description);
    expect(description.length).toBeLessThanOrEqual(160);
  });

  it('sections of the kind are read, those of its author are not', () => {
    const page = parsed('# AML.M0013: T\n\n## techniques (1)\n\n- [[AML.T0051]]\n\n## Own\n');
    expect(page.sections.map(({ row, data }) => [row?.anchor, data?.claims?.length])).toEqual([
      ['techniques', 1],
      [undefined, undefined],
    ]);
  });

  it('aliases are composed', () => {
    expect(parsed('---\naliases: [" u\u0308 ", a/b]\n---\n').aliases).toEqual(['ü', 'a/b']);
  });

  it('a slug moves the page', () => {
    expect(parsed('---\nslug: other\n---\n').address).toBe('/folder/other/');
  });

  it('bare pipes are reported', () => {
    expect(parsed('| a |\n|-|\n| [[b|c]] |').findings).toMatchObject([
      { rule: 'table-pipe', place: { line: 3, column: 3 } },
    ]);
  });

  it('what is nested too deeply is shown as it stands, and reported', () => {
    const page = parsed(`---\ntitle: T\n---\n${'>'.repeat(5000)} a`);
    expect(page.title).toBe('T');
    expect(page.tree.children).toMatchObject([{ type: 'code' }]);
    expect(page.findings).toMatchObject([{ rule: 'page-size', place: { line: 1 } }]);
  });
});

describe('whatever the text', () => {
  const tokens = [
    '# AML.M0013: T',
    '## Metadata',
    '## Techniques (2)',
    '- **Mitigation ID:** AML.M0014',
    '---',
    'title: x',
    'source: "[[a]]"',
    '[[',
    ']]',
    '[[a|b]]',
    '![[a#b]]',
    '[x](y.md)',
    '![x](y.png)',
    '[x][y]',
    '[y]: z.md',
    '<a href="b.md">',
    "<img src='c.png'",
    '>',
    '> ',
    '- ',
    '  ',
    '\t',
    '| ',
    '|-|',
    '|',
    '\\',
    '`',
    '```',
    '~~~',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '*',
    '_',
    ':::note T',
    ':::',
    '[^1]',
    '[^1]: ',
    '&amp;',
    '<!--',
    '-->',
    '😀',
    'ü',
    '\uFEFF',
  ];
  const texts = fc
    .array(fc.constantFrom(...tokens), { maxLength: 40 })
    .map((parts) => parts.join(''));

  it('parsing never throws and gives the same page twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [one, two] = [parsed(text), parsed(text)];
        expect(one.links).toEqual(two.links);
        expect(one.findings).toEqual(two.findings);
        expect(one.title).toBe(two.title);
      }),
      { numRuns: 500 },
    );
  });

  it('the source of every link stands at its place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const page = parsed(text);
        for (const { form, source, place } of page.links) {
          const found = textAt(page.text, place.line, place.column, source.length);
          // YAML may fold what stands in quotes, and write a list in several ways.
          if (form === 'front-matter') expect(found.startsWith('[')).toBe(true);
          else expect(found).toBe(source);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('ids of headings are unique', () => {
    const heading = fc.constantFrom(
      '## A',
      '## a',
      '## A {#a}',
      '## B {#a-1}',
      '## !',
      '##',
      '## {#section}',
    );
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 8 }), (lines) => {
        const ids = parsed(lines.join('\n\n')).headings.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain('');
      }),
    );
  });
});
