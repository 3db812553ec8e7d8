// Loaded into every process of a build: leaves the most memory that the process held at once in a
// file of its own, from inside, because no tool for it exists on every system.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

const folder = process.env.BENCH_PEAK_FOLDER;

// A worker thread shares the memory of its process, which reports for both.
if (folder && isMainThread) {
  process.on('exit', () => {
    const kilobytes = process.resourceUsage().maxRSS;
    writeFileSync(path.join(folder, String(process.pid)), String(kilobytes * 1024));
  });
}
