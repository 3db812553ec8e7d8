import { describe, expect, it } from 'vitest';
import {
  formatLock,
  lockEntry,
  parseLock,
} from '../../../../plugins/knowledge-base/published/lockFile.ts';

describe('the list of what was published', () => {
  it('is sorted, has each line once, and reads back as written', () => {
    const text = formatLock(['/b/', '/a/#y', '/a/', '/a/#x', '/a/']);
    const lines = text.split('\n').filter((line) => !line.startsWith('#'));
    expect(lines).toEqual(['/a/', '/a/#x', '/a/#y', '/b/', '']);
    expect(parseLock(text).map(lockEntry)).toEqual(['/a/', '/a/#x', '/a/#y', '/b/']);
    expect(formatLock(parseLock(text).map(lockEntry))).toBe(text);
  });

  it('tells lines as an editor counts them, and outlives a merge on Windows', () => {
    expect(parseLock('# a comment\r\n/a/\r\n\r\n/b/#c#d\r\n')).toEqual([
      { address: '/a/', line: 2 },
      { address: '/b/', anchor: 'c#d', line: 4 },
    ]);
  });
});
