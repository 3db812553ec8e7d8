import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTexts } from '../../../../plugins/atlas/release/markup.ts';
import { indexNames } from '../../../../plugins/atlas/release/names.ts';
import type { ListedReference } from '../../../../plugins/atlas/release/references.ts';

const names = indexNames([
  { id: 'AML.T0001', name: 'Ask Politely' },
  { id: 'AML.TA0001', name: 'Getting Ready' },
]);

const listed: ListedReference[] = [
  { id: 'blog', title: 'A Blog', url: 'https://example.org/blog' },
  { id: 'paper', title: 'The "Paper"', url: 'https://example.org/paper' },
];

const blog = (number: number): string => `[\\[${number}\\]](https://example.org/blog "A Blog")`;
const paper = (number: number): string =>
  `[\\[${number}\\]](https://example.org/paper "The \\"Paper\\"")`;

/** The form of one text, and what was noted about it. */
function read(text: string, references: readonly ListedReference[] = listed) {
  const { texts, slips } = readTexts([text], references, names);
  return [texts[0], ...slips.map((slip) => (slip.kind === 'link' ? slip.wart : slip.written))];
}

describe('citations of format 6', () => {
  it.each([
    ['Known.[[blog]]', `Known.${blog(1)}`],
    ['Known [[paper]][[blog]] and [[ PAPER ]].', `Known ${paper(1)}${blog(2)} and ${paper(1)}.`],
    ['Look![[blog]]', `Look\\!${blog(1)}`],
    ['Look\\![[blog]]', `Look\\!${blog(1)}`],
    ['By position [[2]].', `By position ${paper(1)}.`],
    ['<sup>[[blog]]</sup>', `<sup>${blog(1)}</sup>`],
    ['**[[blog]]**', `**${blog(1)}**`],
    ['- one[[blog]]\n- two', `- one${blog(1)}\n- two`],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['Unknown [[nowhere]].', 'Unknown \\[\\[nowhere\\]\\].', '[[nowhere]]'],
    ['Beyond [[3]].', 'Beyond \\[\\[3\\]\\].', '[[3]]'],
    ['A wiki-link [[Page|text]].', 'A wiki-link \\[\\[Page|text\\]\\].', '[[Page|text]]'],
    ['After \\\\[[nowhere]]', 'After \\\\\\[\\[nowhere\\]\\]', '[[nowhere]]'],
  ])('keeps %j readable', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['Code `[[blog]]`.'],
    ['```\n[[blog]]\n[text](techniques/AML.T0001)\n```'],
    ['    [[blog]]'],
    ['<div>\n[[blog]] [x](techniques/AML.T0001)\n</div>'],
    ['<a title="[[blog]]">x</a>'],
    ['Escaped \\[\\[blog\\]\\] and \\[[blog]\\].'],
    ['Lists as [c for c in x][0] and "[source]".'],
  ])('leaves %j as it is', (text) => {
    expect(read(`Before.\n\n${text}`)).toEqual([`Before.\n\n${text}`]);
  });
});

