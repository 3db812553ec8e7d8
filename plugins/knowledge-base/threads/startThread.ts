import { Worker } from 'node:worker_threads';
import type { InputOf, OutputOf, Run, TaskName } from './tasks.ts';

export interface Question {
  readonly number: number;
  readonly name: TaskName;
  readonly input: InputOf<TaskName>;
}

export type Answer = { readonly number: number } & (
  { readonly output: OutputOf<TaskName> } | { readonly error: unknown }
);

export interface Thread {
  readonly run: Run;
  readonly end: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (output: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Room for what lives shortly, in MB: parsing makes much of it, and collecting it takes time. */
const nursery = 64;

/**
 * Starts a thread that does tasks beside this one. A process does not stay for an idle thread.
 * @param file `thread.ts` as JavaScript
 */
export function startThread(file: string): Thread {
  const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: nursery } });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let failure: unknown;

  worker.on('message', (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.number) ?? {};
    waiting.delete(answer.number);
    if (waiting.size === 0) worker.unref();
    if ('error' in answer) reject?.(answer.error);
    else resolve?.(answer.output as never);
  });
  const fail = (error: unknown): void => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread of the knowledge base has ended.')));

  return {
    run: (name, input) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) {
          reject(failure);
          return;
        }
        const question: Question = { number: (asked += 1), name, input };
        waiting.set(question.number, { resolve, reject });
        worker.ref();
        worker.postMessage(question);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
