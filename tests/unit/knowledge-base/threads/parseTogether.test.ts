import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../plugins/knowledge-base/markdown/parseMarkdown.ts';
import {
  parseTogether,
  worthSharing,
} from '../../../../plugins/knowledge-base/threads/parseTogether.ts';
import { runHere, type Run } from '../../../../plugins/knowledge-base/threads/tasks.ts';

const text = [
  '---',
  'title: A',
  '---',
  '',
  '# A [[b|c]] ![[d]] `e` <b>f</b> [g](h.md "i")[^1]',
  '',
  ':::note Title',
  '- [x] done',
  ':::',
  '',
  '| a | b |',
  '| :-- | --- |',
  '| [[x|y]] | www.example.org |',
  '',
  '[^1]: Note.',
].join('\n');

describe('parsing together', () => {
  it('gives what parsing alone gives, whoever parsed a text', async () => {
    const texts = Array.from(
      { length: worthSharing },
      (_, number) => `${text}\n\nText ${String(number)}\n`,
    );
    const asked: string[] = [];
    const run: Run = (name, input) => {
      asked.push(...(input as string[]));
      return runHere(name, input);
    };
    const markdownOf = await parseTogether(texts, run);
    for (const each of texts) expect(markdownOf(each)).toEqual(parseMarkdown(each));
    // Both had their part in it.
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(texts.length);
  });

  it('asks nobody where there is little to parse', async () => {
    const nobody: Run = () => Promise.reject(new Error('asked'));
    const markdownOf = await parseTogether([text], nobody);
    expect(markdownOf(text)).toEqual(parseMarkdown(text));
  });

  it('gives nobody a tree that somebody else has', async () => {
    const markdownOf = await parseTogether([text, text], runHere);
    const [one, other] = [markdownOf(text), markdownOf(text)];
    expect(one).toEqual(other);
    expect(one.tree).not.toBe(other.tree);
  });

  it('parses what it was not told of', async () => {
    const markdownOf = await parseTogether([], runHere);
    expect(markdownOf(text)).toEqual(parseMarkdown(text));
  });

  it('fails where the thread fails', async () => {
    const run: Run = () => Promise.reject(new Error('gone'));
    const texts = Array.from({ length: worthSharing }, (_, number) => String(number));
    await expect(parseTogether(texts, run)).rejects.toThrow('gone');
  });
});
