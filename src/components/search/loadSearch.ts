import type { SearchService } from './searchService';

/** A question to the worker, under a number that its answer bears. */
export interface Question {
  readonly number: number;
  readonly baseUrl: string;
  readonly method: keyof SearchService;
  readonly parameters: readonly unknown[];
}

export type Answer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly error: string };

const services = new Map<string, SearchService>();

/**
 * The search of this site: `loadSearch(baseUrl).nearest(text)`, `.search(query)`. Nothing is loaded
 * before the first question; a question rejects where the index cannot be loaded, and the next one
 * tries again.
 */
export function loadSearch(baseUrl: string): SearchService {
  const service = services.get(baseUrl) ?? startService(baseUrl);
  services.set(baseUrl, service);
  return service;
}

function startService(baseUrl: string): SearchService {
  let ask: Ask | undefined;
  const method =
    (name: keyof SearchService) =>
    (...parameters: readonly unknown[]): Promise<never> => {
      ask ??= startWorker(baseUrl) ?? withoutWorker(baseUrl);
      return ask(name, parameters) as Promise<never>;
    };
  return {
    search: method('search'),
    nearest: method('nearest'),
    excerpts: method('excerpts'),
    pagesAt: method('pagesAt'),
  };
}

type Ask = (method: keyof SearchService, parameters: readonly unknown[]) => Promise<unknown>;

function startWorker(baseUrl: string): Ask | undefined {
  const waiting = new Map<number, { question: Question; settle: (answer: Answer) => void }>();
  let fallback: Ask | undefined;
  let count = 0;
  let worker: Worker;
  try {
    worker = new Worker(new URL('./search.worker.ts', import.meta.url));
  } catch {
    return undefined;
  }
  const settle = (answer: Answer): void => {
    waiting.get(answer.number)?.settle(answer);
    waiting.delete(answer.number);
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => settle(data);
  // A policy of the host may forbid workers after they were made: the page does the work itself.
  worker.onerror = () => {
    fallback ??= withoutWorker(baseUrl);
    for (const { question } of waiting.values()) {
      const { number, method, parameters } = question;
      fallback(method, parameters).then(
        (value) => settle({ number, value }),
        (error: unknown) => settle({ number, error: String(error) }),
      );
    }
  };
  return (method, parameters) => {
    if (fallback) return fallback(method, parameters);
    const question: Question = { number: count++, baseUrl, method, parameters };
    return new Promise((resolve, reject) => {
      waiting.set(question.number, {
        question,
        settle: (answer) =>
          'error' in answer ? reject(new Error(answer.error)) : resolve(answer.value),
      });
      worker.postMessage(question);
    });
  };
}

function withoutWorker(baseUrl: string): Ask {
  const service = import('./searchService').then(({ createService, loaderBelow }) =>
    createService(loaderBelow(baseUrl)),
  );
  return async (method, parameters) => {
    const ask = (await service)[method] as (...all: readonly unknown[]) => Promise<unknown>;
    return ask(...parameters);
  };
}
