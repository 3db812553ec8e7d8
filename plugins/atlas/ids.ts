/**
 * The forms of an ATLAS id, one row a kind. To add a kind of id, add a row.
 * Source of the forms: section 4 of MITRE's format 6 and the releases since 2.0.0.
 */
export const idForms = {
  tactic: { pattern: /^AML\.TA\d{4}$/, example: 'AML.TA0005' },
  technique: { pattern: /^AML\.T\d{4}(?:\.\d{3})?$/, example: 'AML.T0051 or AML.T0051.000' },
  mitigation: { pattern: /^AML\.M\d{4}$/, example: 'AML.M0019' },
  'case-study': { pattern: /^AML\.CS\d{4}$/, example: 'AML.CS0003' },
} as const;

export type AtlasKind = keyof typeof idForms;

export const atlasKinds = Object.keys(idForms) as AtlasKind[];

/** The kind that an id names by its form, or undefined where it has no known form. */
export function kindOfId(id: string): AtlasKind | undefined {
  return atlasKinds.find((kind) => idForms[kind].pattern.test(id));
}

/** The parent of a sub-technique's id: `AML.T0051.000` → `AML.T0051`. */
export function parentId(id: string): string | undefined {
  return /^(AML\.T\d{4})\.\d{3}$/.exec(id)?.[1];
}

/** Whatever looks like an ATLAS id in a text, in any letter case; whole words only. */
export const idInText =
  /(?<![\w.])AML\.(?:TA\d{4}|T\d{4}(?:\.\d{3})?|M\d{4}|CS\d{4})(?![\w]|\.\d)/gi;
