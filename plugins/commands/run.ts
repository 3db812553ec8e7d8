/** A command that was called in a way it does not know. */
export class UsageError extends Error {}

/**
 * Runs a command and ends the process with its status: what `main` returns, 2 where it was called
 * wrongly, 1 where it failed. What went wrong is said in one line, without a stack.
 */
export function run(main: (args: string[]) => Promise<number>, help: string): void {
  main(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      const wrongUse = error instanceof UsageError || isParseArgsError(error);
      console.error(error instanceof Error ? error.message : String(error));
      if (wrongUse) console.error(`\n${help}`);
      process.exitCode = wrongUse ? 2 : 1;
    },
  );
}

function isParseArgsError(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}
