import { describe, expect, it } from 'vitest';
import { ImportError } from '../../../../plugins/atlas/import/importError.ts';
import { planImport } from '../../../../plugins/atlas/import/plan.ts';
import { folderPages, imported, pageOf, planned, type Folder } from './imported.ts';
import { harbour, mitigation, release, technique } from './releases.ts';

const shelf = 'frameworks/atlas/mitigations/lock-the-shelf.md';

describe('whose words pages have', () => {
  it.each([
    [{}, undefined, 'source', false],
    [{ 'a.md': '# Own page\n' }, undefined, 'source', false],
    [{ 'a.md': '# AML.M0999: Own\n' }, undefined, 'keep', false],
    [{}, 'keep', 'keep', true],
    [{ 'a.md': '# AML.M0999: Own\n' }, 'source', 'source', true],
  ] as const)('%j asked %s', (folder: Folder, asked, prose, proseAsked) => {
    expect(planImport(harbour, folderPages(folder), asked)).toMatchObject({ prose, proseAsked });
  });
});

describe('pages', () => {
  it('are created, changed, retired or left, in the order of their paths', () => {
    const folder = {
      ...imported(harbour),
      [shelf]: pageOf('AML.M0101', harbour).replace('Policy', 'Other'),
      'gone.md': '# AML.M0999: Gone\n',
      'own.md': '# Own page\n',
    };
    delete (folder as Record<string, string>)['frameworks/atlas/tactics/getting-ready.md'];
    const changes = planned(harbour, folder);
    expect(changes.map(({ path }) => path)).toEqual(changes.map(({ path }) => path).sort());
    expect(
      Object.fromEntries(
        changes.filter(({ change }) => change !== 'unchanged').map((own) => [own.path, own.change]),
      ),
    ).toEqual({
      'frameworks/atlas/tactics/getting-ready.md': 'created',
      [shelf]: 'changed',
      'gone.md': 'retired',
    });
  });

  it('that are the author’s own are no part of it', () => {
    const folder = {
      'a.md': '# Own page\n',
      'b.md': '---\ntitle: "INT-1: Own id"\n---\n\n## Metadata\n\n- **ID:** INT-1\n',
      'c.md': '# About AML.T0101\n\nAML.T0999 in the text.\n',
    };
    expect(planned(harbour, folder).filter(({ path }) => path in folder)).toEqual([]);
  });

  it('are found by the id that they state, in the title or in the Metadata', () => {
    const folder = {
      'x/y.md': '# AML.T0102: Ask the Porter\n',
      'z.md': '---\ntitle: "AML.T0101: Read the Manual"\n---\n',
      'é/m.md': '# Shelf\n\n## Metadata\n\n- **Mitigation ID:** AML.M0101\n',
    };
    const paths = Object.fromEntries(planned(harbour, folder).map(({ id, path }) => [id, path]));
    expect(paths).toMatchObject({
      'AML.T0102': 'x/y.md',
      'AML.T0101': 'z.md',
      'AML.M0101': 'é/m.md',
      'AML.T0101.000': 'z/margins.md',
    });
  });

  it('whose names are decomposed on the disk keep these names', () => {
    const file = 'e\u0301.md';
    const text = '# AML.M0101: Lock the Shelf\n';
    const pages = planned(harbour, { [file]: text });
    expect(pages.find(({ id }) => id === 'AML.M0101')).toMatchObject({ path: 'é.md', file });
  });

  it('say on both sides what they are related to', () => {
    const pages = imported(harbour);
    const words = '— What is locked away is not read.\n';
    expect(pages[shelf]).toContain(words);
    expect(pages['frameworks/atlas/techniques/looking-around/read-the-manual/index.md']).toContain(
      words,
    );
  });

  it('are the same whatever order a release has its lists in', () => {
    const turned = release({
      ...harbour,
      techniques: harbour.techniques.map((own) => ({
        ...own,
        tactics: [...own.tactics].reverse(),
      })),
      mitigations: harbour.mitigations.map((own) => ({
        ...own,
        techniques: [...own.techniques].reverse(),
      })),
    });
    expect(imported(turned)).toEqual(imported(harbour));
  });

  it('have a description or not', () => {
    const folder = { 'a.md': '# AML.M0101: Lock the Shelf\n\nOurs.\n', 'b.md': '# AML.M0999: X\n' };
    const bare = planned(harbour, folder, 'keep').filter(({ hasDescription }) => !hasDescription);
    expect(bare.map(({ id }) => id)).not.toContain('AML.M0101');
    expect(bare).toHaveLength(8);
    expect(planned(harbour, {}).every(({ hasDescription }) => hasDescription)).toBe(true);
  });
});

