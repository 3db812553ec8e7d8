import { describe, expect, it } from 'vitest';
import { backlinkReader } from '../../../../plugins/knowledge-base/site/backlinks.ts';
import { nodeWith, object, type Files } from '../links/baseOf.ts';
import { contextOf } from './contextOf.ts';

function backlinksOf(files: Files, id: string) {
  const context = contextOf(files);
  return backlinkReader(context)(nodeWith(context.base, id)).map(({ from, excerpts }) => [
    from.name,
    from.url,
    ...excerpts.map(({ before, text, after }) => `${before}<${text}>${after}`),
  ]);
}

describe('what links here', () => {
  it('is named by name, with the words around each link', () => {
    expect(
      backlinksOf(
        {
          'a.md': '# A\n',
          'z.md': '# apple\n\nOne [[a]] two.\n\nThree [b](a.md).\n',
          'y.md': '# Zebra\n\n[[a|A]]\n',
          'x.md': '---\nrelated: "[[a]]"\n---\n\n# Middle\n',
        },
        'a',
      ),
    ).toEqual([
      ['apple', '/kb/z/', 'One <a> two.', 'Three <b>.'],
      ['Middle', '/kb/x/'],
      ['Zebra', '/kb/y/', '<A>'],
    ]);
  });

  it('is no relation, no page itself and nothing unlisted', () => {
    expect(
      backlinksOf(
        {
          'door.md': object('AML.T0101', 'Door', '## View', 'See [[door]].'),
          'watch.md': object('AML.M0101', 'Watch', '## Techniques', '- [[door]] — why.'),
          'hidden.md': '---\nunlisted: true\n---\n\n[[door]]\n',
        },
        'AML.T0101',
      ),
    ).toEqual([]);
  });

  it('counts an alias, an id and a former name', () => {
    const names = ['[[other]]', '[[AML.T0010]]', '[[ml supply chain compromise]]'];
    const pages = Object.fromEntries(names.map((link, at) => [`${String(at)}.md`, `${link}\n`]));
    const supply = '---\naliases: Other\n---\n\n# AML.T0010: AI Supply Chain Compromise\n';
    expect(backlinksOf({ ...pages, 's.md': supply }, 'AML.T0010')).toHaveLength(3);
  });
});
