import { createService, loaderBelow, type SearchService } from './searchService';
import type { Answer, Question } from './loadSearch';

let service: SearchService | undefined;

/** Answers one question at a time, each under its number. The index never blocks the page. */
self.onmessage = ({ data }: MessageEvent<Question>): void => {
  const { number, baseUrl, method, parameters } = data;
  service ??= createService(loaderBelow(baseUrl));
  const ask = service[method] as (...all: readonly unknown[]) => Promise<unknown>;
  ask(...parameters).then(
    (value) => answer({ number, value }),
    (error: unknown) => answer({ number, error: String(error) }),
  );
};

function answer(message: Answer): void {
  self.postMessage(message);
}
