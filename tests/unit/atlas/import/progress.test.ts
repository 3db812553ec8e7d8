import { expect, it } from 'vitest';
import { progressOn } from '../../../../plugins/atlas/import/progress.ts';

function shown(isTTY: boolean, step: number): string[] {
  const written: string[] = [];
  let time = 0;
  const progress = progressOn(
    { isTTY, columns: 20, write: (text) => written.push(text) },
    () => (time += step),
  );
  progress.phase('read', 'a/very/long/path/of/a/release.yaml');
  for (let done = 1; done <= 3; done++) progress.count(done, 3);
  progress.end();
  return written;
}

it('on a terminal it is one line that changes', () => {
  expect(shown(true, 0)).toEqual([
    '\r\u001B[Kread a/very/long/pa',
    '\r\u001B[Kwrite 1/3',
    '\r\u001B[Kwrite 2/3',
    '\r\u001B[Kwrite 3/3',
    '\r\u001B[K',
  ]);
});

it('elsewhere it is lines, of counts only where they take long', () => {
  expect(shown(false, 0)).toEqual(['read a/very/long/path/of/a/release.yaml\n']);
  expect(shown(false, 600)).toEqual(['read a/very/long/path/of/a/release.yaml\n', 'write 2/3\n']);
});
