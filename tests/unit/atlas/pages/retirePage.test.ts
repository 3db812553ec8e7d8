import { describe, expect, it } from 'vitest';
import { imported, pageOf, planned, read, type Folder } from '../import/imported.ts';
import { release, technique } from '../import/releases.ts';

/** T0019 was in ATLAS up to 2026.06; T0115.000 took its place. */
const before = release({ techniques: [technique('AML.T0019', 'Publish Poisoned Datasets')] });
const after = release({
  version: '2026.07',
  techniques: [
    technique('AML.T0115', 'Publish Poisoned AI Artifacts'),
    technique('AML.T0115.000', 'Datasets', { parent: 'AML.T0115' }),
  ],
});
const page = `---
title: "AML.T0019: Publish Poisoned Datasets"
owner: us
---

# AML.T0019: Publish Poisoned Datasets

Our words.

## Metadata

- **Technique ID:** AML.T0019
- **Maturity:** realized

## Tactics (1)

- [[x|Somewhere]]

## Our notes

Ours.
`;
const lines = `- **Status:** retired in 2026.07
- **Replaced By:** [[frameworks/atlas/techniques/publish-poisoned-ai-artifacts/datasets|AML.T0115.000: Datasets]]
`;
const retired = page.replace('realized\n', `realized\n${lines}`);
const after19 = (folder: Folder, own = after) => imported(own, folder, 'source')['a.md'];

describe('a page whose object the release does not have', () => {
  it('says so, and what took its place; all else stays', () => {
    expect(after19({ 'a.md': page })).toBe(retired);
    expect(planned(after, { 'a.md': page }).find(({ path }) => path === 'a.md')?.change).toBe(
      'retired',
    );
  });

  it('is not changed again', () => {
    expect(planned(after, { 'a.md': retired }).find(({ path }) => path === 'a.md')?.change).toBe(
      'unchanged',
    );
  });

  it('names what took its place where there is no page of that', () => {
    const none = release({ version: '2026.07' });
    expect(after19({ 'a.md': page }, none)).toContain(
      '- **Status:** retired in 2026.07\n- **Replaced By:** AML.T0115.000: Datasets\n',
    );
  });

  it('links to a page of the folder that the release does not have either', () => {
    const none = release({ version: '2026.07' });
    const folder = { 'a.md': page, 'b.md': '# AML.T0115.000: Data\n' };
    expect(after19(folder, none)).toContain('- **Replaced By:** [[b|AML.T0115.000: Data]]\n');
  });

  it('gets Metadata where it has none', () => {
    expect(after19({ 'a.md': '# AML.T0019: Old\n\nWords.\n\n## Own\n\nOurs.\n' })).toBe(
      `# AML.T0019: Old\n\nWords.\n\n## Metadata\n\n- **Technique ID:** AML.T0019\n${lines}\n## Own\n\nOurs.\n`,
    );
  });

  it('is retired without a release where none is known', () => {
    const text = '# AML.T9999: Unheard Of\n';
    expect(pageOf('AML.T9999', after, { 'a.md': text })).toBe(
      '# AML.T9999: Unheard Of\n\n## Metadata\n\n- **Technique ID:** AML.T9999\n- **Status:** retired\n',
    );
  });

  it('is read by the site as retired', () => {
    const { facts } = read(retired);
    expect(facts.get('Status')?.value).toBe('retired in 2026.07');
    expect(facts.get('Replaced By')?.link?.label).toBe('AML.T0115.000: Datasets');
  });
});

describe('an object that a release has again', () => {
  it('loses the two lines', () => {
    expect(imported(before, { 'a.md': retired }, 'keep')['a.md']).toBe(page);
  });

  it('keeps a status of the author’s', () => {
    const own = page.replace('realized\n', 'realized\n- **Status:** under review\n');
    expect(imported(before, { 'a.md': own }, 'keep')['a.md']).toBe(own);
  });
});
