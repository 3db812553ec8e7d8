import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import jsonld from 'jsonld';
import ogs from 'open-graph-scraper';
import { describe, expect, it } from 'vitest';
import { documentHtml } from '../../../../../plugins/knowledge-base/permanent/document.ts';
import {
  cardAddress,
  idInAddress,
  pageHead,
  type HeadSource,
} from '../../../../../plugins/knowledge-base/portable/head/pageHead.ts';

const site = { title: 'Our Wiki', origin: 'https://wiki.example.org', baseUrl: '/kb/' };
const technique: HeadSource = {
  kind: 'technique',
  kindLabel: 'Technique',
  id: 'AML.T0051',
  name: 'LLM Prompt Injection',
  description: 'What it is.',
  address: '/techniques/llm/',
  breadcrumbs: [
    { label: 'Techniques', url: '/kb/techniques/' },
    { label: 'A folder' },
    { label: 'LLM Prompt Injection' },
  ],
  formerNames: ['Prompt Injection'],
  labels: [
    { label: 'Tactic', value: 'Execution' },
    { label: 'Maturity', value: 'realized' },
    { label: 'Third', value: 'unseen' },
  ],
};
const url = 'https://wiki.example.org/kb/techniques/llm/';
const image = 'https://wiki.example.org/kb/cards/techniques/llm.png';
const hostile = '"><script>hit()</script></script><!-- \u202e](javascript:hit()) & \'';

/** What a reader that knows nothing of this project finds in the head. */
async function read(source: HeadSource) {
  const html = documentHtml({ source, site, style: '', body: [] });
  const { result, error } = await ogs({ html });
  expect(error).toBe(false);
  return result;
}

/** JSON-LD as a processor of the standard expands it, with the terms of schema.org. */
async function expanded(text: string): Promise<Record<string, unknown>[]> {
  const documentLoader = (documentUrl: string) =>
    Promise.resolve({
      documentUrl,
      document: { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' } } },
    });
  return (await jsonld.expand(JSON.parse(text) as object, { documentLoader })) as Record<
    string,
    unknown
  >[];
}

describe('the head of a page', () => {
  it('is what an independent reader of Open Graph finds', async () => {
    expect(await read(technique)).toMatchObject({
      ogTitle: 'AML.T0051 LLM Prompt Injection – technique',
      ogDescription: 'AML.T0051: What it is.',
      ogType: 'article',
      ogSiteName: 'Our Wiki',
      ogUrl: url,
      ogImage: [{ url: image, width: '1200', height: '630', type: 'image/png' }],
      twitterCard: 'summary_large_image',
      twitterTitle: 'AML.T0051 LLM Prompt Injection – technique',
      twitterDescription: 'AML.T0051: What it is.',
      twitterImage: [{ url: image }],
    });
    const { meta, title, canonical, oembed } = pageHead(technique, site);
    expect({ title, canonical, oembed }).toEqual({
      title: 'AML.T0051 LLM Prompt Injection – technique',
      canonical: url,
      oembed: 'https://wiki.example.org/kb/oembed/AML.T0051.json',
    });
    const labels = meta.filter((tag) => 'name' in tag && /label|data/.test(tag.name));
    expect(labels.map(({ content }) => content)).toEqual([
      'Tactic',
      'Execution',
      'Maturity',
      'realized',
    ]);
  });

  it('says in the words of schema.org what the page is and where', async () => {
    const { jsonLD } = await read(technique);
    const [term, trail] = await expanded(JSON.stringify(jsonLD?.[0]));
    const schema = (name: string) => `https://schema.org/${name}`;
    expect(term).toMatchObject({
      '@type': [schema('DefinedTerm')],
      '@id': url,
      [schema('termCode')]: [{ '@value': 'AML.T0051' }],
      [schema('name')]: [{ '@value': 'LLM Prompt Injection' }],
      [schema('alternateName')]: [{ '@value': 'Prompt Injection' }],
    });
    const items = trail?.[schema('itemListElement')] as Record<string, { '@value': unknown }[]>[];
    expect(
      items.map((item) =>
        ['position', 'name', 'item'].map((key) => item[schema(key)]?.[0]?.['@value']),
      ),
    ).toEqual([
      [1, 'Techniques', 'https://wiki.example.org/kb/techniques/'],
      [2, 'LLM Prompt Injection', url],
    ]);
  });

  it('carries hostile words as words', async () => {
    const source = {
      ...technique,
      name: hostile,
      description: hostile,
      formerNames: [hostile],
      labels: [{ label: hostile, value: hostile }],
      breadcrumbs: [{ label: hostile, url: '/kb/' }, { label: hostile }],
    };
    const html = documentHtml({ source, site, style: '', body: [] });
    const tree = fromHtml(html);
    const scripts = selectAll('script', tree).map(({ properties }) => properties.type);
    expect(scripts).toEqual(['application/ld+json']);
    expect(selectAll('body *', tree)).toEqual([]);
    const { ogTitle, jsonLD } = await read(source);
    expect(ogTitle).toBe(`AML.T0051 ${hostile} – technique`);
    // A minifier may write the sign for its escape: there is none left that could begin a tag.
    const data = JSON.stringify(jsonLD);
    expect(data).toContain('‹script>hit()‹/script>');
    expect(data).not.toMatch(/<[a-z/!?]/i);
    expect(pageHead({ ...source, name: 'a < b' }, site).jsonLd).toContain('a \\u003c b');
  });

  it.each([
    ['is cut at a word', 'word '.repeat(100), /^AML\.T0051: (?:word )+word…$/],
    ['is never cut inside of a character', '😀'.repeat(150), /^AML\.T0051: (?:😀)+…$/u],
    ['names the id once', 'AML.T0051 is bad.', /^AML\.T0051 is bad\.$/],
    ['is there where nobody wrote one', '', /^AML\.T0051: LLM Prompt Injection \(technique\)$/],
  ])('has a description that %s', (_what, description, expected) => {
    const head = pageHead({ ...technique, description }, site);
    expect(head.description).toMatch(expected);
    expect(head.description.length).toBeLessThan(200);
  });

  it('is that of a plain page, without id', () => {
    const page = {
      kind: 'page',
      kindLabel: 'Page',
      name: 'About',
      description: '',
      address: '/about/',
    };
    expect(pageHead(page, site)).toMatchObject({ title: 'About – Our Wiki' });
    expect(pageHead({ ...page, name: 'Our Wiki' }, site).title).toBe('Our Wiki');
    expect(pageHead(page, site)).not.toHaveProperty('oembed');
    expect(pageHead(page, site)).not.toHaveProperty('jsonLd');
  });
});

it.each([
  ['/', '/cards.png'],
  ['/a/b/', '/cards/a/b.png'],
])('the picture of %s stands at %s', (address, expected) => {
  expect(cardAddress(address)).toBe(expected);
});

it.each([
  ['AML.T0051.000', 'AML.T0051.000'],
  ['LLM01:2025', 'LLM01-2025'],
  ['GOVERN 1.1', 'GOVERN-1.1'],
])('the id %s is %s in an address', (id, expected) => {
  expect(idInAddress(id)).toBe(expected);
});
