import { describe, expect, it } from 'vitest';
import { openFrontMatter, writeFrontMatter } from '../../../../plugins/atlas/pages/frontMatter.ts';

describe('front matter', () => {
  it.each([
    ['# Title\n', undefined],
    ['', undefined],
    ['--- \n---\n', {}],
    ['---\na: 1\n---\n', { a: 1 }],
    ['---\r\na: 1\r\nb: x\r\n---\r\n', { a: 1, b: 'x' }],
    ['---\na: 1\n---', { a: 1 }],
    ['---\na: |\n  ---\n  x\n---\n', { a: '---\nx\n' }],
  ])('of %j', (text, data) => {
    const open = openFrontMatter(text);
    expect(open && 'document' in open ? (open.document.toJS() ?? {}) : open).toEqual(data);
  });

  it.each([
    ['---\na: 1\n', 1, 'no closing'],
    ['---\na: 1\nb: [\n---\n', 3, 'Flow sequence'],
    ['---\na: 1\na: 2\n---\n', 3, 'unique'],
    ['---\n- a\n---\n', 2, 'keys and values'],
    ['---js\nx\n---\n', 1, 'not YAML'],
  ])('of %j has a problem', (text, line, problem) => {
    expect(openFrontMatter(text)).toMatchObject({
      line,
      problem: expect.stringContaining(problem) as unknown,
    });
  });

  it('is written as authors write it', () => {
    expect(
      writeFrontMatter({ id: 'a-b', title: 'A "b": \\', sidebar_position: 2, type: 'tactic' }),
    ).toBe('---\nid: a-b\ntitle: "A \\"b\\": \\\\"\nsidebar_position: 2\ntype: tactic\n---');
  });
});
