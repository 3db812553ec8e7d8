import type { TextFormat } from './contract.ts';

const endings: Readonly<Record<string, TextFormat>> = {
  csv: 'csv',
  htm: 'html',
  html: 'html',
  json: 'json',
  jsonl: 'json',
  markdown: 'markdown',
  md: 'markdown',
  mdx: 'markdown',
  ndjson: 'json',
  tab: 'tsv',
  tsv: 'tsv',
  yaml: 'yaml',
  yml: 'yaml',
};

/** How a file is written, as its name says. What no row has is read as plain text. */
export function formatOf(path: string): TextFormat {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return (Object.hasOwn(endings, ending) && endings[ending]) || 'text';
}

/** How a text is written that has no name, as its first lines say. */
export function guessFormat(text: string): TextFormat {
  const head = text.slice(0, 2000).trimStart();
  if (/^[{[]\s*["{[]/.test(head)) return 'json';
  if (/^<(?:!doctype|html|table|ul|ol|p|div)\b/i.test(head)) return 'html';
  if (/^[^\n\t]+\t[^\n]+\n[^\n\t]+\t/.test(head)) return 'tsv';
  if (/^(?:- )?[\w-]+:(?: [^\n]+)?\n\s*(?:- )?[\w-]+:/.test(head)) return 'yaml';
  return /^(?:"[^"\n]*"|[\w ]+)(?:,(?:"[^"\n]*"|[\w .]*)){1,20}\r?\n/.test(head)
    ? 'csv'
    : 'markdown';
}
