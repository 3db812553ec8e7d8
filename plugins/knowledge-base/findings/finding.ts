/** How much a finding weighs. `info` never fails a run. */
export type Severity = 'error' | 'warning' | 'info';

/** Where something was found. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that a rule found, without a severity: that is the reader's setting. */
export interface Finding {
  readonly rule: string;
  readonly place: Place;
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly mend: string;
}

interface RuleWording<Details> {
  readonly severity: Severity;
  /** What the rule looks for, in one line. */
  readonly summary: string;
  readonly message: (details: Details) => string;
  readonly mend: (details: Details) => string;
}

export interface Rule<Details = never> extends RuleWording<Details> {
  readonly slug: string;
  /** A finding of this rule. */
  readonly at: (place: Place, details: Details) => Finding;
}

export type RuleTable = Readonly<Record<string, Rule>>;

/** States the details that a rule's wording needs, so that every finding must bring them. */
export function rule<Details>(wording: RuleWording<Details>): RuleWording<Details> {
  return wording;
}

/** Gives every row of a table of rules its slug and the means to make a finding. */
export function defineRules<Table extends Record<string, RuleWording<never>>>(
  table: Table,
): {
  readonly [Slug in keyof Table]: Table[Slug] extends RuleWording<infer Details>
    ? Rule<Details>
    : never;
} {
  const rows = Object.entries(table).map(([slug, wording]) => [
    slug,
    {
      ...wording,
      slug,
      at: (place: Place, details: never): Finding => ({
        rule: slug,
        place,
        message: wording.message(details),
        mend: wording.mend(details),
      }),
    },
  ]);
  // Object.entries forgets which row had which details; the mapped type above restores it.
  return Object.fromEntries(rows) as never;
}

/** Orders findings as a reader goes through the files. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      (a.place.path < b.place.path ? -1 : a.place.path > b.place.path ? 1 : 0) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
