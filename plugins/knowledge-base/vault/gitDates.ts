import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The day on which each file below a folder was last committed, by path inside the folder. Empty
 * where there is no git or no repository: pages then show no date.
 */
export async function readGitDates(directory: string): Promise<Map<string, string>> {
  const dates = new Map<string, string>();
  try {
    const { stdout: top } = await run('git', ['rev-parse', '--show-toplevel'], { cwd: directory });
    const prefix = relative(top.trim(), directory).replaceAll('\\', '/');
    const { stdout } = await run(
      'git',
      ['-c', 'core.quotePath=false', 'log', '--format=%x00%cs', '--name-only', '--', '.'],
      { cwd: directory, maxBuffer: 512 * 1024 * 1024 },
    );
    for (const commit of stdout.split('\0').slice(1)) {
      const [date = '', ...files] = commit.split('\n').filter(Boolean);
      for (const file of files) {
        const path = (prefix ? file.slice(prefix.length + 1) : file).normalize('NFC');
        if (!dates.has(path)) dates.set(path, date);
      }
    }
  } catch {
    return dates;
  }
  return dates;
}
