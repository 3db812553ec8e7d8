/** Where progress is shown, such as process.stderr. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

export interface Progress {
  /** Begins a part of the work. */
  readonly phase: (name: string, what: string) => void;
  /** Says how far the writing is. */
  readonly count: (done: number, total: number) => void;
  /** Clears the line away, so that something else can be printed. */
  readonly end: () => void;
}

/** How long counts keep silent in a log, in milliseconds. */
const pause = 1000;

/** On a terminal one line that changes; elsewhere a line for each phase, and counts for long work. */
export function progressOn(stream: ProgressStream, now: () => number = Date.now): Progress {
  let last = now();
  const show = (text: string): void => {
    last = now();
    const line = stream.isTTY
      ? `\r\u001B[K${text.slice(0, (stream.columns ?? 80) - 1)}`
      : `${text}\n`;
    stream.write(line);
  };
  return {
    phase: (name, what) => show(`${name} ${what}`),
    count: (done, total) => {
      if (stream.isTTY || now() - last >= pause) show(`write ${String(done)}/${String(total)}`);
    },
    end: () => {
      if (stream.isTTY) stream.write('\r\u001B[K');
    },
  };
}
