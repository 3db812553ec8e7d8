import type { KnownObject } from './contract.ts';

/** How a rule speaks. The same shape as the rules that a vault is checked by. */
interface ReferenceRule<Details> {
  readonly severity: 'error' | 'warning' | 'info';
  /** What the rule looks for, in one line. */
  readonly summary: string;
  readonly message: (details: Details) => string;
  readonly mend: (details: Details) => string;
}

function rule<Details>(row: ReferenceRule<Details>): ReferenceRule<Details> {
  return row;
}

const either = (items: readonly string[]): string => items.join(' or ');
export const titleOf = ({ id, name }: { id: string; name: string }): string => `${id}: ${name}`;

/** What a reference is checked by. Each rule has a page of its own in `docs/reference/rules/`. */
export const referenceRules = {
  'unknown-atlas-id': rule<{ id: string; release: string; nearest: readonly string[] }>({
    severity: 'warning',
    summary: 'An ATLAS id that no release has ever had',
    message: ({ id, release }) => `no ATLAS release up to ${release} has ${id}`,
    mend: ({ nearest }) => (nearest.length === 0 ? 'Mend the id.' : `Write ${either(nearest)}.`),
  }),
  'retired-atlas-id': rule<{
    id: string;
    was: string;
    retiredIn?: string;
    successors: readonly KnownObject[];
    /** What the id means now, if it was given out again. */
    now?: string;
  }>({
    severity: 'warning',
    summary: 'An ATLAS id that was taken out of ATLAS',
    message: ({ id, was, retiredIn, now }) =>
      now === undefined
        ? `${id} (${was}) is retired${retiredIn ? ` since ${retiredIn}` : ''}`
        : `${id} no longer means "${was}"${retiredIn ? `, retired in ${retiredIn}` : ''}, but "${now}"`,
    mend: ({ successors }) =>
      successors.length === 0
        ? 'ATLAS names no successor; say what is meant without the id.'
        : `Write ${either(successors.map(titleOf))}.`,
  }),
  'renamed-atlas-id': rule<{
    id: string;
    written: string;
    name: string;
    others: readonly string[];
  }>({
    severity: 'info',
    summary: 'A former name beside its id',
    message: ({ id, written, name }) => `${id} was renamed from "${written}" to "${name}"`,
    mend: ({ name, id, others }) =>
      others.length === 0
        ? `Write "${name}".`
        : `Write "${name}", or ${either(others)} in place of ${id} if that is meant: it bears the other name today.`,
  }),
  'name-mismatch': rule<{
    id: string;
    name: string;
    written: string;
    bearers: readonly KnownObject[];
  }>({
    severity: 'warning',
    summary: "An id stands beside a name that is not its object's",
    message: ({ id, name, written, bearers }) =>
      `${id} is "${name}"; "${written}" is ${either(bearers.map((bearer) => bearer.id))}`,
    mend: ({ id, name, bearers }) =>
      `Write ${either(bearers.map(titleOf))}, or ${titleOf({ id, name })}, whichever is meant.`,
  }),
  'dead-atlas-address': rule<{ address: string; why: string; instead: readonly string[] }>({
    severity: 'warning',
    summary: 'An address of atlas.mitre.org that leads nowhere',
    message: ({ address, why }) => `${address} leads nowhere: ${why}`,
    mend: ({ instead }) =>
      instead.length === 0
        ? 'Take the link out, or link to what is meant.'
        : `Write ${either(instead)}.`,
  }),
} as const;
