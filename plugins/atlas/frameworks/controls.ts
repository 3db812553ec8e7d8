import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameworks, type Framework } from './frameworks.ts';

/** A control of a framework, as its publisher names it. */
export interface Control {
  readonly framework: Framework;
  readonly id: string;
  readonly title: string;
  readonly current: boolean;
  /** The controls of the current edition that took the place of one that is not; there may be none. */
  readonly replacedBy: readonly string[];
}

/** Where a reference leads. */
export interface ControlReference {
  /** Ids of the current edition. */
  readonly ids: readonly string[];
  /** Whether the reference is written in the form of an earlier edition, or misspelt. */
  readonly superseded: boolean;
}

const controls = readControls(join(__dirname, 'controls.tsv'));

/**
 * Reads the table of controls: framework, id, title, status, replaced_by (with semicolons), source.
 * Ids and titles are those of OWASP and NIST, whose pages the table names.
 */
function readControls(file: string): Map<string, Control> {
  const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  return new Map(
    rows.flatMap((row) => {
      const [slug, id = '', title = '', status, replacedBy = ''] = row.split('\t');
      const framework = frameworks.find((known) => known.slug === slug);
      if (!framework) return [];
      const control: Control = {
        framework,
        id,
        title,
        current: status === 'current',
        replacedBy: replacedBy.split(';').filter(Boolean),
      };
      return [[keyOf(framework, id), control] as const];
    }),
  );
}

function keyOf(framework: Framework, id: string): string {
  return `${framework.slug} ${id.toUpperCase()}`;
}

/** The framework that a text names, or undefined where it names none that is known. */
export function frameworkNamed(text: string): Framework | undefined {
  return frameworks.find(({ named }) => named.test(text));
}

/** A current control by its id in the very spelling of its framework, in any letter case. */
export function currentControl(id: string): Control | undefined {
  for (const framework of frameworks) {
    const control = controls.get(keyOf(framework, id.trim()));
    if (control?.current) return control;
  }
  return undefined;
}

/** Resolves what an author wrote of a framework's control to controls of the current edition. */
export function findControls(
  framework: Framework,
  reference: string,
): ControlReference | undefined {
  const written = reference.trim();
  const stated = controls.get(keyOf(framework, written));
  if (stated) {
    return { ids: stated.current ? [stated.id] : stated.replacedBy, superseded: !stated.current };
  }
  const respelt = framework.respell(written);
  const meant = respelt === undefined ? undefined : controls.get(keyOf(framework, respelt));
  return meant?.current ? { ids: [meant.id], superseded: true } : undefined;
}
