import { parseArgs } from 'node:util';
import { parts, type Part } from './rows.ts';

export const usage = `Usage: npm run bench -- [options]

Measures this project beside a plain Docusaurus docs site of the same pages, in one run, and prints
the medians as a Markdown table. Progress goes to stderr.

  --only PART   one part of the table: ${parts.join(', ')}
  --runs N      builds and visits of each kind (3)
  --docs DIR    the pages to measure with (docs)
  --json FILE   write every figure to FILE as well
  --help        this text

Exit status: 0 measured (a missed bound is a figure, not a failure), 1 a failure, 2 wrong use.
`;

export interface Options {
  parts: readonly Part[];
  runs: number;
  docs: string;
  json: string | undefined;
  help: boolean;
}

/** What was asked for is not something that can be measured. */
export class WrongUse extends Error {}

/**
 * The options of a command line.
 *
 * @throws {WrongUse} where they make no sense
 */
export function readOptions(args: readonly string[]): Options {
  const values = parse(args);
  const only = parts.find((part) => part === values.only);
  if (values.only !== undefined && !only) {
    throw new WrongUse(`--only is one of ${parts.join(', ')}, not \`${values.only}\`.`);
  }
  if (!/^[1-9]\d*$/.test(values.runs)) {
    throw new WrongUse(`--runs is a number from 1, not \`${values.runs}\`.`);
  }
  return {
    parts: only ? [only] : parts,
    runs: Number(values.runs),
    docs: values.docs,
    json: values.json,
    help: values.help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        runs: { type: 'string', default: '3' },
        docs: { type: 'string', default: 'docs' },
        json: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
