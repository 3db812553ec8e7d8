import { beforeAll, describe, expect, it } from 'vitest';
import { weigh } from '../../plugins/knowledge-base/findings/settings.ts';
import { rulesOf, type KnowledgeBase } from '../../plugins/knowledge-base/knowledgeBase.ts';
import type { Vault } from '../../plugins/knowledge-base/vault/readVault.ts';
import { atlasVocabulary } from '../../plugins/atlas/vocabulary.ts';
import { corpus } from './corpus.ts';

describe('the built-in corpus', () => {
  let vault: Vault;
  let base: KnowledgeBase;

  beforeAll(async () => {
    ({ vault, base } = await corpus());
  });

  it('should be free of errors and warnings, with texts asked for', () => {
    const findings = weigh(base.findings, rulesOf(atlasVocabulary), vault.settings);
    const shown = findings.filter(({ severity }) => severity !== 'info');
    expect(
      shown.map(({ rule, place, message }) => [rule, place.path, place.line, message]),
    ).toEqual([]);
    expect(vault.settings.rules['missing-prose']).toBe('error');
  });

  it('should hold no placeholder', () => {
    const unfinished = /\b(?:TBD|TODO|FIXME|XXX|lorem ipsum)\b/;
    const found = vault.files.filter(({ text }) => unfinished.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    [
      'mitigation',
      [
        'How to put it in place',
        'How to tell that it works',
        'Where it falls short',
        'Who does it',
      ],
    ],
    ['case-study', ['What would have stopped it']],
    [
      'term',
      [
        'Expanded definition',
        'Examples and use cases',
        'Why it matters',
        'Standards and framework alignment',
      ],
    ],
    ['control', ['What it means for AI systems']],
  ])('should have the sections of every %s', (kind, titles) => {
    const pages = base.pages.filter((page) => page.kind?.name === kind);
    const missing = pages.flatMap(({ path, sections }) =>
      titles
        .filter(
          (title) =>
            !sections.some((section) => section.title === title && section.nodes.length > 0),
        )
        .map((title) => `${path}: ${title}`),
    );
    expect(missing).toEqual([]);
    expect(pages.length).toBeGreaterThan(34);
  });

  it('should tie every case study to a mitigation that would have helped', () => {
    const untied = [...base.catalog.nodes.values()]
      .filter(({ kind }) => kind?.name === 'case-study')
      .filter(
        ({ id }) =>
          !base.graph.mentions.some(
            ({ source, target }) => source.id === id && target.kind?.name === 'mitigation',
          ),
      );
    expect(untied.map(({ id }) => id)).toEqual([]);
  });
});
