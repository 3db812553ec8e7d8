import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './startThread.ts';
import { runHere } from './tasks.ts';

/** What a thread of its own runs: it answers questions, one after the other. */
parentPort?.on('message', async ({ number, name, input }: Question) => {
  const answer: Answer = await runHere(name, input).then(
    (output) => ({ number, output }),
    (error: unknown) => ({ number, error }),
  );
  parentPort?.postMessage(answer);
});