describe('an object that is newer than the release', () => {
  const text = '# AML.T0115.000: Datasets\n\n## Tactics (1)\n\n- [[x|Y]]\n';

  it('is left alone, and that is said', () => {
    const { pages, findings } = planImport(harbour, folderPages({ 'a.md': text }));
    expect(pages.some(({ path }) => path === 'a.md')).toBe(false);
    expect(findings).toMatchObject([
      {
        rule: 'import-newer',
        place: { path: 'a.md', line: 1 },
        message: expect.stringContaining('2026.07') as unknown,
      },
    ]);
  });

  it('is retired by a release that could know it', () => {
    const own = release({ version: '2026.09' });
    expect(planned(own, { 'a.md': text })[0]?.change).toBe('retired');
  });
});

describe('what keeps an import from being made', () => {
  function findings(folder: Folder): string[] {
    try {
      planImport(harbour, folderPages(folder));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return error.findings.map(({ rule, place }) => `${place.path}:${String(place.line)} ${rule}`);
    }
    return [];
  }

  it.each([
    [
      'front matter that is no YAML',
      { 'a.md': '---\na: 1\nb: [\n---\n# Own\n' },
      ['a.md:3 import-front-matter'],
    ],
    ['front matter without an end', { 'a.md': '---\ntitle: x\n' }, ['a.md:1 import-front-matter']],
    [
      'two pages with one id',
      { 'a.md': '# AML.M0101: A\n', 'b.md': '---\ntitle: "AML.M0101: B"\n---\n' },
      ['b.md:2 import-duplicate-id'],
    ],
    [
      'a title and Metadata that contradict each other',
      { 'a.md': '# AML.M0101: A\n\n## Metadata\n\n- **Mitigation ID:** AML.M0102\n' },
      ['a.md:5 import-identity'],
    ],
    [
      'several of them, in order',
      { 'b.md': '---\n[\n---\n', 'a.md': '---\n{\n---\n' },
      ['a.md:2 import-front-matter', 'b.md:2 import-front-matter'],
    ],
  ])('%s', (_, folder, expected) => {
    expect(findings(folder)).toEqual(expected);
  });

  it('not what is the matter with pages of other kinds', () => {
    const control = '---\ntitle: "NHI-02: X"\ntype: control\n---\n';
    expect(findings({ 'a.md': control, 'b.md': control })).toEqual([]);
    expect(planned(harbour, { 'a.md': control }).map(({ path }) => path)).not.toContain('a.md');
  });

  it('a page behind whose end nothing can be added', () => {
    const page = (end: string) => ({ 'a.md': `# AML.M0101: A\n\nWords.\n\n${end}\n` });
    expect(findings(page('```\ncode'))).toEqual(['a.md:1 import-unsafe']);
    expect(findings(page('<!-- a comment'))).toEqual(['a.md:1 import-unsafe']);
    expect(findings(page('```\ncode\n```'))).toEqual([]);
    expect(
      findings({ 'a.md': `---\ntitle: "AML.M0101: A"\n---\n\n${'> '.repeat(200)}deep\n` }),
    ).toEqual(['a.md:2 import-unsafe']);
  });

  it('a page in another encoding, where it is one of ATLAS', () => {
    const page = (text: string) =>
      folderPages({ 'a.md': text }).map((own) => ({ ...own, isWhole: false }));
    expect(() => planImport(harbour, page('# AML.M0101: A\n'))).toThrow(/UTF-8/);
    expect(() => planImport(harbour, page('# Own page\n'))).not.toThrow();
  });

  it('names the other page of two with one id', () => {
    expect(() =>
      planImport(harbour, folderPages({ 'a.md': '# AML.M0101: A\n', 'b.md': '# AML.M0101: A\n' })),
    ).toThrow('b.md:1:1 AML.M0101 is already the id of a.md.');
  });
});

it('a release that is read from a newer one has what is new, and keeps what is old', () => {
  const next = release({
    ...harbour,
    techniques: [
      ...harbour.techniques,
      technique('AML.T0103', 'Climb In', { tactics: ['AML.TA0002'] }),
    ],
    mitigations: [
      ...harbour.mitigations,
      mitigation('AML.M0102', 'Bar the Window', {
        techniques: [{ id: 'AML.T0103', text: 'Bars hold.' }],
      }),
    ],
  });
  const folder = imported(harbour);
  expect(imported(next, folder, 'source')).toEqual(imported(next));
});
