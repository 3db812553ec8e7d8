import fc from 'fast-check';
import { cleanText } from '../../../../../plugins/knowledge-base/portable/text/cleanText.ts';

/** What means something in one format or another, and some plain words. */
const pieces = [
  ...[
    '[',
    ']',
    '[[',
    ']]',
    '|',
    '||',
    '<',
    '>',
    '{',
    '}',
    '{{',
    '}}',
    '{{{m}}}',
    '(',
    ')',
    '((i))',
  ],
  ...['`', '``', '*', '**', '_', '__', '~', '~~', '~~~~', '^', '$', '#', '@', '@@', '::', ':', ';'],
  ...[
    '\\',
    '\\\\',
    '\\(x\\)',
    '\\alpha',
    '=',
    '==',
    '"',
    "'",
    "''",
    '!',
    '%',
    '&',
    '&lt;',
    '&#91;',
  ],
  ...['-', '--', '---', '- ', '+', '1. ', 'a. ', '...', '(C)', '/', '//', '/i/', '_b_', '*c*'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</a>', '<!-- c -->', '</td>'],
  ...['](javascript:alert(1))', 'javascript:alert(1)', 'http://evil.example/', 'www.evil.example'],
  ...[
    'mailto:a@b.example',
    'a@b.example',
    'link:javascript:x[y]',
    'image::x.png[]',
    'include::x[]',
  ],
  ...['[1]_', 'x__', '|sub|', ':role:`x`', '[fn:1]', '{{tpl|x}}', '__TOC__', '<nowiki>', '[^1]'],
  ...[
    '\n',
    '\r\n',
    '\n\n# Heading\n',
    '\t',
    '\u00A0',
    '\u2028',
    '\u202E',
    '\u2066',
    '\u0000',
    '\u200F',
  ],
  ...['\uD800', '\u{E0041}', 'Word', 'two words', 'שלום', 'é', '日本', '😀', 'Top 10', ' '],
];

/** Names as a hostile vault may give them: pieces in any order, or any letters at all. */
export const hostileName: fc.Arbitrary<string> = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
        .map((found) => found.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }) },
  )
  .filter((name) => cleanText(name) !== '');

export const url = 'https://kb.example/base/id/AML.T0051/';
export const plain = {
  id: 'AML.T0052',
  name: 'Plain',
  url: 'https://kb.example/base/id/AML.T0052/',
};

/** An object with the hostile name, and the words that a reader must find. */
export function hostile(name: string): { id: string; name: string; url: string } {
  return { id: 'AML.T0051', name, url };
}