describe('citations of flat files', () => {
  it.each([
    ['One [\\[1\\]][1].\n\n[1]: https://example.org/blog', `One ${blog(1)}.`],
    ['One[<sup>\\[1\\]</sup>][a]\n\n[a]: https://example.org/blog/ "B"', `One${blog(1)}`],
    ['One [\\[7\\]][x] [\\[8\\]][x]\n\n[x]: https://example.org/blog', `One ${blog(1)} ${blog(1)}`],
    [
      'New [\\[1\\]][1].\n\n[1]: https://example.org/new\n "A ‘new’ (one)"\n[2]: https://example.org/(2)',
      'New [\\[1\\]](https://example.org/new "A ‘new’ (one)").',
    ],
    [
      'See [the blog][b] and [b].\n\n[b]: https://example.org/blog',
      'See [the blog](https://example.org/blog "A Blog") and [b](https://example.org/blog "A Blog").',
    ],
    ['[Ask Politely][a]\n\n[a]: /techniques/AML.T0001', '[Ask Politely](/techniques/AML.T0001)'],
    [
      '[1]: https://example.org/blog\n\nBelow its definition [\\[1\\]][1].',
      `Below its definition ${blog(1)}.`,
    ],
    ['[1]: https://example.org/blog\n\n    code', '    code'],
    ['![a [x]][i]\n\n[i]: i.png "I"', '![a [x]](i.png "I")'],
    ['A file [7](<https://example.org/a b>).', 'A file [7](<https://example.org/a b>).'],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('tells of a citation without its definition', () => {
    expect(read('One[<sup>\\[1\\]</sup>][1] and [\\[2\\]][2].')).toEqual([
      'One\\[1\\] and \\[2\\].',
      '[<sup>\\[1\\]</sup>][1]',
      '[\\[2\\]][2]',
    ]);
  });

  it('adds what its definitions name to the references, once', () => {
    const { references } = readTexts(
      ['[\\[1\\]][1]\n\n[1]: https://example.org/new "New"\n[2]: https://example.org/blog/'],
      listed,
      names,
    );
    expect(references.map(({ title }) => title)).toEqual(['New', 'A Blog', 'The "Paper"']);
  });
});

describe('several texts of one object', () => {
  it('number their citations together', () => {
    const { texts, references } = readTexts(
      ['Second [[paper]].', 'First [[blog]], again [[paper]].'],
      listed,
      names,
    );
    expect(texts).toEqual([`Second ${paper(1)}.`, `First ${blog(2)}, again ${paper(1)}.`]);
    expect(references.map(({ title }) => title)).toEqual(['The "Paper"', 'A Blog']);
  });

  it('say in which of them something was noted', () => {
    const { slips } = readTexts(['Fine.', '[[nowhere]]'], [], names);
    expect(slips).toEqual([{ text: 1, kind: 'citation', written: '[[nowhere]]' }]);
  });
});

describe('links', () => {
  it.each([
    ['[Ask Politely](/techniques/AML.T0001)', '[Ask Politely](/techniques/AML.T0001)'],
    [
      '[*Ask* Politely](techniques/AML.T0001 "t")',
      '[*Ask* Politely](/techniques/AML.T0001 "t")',
      'slash',
    ],
    ['[Ask\nPolitely](/techniques/AMl.T0001)', '[Ask\nPolitely](/techniques/AML.T0001)', 'case'],
    ['[x]( https://example.org/)', '[x](https://example.org/)', 'blank'],
    ['[Nobody](/techniques/AML.T9999).', 'Nobody.', 'missing'],
    ['Start with [Ask Politely].', 'Start with [Ask Politely].', 'label'],
    ['[[7]](https://example.org/7)', '[\\[7\\]](https://example.org/7)'],
    ['![[blog]](https://example.org/x.png)', '![\\[blog\\]](https://example.org/x.png)'],
    ['![[a]](<b c.png>)', '![\\[a\\]](<b%20c.png>)'],
    ['[see [[blog]]](https://example.org/)', '[see \\[\\[blog\\]\\]](https://example.org/)'],
    [
      '<https://atlas.mitre.org/studies/AML.CS0001>',
      '<https://atlas.mitre.org/studies/AML.CS0001>',
    ],
    ['[](https://example.org/)', '[](https://example.org/)'],
  ])('%j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('the form of a text', () => {
  it('has no blanks around it and no carriage returns', () => {
    expect(read('\r\n  One\r\ntwo\rthree \n')).toEqual(['One\ntwo\nthree']);
  });

  it('quotes what a title holds', () => {
    const odd = [{ id: 'odd', title: 'a "b" \\ &amp;\n [[c]]', url: 'https://example.org/(x)' }];
    expect(read('[[odd]]', odd)).toEqual([
      '[\\[1\\]](<https://example.org/(x)> "a \\"b\\" \\\\ \\&amp; \\[[c]]")',
    ]);
  });

  const piece = fc.constantFrom(
    ...['[', ']', '(', ')', '\\', '`', '<', '>', '*', '!', ' ', '\n', ':', '"', '1', 'blog', '/'],
    ...[
      '[[',
      ']]',
      '[[blog]]',
      '[\\[1\\]][1]',
      '\n\n[1]: https://example.org/1\n',
      '<sup>',
      '</sup>',
    ],
    ...['[Ask Politely](/techniques/AML.T0001)', '```\n', '](techniques/AML.T0001)'],
  );
  const markdown = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('never reads as a wiki-link', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { texts } = readTexts([text], listed, names);
        // Without references, whatever still reads as one would be noted.
        const { slips } = readTexts(texts, [], names);
        expect(slips.filter(({ written }) => written.startsWith('[['))).toEqual([]);
      }),
      { numRuns: 2000, seed: 6 },
    );
  });
});
