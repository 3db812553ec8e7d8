import { describe, expect, it } from 'vitest';
import { excerptsOf } from '../../../../plugins/knowledge-base/site/excerpt.ts';
import { baseOf, pageAt } from '../links/baseOf.ts';

function excerptsIn(text: string) {
  const page = pageAt(baseOf({ 'a.md': text }), 'a.md');
  const excerpts = excerptsOf(page);
  return page.links.map((link) => {
    const found = excerpts.get(link);
    return found && `${found.before}<${found.text}>${found.after}`;
  });
}

describe('the words around a link', () => {
  it.each([
    ['in a paragraph', 'One [[b|two]] three.', 'One <two> three.'],
    ['without a label', 'One [[b]] three.', 'One <b> three.'],
    ['in Markdown', 'One [*two*](b.md) three.', 'One <two> three.'],
    [
      'across lines and blanks',
      'One\n  and   a\nhalf [two\nor so](b)\nthree.',
      'One and a half <two or so> three.',
    ],
    ['in a heading', '# One [[b|two]]', 'One <two>'],
    ['in bold', 'One **and [[b|two]] or** three.', 'One and <two> or three.'],
    ['in a list', '- One\n- [[b|two]] — why\n  - three', '<two> — why'],
    ['in a quote', '> One [[b|two]]\n> three', 'One <two> three'],
    ['of a picture', 'One ![two](b.png) three', 'One <two> three'],
    ['of a picture without words', 'One ![](b.png) three', 'One <b.png> three'],
  ])('%s', (_what, text, wanted) => {
    expect(excerptsIn(text)).toEqual([wanted]);
  });

  it('name other links by their labels', () => {
    expect(excerptsIn('`x` [[c|y]] [[b|two]] &amp; z')).toEqual(['x <y> two & z', 'x y <two> & z']);
  });

  it('are those of the cell in a table', () => {
    expect(excerptsIn('| A | B |\n| - | - |\n| one [[b\\|two]] | three |')).toEqual(['one <two>']);
  });

  it('are none in front matter and raw HTML', () => {
    expect(excerptsIn('---\na: "[[b]]"\n---\n\n<i href="b">b</i>\n')).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('are cut at words, not in the middle of one', () => {
    const [excerpt = ''] = excerptsIn(`${'word '.repeat(60)}[[b|two]] ${'more '.repeat(60)}`);
    expect(excerpt).toMatch(/^…(?:word )+<two>(?: more)+…$/);
    expect(excerpt.length).toBeLessThan(240);
  });

  it('are cut where there is no word to cut at', () => {
    const [excerpt = ''] = excerptsIn(`${'x'.repeat(500)} [[b|two]]${'y'.repeat(500)}`);
    expect(excerpt.length).toBeLessThan(240);
    expect(excerpt).toContain('<two>');
  });

  it('cost no more than the text, however many links a paragraph has', () => {
    const page = pageAt(baseOf({ 'a.md': '[[b]] word '.repeat(8000) }), 'a.md');
    const start = performance.now();
    expect(excerptsOf(page).size).toBe(8000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
