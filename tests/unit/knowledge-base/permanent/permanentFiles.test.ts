import Ajv from 'ajv';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import {
  permanentAddresses,
  permanentFiles,
  type PermanentId,
} from '../../../../plugins/knowledge-base/permanent/permanentFiles.ts';

const site = { title: 'Our Wiki', origin: 'https://wiki.example.org', baseUrl: '/kb/' };
const gone: PermanentId = {
  id: 'AML.T0051',
  folders: ['id', 'techniques'],
  source: {
    kind: 'technique',
    kindLabel: 'Technique',
    id: 'AML.T0051',
    name: 'Inject',
    description: 'What it is.',
    address: '/a/b/',
    labels: [{ label: 'Tactic', value: 'Execution' }],
  },
  labels: ['Tactic: Execution'],
  counts: ['Mitigations: 8'],
  paragraphs: [['What it is.'], ['Not ', { text: 'that', address: '/c/' }, '.']],
};
const living: PermanentId = { ...gone, forwardTo: '/a/b/' };

const files = permanentFiles([living], site);
const at = (path: string, of = files) => fromHtml(of[path] ?? '');

describe('a permanent address', () => {
  it('answers in upper and lower case, and in the form of the other site', () => {
    expect(Object.keys(files)).toEqual([
      'id/AML.T0051/index.html',
      'id/aml.t0051/index.html',
      'techniques/AML.T0051/index.html',
      'techniques/aml.t0051/index.html',
      'embed/AML.T0051/index.html',
      'oembed/AML.T0051.json',
    ]);
    expect(new Set(Object.values(files).slice(0, 4)).size).toBe(1);
  });

  it.each([
    ['LLM01:2025', ['/id/LLM01-2025/', '/id/llm01-2025/']],
    ['MAP 1.1', ['/id/MAP-1.1/', '/id/map-1.1/', '/id/MAP 1.1/', '/id/map 1.1/']],
  ])('of %s can be held by any file system', (id, expected) => {
    expect(permanentAddresses({ id, folders: ['id'] })).toEqual(expected);
  });

  it('leads on with and without JavaScript, and can be read', () => {
    const tree = at('id/AML.T0051/index.html');
    expect(select('meta[http-equiv=refresh]', tree)?.properties.content).toBe('0; url=/kb/a/b/');
    expect(select('a#page', tree)?.properties.href).toBe('/kb/a/b/');
    expect(toString(select('body > script', tree) ?? tree)).toContain('location.hash');
    expect(select('link[rel=canonical]', tree)?.properties.href).toEqual(
      'https://wiki.example.org/kb/a/b/',
    );
    expect(selectAll('main > *', tree).map((element) => toString(element))).toEqual([
      'Technique AML.T0051',
      'Inject',
      'What it is.',
      'Not that.',
      'Read Inject',
    ]);
  });

  it('of an id without a page keeps its reader', () => {
    const tree = at('id/AML.T0051/index.html', permanentFiles([gone], site));
    expect(select('meta[http-equiv=refresh], body > script', tree)).toBeUndefined();
    expect(select('main a[href="/kb/c/"]', tree)).toBeDefined();
  });
});

describe('a card for other sites', () => {
  it('has no script and no way that would stay in the frame', () => {
    const tree = at('embed/AML.T0051/index.html');
    expect(select('script:not([type="application/ld+json"])', tree)).toBeUndefined();
    expect(select('nav, a:not([target=_top])', tree)).toBeUndefined();
    expect(toString(select('.facts', tree) ?? tree)).toBe('Tactic: Execution · Mitigations: 8');
    expect(toString(select('style', tree) ?? tree)).toContain('prefers-color-scheme:dark');
  });

  it('is described as oEmbed 1.0 wants it', () => {
    const address = { type: 'string', pattern: '^https://wiki\\.example\\.org/kb/' };
    const schema = {
      type: 'object',
      required: ['version', 'type', 'html', 'width', 'height'],
      properties: {
        version: { const: '1.0' },
        type: { const: 'rich' },
        title: { type: 'string' },
        provider_name: { type: 'string' },
        provider_url: address,
        cache_age: { type: 'integer' },
        html: { type: 'string' },
        width: { type: 'integer' },
        height: { type: 'integer' },
        thumbnail_url: address,
        thumbnail_width: { type: 'integer' },
        thumbnail_height: { type: 'integer' },
      },
      additionalProperties: false,
      dependentRequired: { thumbnail_url: ['thumbnail_width', 'thumbnail_height'] },
    };
    const described = JSON.parse(files['oembed/AML.T0051.json'] ?? '') as { html: string };
    const ajv = new Ajv({ strict: false });
    expect(ajv.validate(schema, described), ajv.errorsText()).toBe(true);
    const frame = select('iframe', fromHtml(described.html, { fragment: true }));
    expect(frame?.properties).toMatchObject({
      src: 'https://wiki.example.org/kb/embed/AML.T0051/',
      title: 'AML.T0051 Inject – technique',
    });
  });
});

it('hostile words stay words in each of the files', () => {
  const name = '"><script>hit()</script><img src=x onerror=hit()>';
  const source = {
    ...living.source,
    name,
    description: name,
    labels: [{ label: name, value: name }],
  };
  const hostile = permanentFiles(
    [
      {
        ...living,
        source,
        labels: [name],
        counts: [name],
        paragraphs: [[name, { text: name, address: '/c/' }]],
      },
    ],
    site,
  );
  for (const [path, content] of Object.entries(hostile)) {
    const text = path.endsWith('.json') ? (JSON.parse(content) as { html: string }).html : content;
    const tree = fromHtml(text);
    expect(select('img, [onerror]', tree), path).toBeUndefined();
    const scripts = selectAll('script', tree).map((element) => toString(element));
    expect(
      scripts.filter((script) => script.startsWith('hit')),
      path,
    ).toEqual([]);
  }
});
