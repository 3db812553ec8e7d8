import { jsonReporter } from './json.ts';
import type { Reporter } from './reporter.ts';
import { sarifReporter } from './sarif.ts';
import { textReporter } from './text.ts';

/** The formats that findings can be had in. To add one, add a row. */
export const reporters = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
} satisfies Record<string, Reporter>;
