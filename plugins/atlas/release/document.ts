import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { Document, Node, YAMLMap } from 'yaml';
import {
  sortFindings,
  type Finding,
  type Place,
  type Rule,
} from '../../knowledge-base/findings/finding.ts';
import { kindOfId } from '../ids.ts';
import { errorOf, ReleaseError } from './releaseError.ts';
import { releaseRules } from './rules.ts';

/** Where a value stands in a YAML document: the keys and list positions that lead to it. */
export type Path = readonly (string | number)[];

/** A YAML document that was parsed, and what was found while it is read. */
export interface ReleaseDocument {
  /** Maps, lists, strings and nulls; dates only where a tag asks for one. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /**
   * Notes a finding at a path, or at its nearest ancestor that is there. A snippet narrows the
   * place to where it stands in the text.
   */
  readonly report: <Details>(
    rule: Rule<Details>,
    path: Path,
    details: Details,
    snippet?: string,
  ) => void;
  /** The line of a path, counted from 1. */
  readonly lineOf: (path: Path) => number;
}

/** The largest release that is read, in bytes and in UTF-16 units; that of 2026.09 has 841,482. */
export const maxReleaseSize = 64 * 2 ** 20;

/** Enough for a file that repeats a few lists, too few for an alias bomb. */
const maxAliasCount = 100;

/**
 * Parses a YAML document. Scalars stay strings, so that the release `2026.10` is not the number
 * 2026.1 and the name `No` not a truth value.
 * @param path names the document in findings
 * @throws ReleaseError when the text is too large or does not parse
 */
export function openDocument(text: string, path: string): ReleaseDocument {
  if (text.length > maxReleaseSize) {
    throw errorOf(path, releaseRules['release-too-large'], { limit: maxReleaseSize });
  }
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const yaml = parseDocument(text, {
    schema: 'failsafe',
    customTags: ['null'],
    // The check in yaml takes the square of the number of keys; see noteDuplicateKeys.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter,
  });
  const notParsed = (offset: number, problem: string): Finding =>
    releaseRules['release-syntax'].at(placeAt(offset), { problem });
  if (yaml.errors.length > 0) {
    const errors = sortFindings(yaml.errors.map(({ pos, message }) => notParsed(pos[0], message)));
    // What follows an error in its line mostly follows from it.
    throw new ReleaseError(
      errors.filter(({ place }, index) => place.line !== errors[index - 1]?.place.line),
    );
  }

  const findings: Finding[] = [];
  const offsetOf = (at: Path, snippet?: string): number => locate(yaml, at, text, snippet);
  const report: ReleaseDocument['report'] = (rule, at, details, snippet) => {
    findings.push(rule.at(placeAt(offsetOf(at, snippet)), details));
  };
  try {
    noteDuplicateKeys(yaml, (key, offset, first) => {
      findings.push(
        kindOfId(key) === undefined
          ? notParsed(offset, `the key “${key}” stands twice in one map`)
          : releaseRules['release-duplicate-id'].at(placeAt(offset), {
              id: key,
              first: placeAt(first).line,
            }),
      );
    });
    const value: unknown = yaml.toJS({ maxAliasCount });
    return { value, findings, report, lineOf: (at) => placeAt(offsetOf(at)).line };
  } catch (error) {
    // An alias without an anchor, too many aliases, or maps nested deeper than the stack.
    throw new ReleaseError([notParsed(0, (error as Error).message)]);
  }
}

function noteDuplicateKeys(
  yaml: Document,
  note: (key: string, offset: number, first: number) => void,
): void {
  visit(yaml, {
    Map(_key, map) {
      const firsts = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const offset = startOf(key);
        const first = firsts.get(name);
        if (first === undefined) firsts.set(name, offset);
        else note(name, offset, first);
      }
    },
  });
}

/** The offset of a path: of the key where a map or a list follows, else of the value. */
function locate(yaml: Document, path: Path, text: string, snippet?: string): number {
  let node: unknown = yaml.contents;
  let offset = startOf(node);
  for (const step of path) {
    const next = isMap(node) ? pairOf(node, step) : isSeq(node) ? node.items[Number(step)] : null;
    if (!next) return offset;
    node = isPair(next) ? next.value : next;
    offset = startOf(isPair(next) && (isCollection(node) || isAlias(node)) ? next.key : node);
  }
  const range = (node as Node | null)?.range;
  if (snippet === undefined || !range) return offset;
  const within = indexOfSnippet(text.slice(range[0], range[1]), snippet);
  return within === undefined ? offset : range[0] + within;
}

/** Where a snippet stands in the source of a text: whole, or folded, by its longest word. */
function indexOfSnippet(source: string, snippet: string): number | undefined {
  const longest = snippet.split(/\s/).reduce((a, b) => (b.length > a.length ? b : a));
  return [snippet, longest].map((part) => source.indexOf(part)).find((index) => index >= 0);
}

function pairOf(map: YAMLMap, key: string | number): unknown {
  // The last of two pairs with one key is the one whose value counts.
  return map.items.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
