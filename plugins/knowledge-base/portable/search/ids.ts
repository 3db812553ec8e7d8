/**
 * An id as its parts, letters and numbers, the latter without zeros in front:
 * `AML.T0051.001` → `aml t 51 1`, `PR.AA-05` → `pr aa 5`, `LLM01:2025` → `llm 1 2025`.
 */
export function idParts(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]+|\d+/g) ?? []).map((part) =>
    /^\d/.test(part) ? part.replace(/^0+(?=\d)/, '') : part,
  );
}

/**
 * How well an id is meant by some parts; the higher the better, 0 where it is not. People leave out
 * what is the same for all ids (`T0051`, `51.1`), or the edition at the end (`LLM01`), or have not
 * finished typing.
 */
export function idMatch(asked: readonly string[], id: readonly string[]): number {
  const length = asked.length;
  if (length === 0 || length > id.length) return 0;
  const at = id.length - length;
  if (equalAt(asked, id, at)) return at === 0 ? 5 : 4;
  for (let start = 0; start < at; start++) {
    // Numbers alone mean the end of an id, never its middle: `51` is no sub-technique of 51.
    if (equalAt(asked, id, start) && asked.some(isWord)) return start === 0 ? 3 : 2;
  }
  const last = asked.at(-1) ?? '';
  const unfinished = id.findIndex(
    (_, start) =>
      start <= at &&
      equalAt(asked.slice(0, -1), id, start) &&
      (id[start + length - 1] ?? '').startsWith(last),
  );
  return unfinished >= 0 && asked.some(isWord) && asked.some(isNumber) ? 1 : 0;
}

function equalAt(asked: readonly string[], id: readonly string[], start: number): boolean {
  return asked.every((part, index) => id[start + index] === part);
}

function isWord(part: string): boolean {
  return /^[a-z]/.test(part);
}

function isNumber(part: string): boolean {
  return /^\d/.test(part);
}

/**
 * The readings of a query that may be an id, each as parts: the whole of it, else what one or two
 * of its words say that hold a number: "CSF PR.AA-05", "govern 1.6 inventory".
 */
export function idReadings(query: string): { whole: string[]; within: string[][] } {
  const words = query.trim().split(/[\s,;()]+/);
  const pairs = words.map((word, index) => `${words[index - 1] ?? ''} ${word}`);
  const within = [...pairs, ...words]
    .filter((text) => /\d/.test(text) && /[a-z]/i.test(text))
    .map(idParts);
  return { whole: /\d/.test(query) ? idParts(query.replace(/:\s.*$/s, '')) : [], within };
}
