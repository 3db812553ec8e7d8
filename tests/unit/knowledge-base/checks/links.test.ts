import { describe, expect, it } from 'vitest';
import { baseOf, object, type Files } from '../links/baseOf.ts';

function check(files: Files, rule: string, attachments: { path: string; unsafe?: string }[] = []) {
  return baseOf(files, { attachments })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ message, mend }) => `${message} ${mend}`);
}

describe('a broken link', () => {
  it('comes with the path to write', () => {
    const files = { 'doors/open-door.md': '# Open Door\n', 'index.md': '[[open-dor]] [[indx]]\n' };
    expect(check(files, 'broken-link')).toEqual([
      'nothing stands at "open-dor" Write "doors/open-door".',
      'nothing stands at "indx" Write "index".',
    ]);
  });

  it('comes with the path of the object that its label names', () => {
    const files = {
      'door.md': object('AML.T0101', 'Open Door'),
      'a.md': '[[gone/door|AML.T0101: Open Door]]\n',
    };
    expect(check(files, 'broken-link')).toEqual(['nothing stands at "gone/door" Write "door".']);
    expect(check(files, 'mislabelled-link')).toEqual([]);
  });

  it('comes with the successor of a retired object', () => {
    const files = {
      'a.md': '[[AML.T0045]] [x](/techniques/AML.T0045)\n',
      'theft.md': object('AML.T0048.004', 'AI Intellectual Property Theft'),
    };
    expect(check(files, 'broken-link')).toEqual([
      'nothing stands at "AML.T0045" Write "theft".',
      'nothing stands at "/techniques/AML.T0045" Write "theft".',
    ]);
  });

  it('to a folder says so, from the root and from beside it', () => {
    const files = {
      'yard/rope/long.md': '# Long\n',
      'yard/here.md': '[[yard/rope]] [a](rope) [[rope/]] [[/yard/rope/]]\n',
    };
    expect(check(files, 'broken-link').map((text) => text.split(';')[0])).toEqual([
      '"yard/rope" is a folder without a page of its own',
      '"rope" is a folder without a page of its own',
      '"rope/" is a folder without a page of its own',
      '"/yard/rope/" is a folder without a page of its own',
    ]);
    expect(check(files, 'broken-link')[1]).toContain('add "yard/rope/index.md"');
  });

  it('is none on the web, in code, in a comment’s words or in an escape', () => {
    const text =
      '`[[a]]` \\[[a]] [x](https://a.example) [y](mailto:a@b.example) [[https://a.example|A]]\n';
    expect(check({ 'index.md': text }, 'broken-link')).toEqual([]);
  });
});

describe('an ambiguous link', () => {
  it('names the candidates by the paths to write', () => {
    const files = { 'index.md': '# Same\n', 'a/b.md': '# Same\n', 'c.md': '[[same]]\n' };
    expect(check(files, 'ambiguous-link')).toEqual([
      '"same" fits "index", "a/b" Write the whole path of the one that is meant.',
    ]);
  });

  it('is none where the label says which is meant', () => {
    const files = {
      'a/x.md': object('AML.T0101', 'X'),
      'b/x.md': '# X\n',
      'c.md': '[[x|AML.T0101: X]]\n',
    };
    expect(check(files, 'ambiguous-link')).toEqual([]);
  });
});

describe('a mislabelled link', () => {
  it('says where readers arrive, and what to write', () => {
    const files = {
      'a.md': object('AML.T0101', 'Open Door'),
      'b.md': object('AML.T0102', 'Lift Latch'),
      'c.md': '[[a|AML.T0102: Lift Latch]] [AML.T0101](b.md)\n',
    };
    expect(check(files, 'mislabelled-link')).toEqual([
      'the label says AML.T0102, but "a" is AML.T0101: Open Door; readers arrive at AML.T0102 Write "b", or mend the label.',
      'the label says AML.T0101, but "b.md" is AML.T0102: Lift Latch; readers arrive at AML.T0101 Write "a", or mend the label.',
    ]);
  });

  it('is none between several pages of one id', () => {
    const files = {
      'a.md': object('AML.T0101', 'Open Door'),
      'b.md': object('AML.T0101', 'Open Door'),
      'c.md': '[[b|AML.T0101: Open Door]]\n',
    };
    expect(check(files, 'mislabelled-link')).toEqual([]);
  });
});

describe('a missing heading', () => {
  it('comes with the nearest one', () => {
    const files = { 'a.md': '# A\n\n## Why it opens\n', 'b.md': '[[a#Why it open]] [[a#x]]\n' };
    expect(check(files, 'missing-heading')).toEqual([
      '"A" has no heading "Why it open" Write "Why it opens".',
      '"A" has no heading "x" Link to the page itself.',
    ]);
  });

  it('is one on an object without a page', () => {
    const files = {
      'latch/wire.md': object('AML.T0102.000', 'Wire'),
      'b.md': '[[AML.T0102#Why]]\n',
    };
    expect(check(files, 'missing-heading')).toHaveLength(1);
  });

  it('is none at known sections that the site shows', () => {
    const files = { 'a.md': object('AML.T0101', 'A', '## Tactics (2)'), 'b.md': '[[a#Tactics]]\n' };
    expect(check(files, 'missing-heading')).toEqual([]);
  });
});

describe('a file that could run code', () => {
  it('is not published, wherever it is linked from', () => {
    const files = { 'a.md': '![[x.svg]] [x](x.svg) <img src="x.svg">\n' };
    const found = check(files, 'unsafe-file', [{ path: 'x.svg', unsafe: 'it acts' }]);
    expect(found).toHaveLength(3);
    expect(found[0]).toMatch(/^"x.svg" is not published: it acts /);
  });
});
