import { describe, expect, it } from 'vitest';
import type { Term } from '../../../../plugins/knowledge-base/render/terms.ts';
import { vaultOf } from './rendered.ts';

const term = (title: string, definition: string, more = ''): string =>
  `---\ntype: term\n${more}\n---\n# ${title}\n\n${definition}\n`;

const glossary = {
  'terms/rag.md': term(
    'Retrieval-augmented generation',
    'Looks it up.',
    'aliases: [RAG, rag/old, lookup]',
  ),
  'terms/injection.md': term('Prompt injection', 'Words as\n*orders*.'),
  'terms/indirect.md': term('Indirect prompt injection', 'From afar.'),
  'terms/quiet.md': term('Quiet word', 'Not marked.', 'autolink: false'),
  'terms/hidden.md': term('Hidden word', 'Not listed.', 'unlisted: true'),
  'terms/odd.md': term('C++ (a language)', 'Odd letters.'),
  'terms/uber.md': term('Übertraining', 'Too much.'),
};

/** The text with marked terms as `{words|file}`, and other tags as they are. */
function marked(text: string, explained: readonly string[] = []): string {
  const vault = vaultOf({ 'a.md': text, ...glossary });
  const seen = new Set<Term>();
  for (const name of explained) {
    const known = vault.renderer.glossary.byUrl.get(`/base/terms/${name}/`);
    if (known) seen.add(known);
  }
  return vault
    .html('a.md', seen)
    .replace(/<a href="\/base\/terms\/(\w+)\/" class="term"[^>]*>([^<]*)<\/a>/g, '{$2|$1}')
    .replace(/^<p>(.*)<\/p>$/s, '$1');
}

describe('terms', () => {
  it.each([
    ['a prompt injection', 'a {prompt injection|injection}'],
    ['Prompt Injection', '{Prompt Injection|injection}'],
    ['PROMPT INJECTION', '{PROMPT INJECTION|injection}'],
    ['two prompt injections', 'two {prompt injections|injection}'],
    ['prompt\ninjection', '{prompt\ninjection|injection}'],
    ['prompt injection and prompt injection', '{prompt injection|injection} and prompt injection'],
    ['prompt injections, a prompt injection', '{prompt injections|injection}, a prompt injection'],
    ['indirect prompt injection', '{indirect prompt injection|indirect}'],
    [
      'Indirect prompt injection, prompt injection',
      '{Indirect prompt injection|indirect}, {prompt injection|injection}',
    ],
    ['(prompt injection)', '({prompt injection|injection})'],
    ['“prompt injection”', '“{prompt injection|injection}”'],
    ['RAG', '{RAG|rag}'],
    ['RAGs', '{RAGs|rag}'],
    ['rag and Rag', 'rag and Rag'],
    ['retrieval-augmented generation, then RAG', '{retrieval-augmented generation|rag}, then RAG'],
    ['a lookup', 'a lookup'],
    ['rag/old', 'rag/old'],
    ['non-prompt injection', 'non-prompt injection'],
    ['prompt injection-like', 'prompt injection-like'],
    ['prompt injectionist', 'prompt injectionist'],
    ['unprompt injection', 'unprompt injection'],
    ['prompt injection_x', 'prompt injection_x'],
    ['a quiet word', 'a quiet word'],
    ['a hidden word', 'a hidden word'],
    ['C++ (a language) is', '{C++ (a language)|odd} is'],
    ['Übertraining', '{Übertraining|uber}'],
    ['übertraining', '{übertraining|uber}'],
    ['ÜBERTRAINING', '{ÜBERTRAINING|uber}'],
    ['*prompt injection*', '<em>{prompt injection|injection}</em>'],
    ['prompt *injection*', 'prompt <em>injection</em>'],
    ['`prompt injection`', '<code>prompt injection</code>'],
    [
      '[prompt injection](https://a.example/)',
      '<a href="https://a.example/" rel="noopener noreferrer">prompt injection</a>',
    ],
    [
      '[**prompt injection**](https://a.example/)',
      '<a href="https://a.example/" rel="noopener noreferrer"><strong>prompt injection</strong></a>',
    ],
    ['nothing of the kind', 'nothing of the kind'],
  ])('%j', (text, html) => {
    expect(marked(text)).toBe(html);
  });

  it.each([
    ['## Prompt injection', '<h2 id="prompt-injection">Prompt injection</h2>'],
    ['```\nprompt injection\n```', '<pre tabindex="0"><code>prompt injection\n</code></pre>'],
    [
      '<details><summary>prompt injection</summary></details>',
      '<details><summary>prompt injection</summary></details>',
    ],
  ])('not in %j', (text, html) => {
    expect(marked(text)).toBe(html);
  });

  it('a link to a term explains it, and no later mention does', () => {
    expect(marked('[[injection|this]] prompt injection')).toBe('{this|injection} prompt injection');
    expect(marked('prompt injection [[injection|this]]')).toBe(
      '{prompt injection|injection} <a href="/base/terms/injection/" class="wiki-link">this</a>',
    );
    expect(marked('[[quiet|this]]')).toBe('{this|quiet}');
  });

  it('what the page has explained, or is itself, is not marked', () => {
    expect(marked('prompt injection', ['injection'])).toBe('prompt injection');
    expect(marked('indirect prompt injection', ['injection'])).toBe(
      '{indirect prompt injection|indirect}',
    );
  });

  it('carry their first paragraph, plain', () => {
    const { html } = vaultOf({ 'a.md': 'prompt injection', ...glossary });
    expect(html('a.md', new Set())).toBe(
      '<p><a href="/base/terms/injection/" class="term" data-definition="Words as orders." aria-description="Words as orders.">prompt injection</a></p>',
    );
    expect(html('a.md')).toBe('<p>prompt injection</p>');
  });

  it('of a vault without any', () => {
    expect(vaultOf({ 'a.md': 'words' }).html('a.md', new Set())).toBe('<p>words</p>');
  });

  it.each(['""', '" "', '"s"', '"."', '"(?:"', '"[a"', '"\\\\"', '"a|b"'])(
    'a title %s harms nothing',
    (title) => {
      const odd = `---\ntype: term\ntitle: ${title}\n---\n\nx`;
      const html = vaultOf({ 'a.md': 'some words, s', 'odd.md': odd }).html('a.md', new Set());
      expect(html.replace(/<[^>]*>/g, '')).toBe('some words, s');
    },
  );

  it('take no long in a long text', () => {
    const start = performance.now();
    vaultOf({ 'a.md': 'a prompt injection '.repeat(20_000), ...glossary }).html('a.md', new Set());
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
