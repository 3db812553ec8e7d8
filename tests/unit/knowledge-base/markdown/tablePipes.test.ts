import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mendTablePipes,
  tablePipe,
} from '../../../../plugins/knowledge-base/markdown/tablePipes.ts';

const table = (row: string): string => `| a | b |\n| - | - |\n${row}`;
/** The text with `¦` where a pipe was replaced. */
const mend = (text: string): string => mendTablePipes(text).replaceAll(tablePipe, '¦');

describe('mendTablePipes', () => {
  it.each([
    ['a row', table('| [[a|b]] | c |'), table('| [[a¦b]] | c |')],
    ['an escaped pipe', table('| [[a\\|b]] | c |'), table('| [[a\\¦b]] | c |')],
    ['several links of a row', table('[[a|b]]|[[c|d|e]]'), table('[[a¦b]]|[[c¦d¦e]]')],
    ['an embed', table('| ![[a|300]] |'), table('| ![[a¦300]] |')],
    ['the header', '| [[a|b]] |\n|-|\n', '| [[a¦b]] |\n|-|\n'],
    ['a table without outer pipes', 'a|b\n:-|-:\n[[a|b]]|c', 'a|b\n:-|-:\n[[a¦b]]|c'],
    ['a quoted table', '> a|b\n> -|-\n> [[a|b]]|c', '> a|b\n> -|-\n> [[a¦b]]|c'],
    ['a nested quote', '> > a|b\n> > -|-\n> > [[a|b]]|c', '> > a|b\n> > -|-\n> > [[a¦b]]|c'],
    ['a table in a list', '- a|b\n  -|-\n  [[a|b]]|c', '- a|b\n  -|-\n  [[a¦b]]|c'],
    ['CRLF', '|a|\r\n|-|\r\n|[[a|b]]|\r\n', '|a|\r\n|-|\r\n|[[a¦b]]|\r\n'],
    [
      'behind a fence',
      `\`\`\`\nx\n\`\`\`\n${table('|[[a|b]]|')}`,
      `\`\`\`\nx\n\`\`\`\n${table('|[[a¦b]]|')}`,
    ],
    ['an unclosed link before', table('|[[x|[[a|b]]|'), table('|[[x¦[[a¦b]]|')],
    ['a broken link before', table('|[[x|] [[a|b]]|'), table('|[[x|] [[a¦b]]|')],
  ])('%s', (_name, text, mended) => {
    expect(mend(text)).toBe(mended);
  });

  it.each([
    ['a paragraph', 'x [[a|b]] y'],
    ['a paragraph above a table', `[[a|b]]\n\n${table('|c|d|')}`],
    ['a paragraph below a table', `${table('|c|d|')}\n\n[[a|b]]`],
    ['a paragraph below a quoted table', '> a|b\n> -|-\n> c|d\n>\n> [[a|b]]'],
    ['a fence', `\`\`\`\n${table('|[[a|b]]|c|')}\n\`\`\``],
    ['a fence of tildes', `~~~~\n~~~\n${table('|[[a|b]]|c|')}\n~~~~`],
    ['a fence with a word', `\`\`\`md\n${table('|[[a|b]]|c|')}\n\`\`\``],
    ['a fence that a line with a word does not close', `\`\`\`\n\`\`\`x\n${table('|[[a|b]]|')}`],
    ['a fence right below a table', `${table('|c|d|')}\n\`\`\`\n|[[a|b]]|\n\`\`\``],
    ['a fence that is not closed', `\`\`\`\n${table('|[[a|b]]|c|')}`],
    ['a line of hyphens without a pipe above', 'x\n-|-\n[[a|b]]'],
    ['a link that is not closed', table('|[[a|b|c')],
    ['a Markdown link', table('|[a](b)|c')],
    ['a text with the stand-in itself', table(`|[[a|b]]|${tablePipe}|`)],
    ['no table', '[[a|b]]'],
    ['nothing', ''],
  ])('leaves alone %s', (_name, text) => {
    expect(mendTablePipes(text)).toBe(text);
  });

  it('changes nothing but pipes, at the same length', () => {
    const pieces = [
      '[[',
      ']]',
      '|',
      '\\|',
      'a',
      ' ',
      '\n',
      '\r\n',
      '-',
      '|-|-|',
      '> ',
      '```',
      '[[a|b]]',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const mended = mendTablePipes(text);
        expect(mended).toHaveLength(text.length);
        expect(mended.replaceAll(tablePipe, '|')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['brackets', table(`|${'['.repeat(200_000)}`)],
    ['brackets and one end', table(`|${'['.repeat(200_000)}] ]]`)],
    ['blanks before a pipe', `| [[\n${' '.repeat(200_000)}x|`],
    ['blanks behind a hyphen', `| [[\n-${' '.repeat(200_000)}x|`],
    ['tables', `${table('|c|d|')}\n\n`.repeat(20_000) + '[['],
  ])('takes no long for many %s', (_name, text) => {
    const start = performance.now();
    mendTablePipes(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
