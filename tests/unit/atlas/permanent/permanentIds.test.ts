import { describe, expect, it } from 'vitest';
import { allIds } from '../../../../plugins/atlas/history/history.ts';
import { permanentIds } from '../../../../plugins/atlas/permanent/permanentIds.ts';
import type { PermanentId } from '../../../../plugins/knowledge-base/permanent/permanentFiles.ts';
import { siteRoutes } from '../../../../plugins/knowledge-base/site/routes.ts';
import { object } from '../../knowledge-base/links/baseOf.ts';
import { contextOf } from '../../knowledge-base/site/contextOf.ts';

const context = contextOf({
  'inject.md': object('AML.T0051', 'LLM Prompt Injection'),
  'scan.md': object('AML.T0006', 'Active Scanning'),
  'own.md': object('AML.T9001', 'Our Own'),
  'datasets.md': object(
    'AML.T0019',
    'Publish Poisoned Datasets',
    '## Metadata\n\n- **Status:** Retired in 2026.07',
  ),
  'unknown.md': object(
    'AML.M9001',
    'Gone',
    '## Metadata\n\n- **Status:** Retired\n- **Replaced By:** AML.T0051',
  ),
  'map.md': '# MAP 1.1: Map\n\nIt maps.\n',
  'guide.md': '# Guide\n\nNo object.\n',
});
const ids = permanentIds({
  base: context.base,
  routes: siteRoutes(context),
  baseUrl: '/kb/',
  release: '2026.04',
});

function told(id: string): { source: PermanentId['source']; forwardTo?: string; text: string[] } {
  const found = ids.find((permanent) => permanent.id === id);
  if (!found) throw new Error(`nothing stands for ${id}`);
  const { source, forwardTo, paragraphs } = found;
  const text = paragraphs.map((words) =>
    words
      .map((part) => (typeof part === 'string' ? part : `[${part.text}](${part.address})`))
      .join(''),
  );
  return { source, ...(forwardTo !== undefined && { forwardTo }), text };
}

describe('permanent addresses', () => {
  it('are of every id that ever was, and of the vault’s own, each once', () => {
    const all = ids.map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining([...allIds(), 'AML.T9001', 'AML.M9001', 'MAP 1.1']));
    expect(all).not.toContain('guide');
  });

  it.each<[id: string, folders: string[]]>([
    ['AML.T0051', ['id', 'techniques']],
    ['AML.TA0002', ['id', 'tactics']],
    ['AML.M0000', ['id', 'mitigations']],
    ['AML.CS0000', ['id', 'studies']],
    ['MAP 1.1', ['id']],
  ])('of %s are in %j', (id, folders) => {
    expect(ids.find((permanent) => permanent.id === id)?.folders).toEqual(folders);
  });

  it('lead on to pages of objects that are', () => {
    expect(told('AML.T0051')).toMatchObject({
      forwardTo: '/inject/',
      source: { address: '/inject/' },
    });
    expect(told('AML.T9001').forwardTo).toBe('/own/');
    expect(told('MAP 1.1').forwardTo).toBe('/map/');
  });

  it.each<[what: string, id: string, kindLabel: string, text: string[]]>([
    [
      'a retired object with a successor',
      'AML.T0045',
      'Retired technique',
      [
        '“ML Intellectual Property Theft” was a technique of MITRE ATLAS from release 2021.05 on; release 2023.10 took it out.',
        'In its place: [AML.T0048.004 AI Intellectual Property Theft](/id/AML.T0048.004/).',
      ],
    ],
    [
      'a retired object whose page is kept',
      'AML.T0019',
      'Retired technique',
      [
        '“Publish Poisoned Datasets” was a technique of MITRE ATLAS from release 2021.05 on; release 2026.07 took it out.',
        'In its place: [AML.T0115.000 Datasets](/id/AML.T0115.000/).',
        'This knowledge base keeps [the page that it had](/datasets/).',
      ],
    ],
    [
      'an object that only its page calls retired',
      'AML.M9001',
      'Retired mitigation',
      [
        '“Gone” was a mitigation of MITRE ATLAS; it is retired.',
        'In its place: [AML.T0051 LLM Prompt Injection](/id/AML.T0051/).',
        'This knowledge base keeps [the page that it had](/unknown/).',
      ],
    ],
    [
      'an object that is newer than the release on show',
      'AML.M0035',
      'Mitigation',
      [
        '“AI Red Team” is a mitigation of MITRE ATLAS since release 2026.07. This knowledge base shows release 2026.04, which did not have it yet.',
      ],
    ],
    [
      'an object that the vault leaves out',
      'AML.TA0002',
      'Tactic',
      [
        '“Reconnaissance” is a tactic of MITRE ATLAS since release 2021.12. This knowledge base has no page of it.',
      ],
    ],
  ])('tell what became of %s', (_what, id, kindLabel, text) => {
    const found = told(id);
    expect(found).not.toHaveProperty('forwardTo');
    expect(found.text).toEqual(text);
    expect(found.source).toMatchObject({ kindLabel, address: `/id/${id}/` });
  });

  it('tell what an id meant that was given out twice', () => {
    expect(told('AML.T0006').text.at(-1)).toBe(
      'Until release 2021.12 this id meant another object, “Replicate ML Model”; release 2022.03 gave it out again. In place of the earlier one: [AML.T0005.001 Train Proxy via Replication](/id/AML.T0005.001/).',
    );
  });

  it('know former names', () => {
    expect(told('AML.TA0001').text).toContain('Formerly “ML Attack Staging”, “AI Attack Staging”.');
  });
});
