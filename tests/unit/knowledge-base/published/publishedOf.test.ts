import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { atlasVocabulary } from '../../../../plugins/atlas/vocabulary.ts';
import { buildKnowledgeBase } from '../../../../plugins/knowledge-base/knowledgeBase.ts';
import { publishedOf } from '../../../../plugins/knowledge-base/published/publishedOf.ts';
import type { PageData } from '../../../../plugins/knowledge-base/site/contract.ts';
import { siteRoutes } from '../../../../plugins/knowledge-base/site/routes.ts';
import { readVault } from '../../../../plugins/knowledge-base/vault/readVault.ts';
import { baseOf, fixture, object } from '../links/baseOf.ts';
import type { contextOf } from '../site/contextOf.ts';
import { contextOfBase } from '../site/contextOf.ts';

/** The anchors that the pages of a site have in truth: of sections, of steps, and of headings. */
function shownAnchors(context: ReturnType<typeof contextOf>): Record<string, string[]> {
  const shown = siteRoutes(context).flatMap(({ address, data, component }) => {
    if (['Redirect', 'List', 'Tags', 'Home'].includes(component)) return [];
    const { parts, facts } = data as PageData;
    const anchors = parts.flatMap((part) => {
      const html = part.type === 'prose' ? part.html : part.introHtml;
      const inText = selectAll(
        ':is(h1, h2, h3, h4, h5, h6)[id]',
        fromHtml(html, { fragment: true }),
      )
        .map(({ properties }) => String(properties.id))
        .filter((id) => !/^(?:user-content-)?footnote-label$/.test(id));
      if (part.type === 'prose') return inText;
      const steps =
        part.type === 'steps'
          ? part.rows.flatMap(({ entries }) => entries[0]?.step?.anchor ?? [])
          : [];
      return [part.anchor, ...inText, ...steps];
    });
    return [
      [address, [...new Set([...anchors, ...(facts.length > 0 ? ['metadata'] : [])])].sort()],
    ];
  });
  return Object.fromEntries(shown) as Record<string, string[]>;
}

function published(context: ReturnType<typeof contextOf>): Record<string, string[]> {
  const pages = [...publishedOf(context.base)].filter(([address]) => !address.startsWith('/tags/'));
  return Object.fromEntries(pages.map(([address, anchors]) => [address, [...anchors].sort()]));
}

describe('what a vault publishes', () => {
  it.each(['authoring', 'every-form', 'every-fault', 'real-warts', 'hostile'])(
    'is what its pages show: %s',
    async (name) => {
      const vault = await readVault(fixture(name));
      const base = buildKnowledgeBase(vault, { vocabulary: atlasVocabulary, withoutDrafts: true });
      const context = contextOfBase(base);
      expect(published(context)).toEqual(shownAnchors(context));
    },
  );

  it('holds sections that only other pages make', () => {
    const base = baseOf({
      't.md': object('AML.T0001', 'Take'),
      'm.md': object('AML.M0001', 'Mind', '## Techniques\n\n- [[t|AML.T0001: Take]] — how'),
    });
    expect(Object.fromEntries(publishedOf(base))).toEqual({
      '/m/': new Set(['techniques']),
      '/t/': new Set(['mitigations']),
    });
  });

  it('holds tags', () => {
    const base = baseOf({ 'a.md': '---\ntags: [Red team]\n---\n\n# A\n' });
    expect([...publishedOf(base).keys()]).toEqual(['/a/', '/tags/', '/tags/red-team/']);
  });
});
