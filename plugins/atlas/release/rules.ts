import { defineRules, rule } from '../../knowledge-base/findings/finding.ts';

/** What can be wrong with a link in a text; each row completes "The link “…”". */
const linkWarts = {
  slash: 'has no leading slash',
  case: 'writes an id in small letters',
  blank: 'has a blank before its address',
  kind: 'names another kind in its path than in its id',
  name: 'has a text that is not the name of its target',
  retired: 'leads to an id that was retired',
  missing: 'leads to an object that is not in the release',
  label: 'has a text but no target',
} as const;

/** What was done about it; each row is a sentence. */
const linkMends = {
  slash: 'The slash is added.',
  case: 'The id is read in capitals.',
  blank: 'The blank is left out.',
  kind: 'The id decides.',
  name: 'The text is kept; see which of the two was meant.',
  retired: 'The link leads to the successor instead.',
  missing: 'The text is kept without a link.',
  label: 'The text is kept as it stands; see what it should lead to.',
} as const satisfies Record<LinkWart, string>;

export type LinkWart = keyof typeof linkWarts;

/** What can be wrong with a reference; each row completes "The reference …". */
const referenceWarts = {
  untitled: 'has no title',
  unaddressed: 'has no http or https address',
} as const;

const referenceMends = {
  untitled: 'It is kept; its address stands for the title.',
  unaddressed: 'It is left out; add its address if there is one.',
} as const satisfies Record<ReferenceWart, string>;

export type ReferenceWart = keyof typeof referenceWarts;

const byHand = 'Download the file and give its path instead.';

/** A text in quotes, whatever would break or turn the line as an escape. */
function visibly(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Everything that can be wrong with an ATLAS release, or with the way to one. */
export const releaseRules = defineRules({
  'release-syntax': rule<{ problem: string }>({
    severity: 'error',
    summary: 'A release is one YAML document that parses.',
    message: ({ problem }) => `The YAML does not parse: ${problem}.`,
    mend: () => 'Take the file again from its source; a web page or half a download is no YAML.',
  }),
  'release-encoding': rule<Record<never, never>>({
    severity: 'error',
    summary: 'A release is encoded in UTF-8.',
    message: () => 'The file is not encoded in UTF-8.',
    mend: () => 'Save the file as UTF-8; some shells write UTF-16 when output goes into a file.',
  }),
  'release-too-large': rule<{ limit: number }>({
    severity: 'error',
    summary: 'A release stays below the size limit.',
    message: ({ limit }) => `The file is larger than ${limit / 2 ** 20} MiB.`,
    mend: () => 'Check the source: published releases are smaller than 1 MiB.',
  }),
  'release-format': rule<{ found: string }>({
    severity: 'error',
    summary: 'A release is in a format that is known.',
    message: ({ found }) => `This is no known release format: ${found}.`,
    mend: () =>
      'Give an ATLAS release in format 6 (`format-version`) or in the flat format of 5.x (`matrices`).',
  }),
  'release-shape': rule<{ member: string; problem: string }>({
    severity: 'error',
    summary: 'Every value of a release has the shape that its format gives it.',
    message: ({ member, problem }) => `\`${member}\` does not fit: ${problem}.`,
    mend: () => 'Compare the value with its neighbours in the file, or take the file again.',
  }),
  'release-id': rule<{ id: string; wanted: string }>({
    severity: 'error',
    summary: 'Every id has the form of its kind and is the key of its object.',
    message: ({ id, wanted }) => `“${id}” is not ${wanted}.`,
    mend: () => 'Correct the id; ids are never guessed.',
  }),
  'release-duplicate-id': rule<{ id: string; first: number }>({
    severity: 'error',
    summary: 'An id belongs to one object.',
    message: ({ id, first }) => `${id} is already in line ${first}.`,
    mend: () => 'Remove one of the two, or give it its own id.',
  }),
  'release-dangling': rule<{ id: string }>({
    severity: 'error',
    summary: 'A relation joins objects of the same release.',
    message: ({ id }) => `${id} is not in this release.`,
    mend: () => 'Correct the id, or add the object; an excerpt of a release cannot be read.',
  }),
  'release-name': rule<{ name: string; problem: string }>({
    severity: 'error',
    summary: 'A name is one line of text.',
    message: ({ name, problem }) => `The name ${visibly(name)} ${problem}.`,
    mend: () => 'Write the name on one line, without control characters.',
  }),
  'release-source': rule<{ problem: string }>({
    severity: 'error',
    summary: 'The source of a release is a file, an http or https address, or `latest`.',
    message: ({ problem }) => `The source cannot be read: ${problem}.`,
    mend: () => 'Give the path of a release file, its http or https address, or `latest`.',
  }),
  'release-unreachable': rule<{ problem: string }>({
    severity: 'error',
    summary: 'The host of a release answers.',
    message: ({ problem }) => `The address cannot be reached: ${problem}.`,
    mend: () => `Check the address and the network. ${byHand}`,
  }),
  'release-timeout': rule<{ seconds: number }>({
    severity: 'error',
    summary: 'The host of a release answers in time.',
    message: ({ seconds }) => `The address did not answer within ${seconds} s.`,
    mend: () => `Try again later. ${byHand}`,
  }),
  'release-status': rule<{ status: number }>({
    severity: 'error',
    summary: 'The host of a release has it.',
    message: ({ status }) => `The address answered with status ${status}.`,
    mend: ({ status }) =>
      status === 404 ? 'Check the address: nothing is there.' : `Try again later. ${byHand}`,
  }),
  'release-pointer': rule<{ pointer: string; problem: string }>({
    severity: 'error',
    summary: 'A pointer leads to a release below the place where the search began.',
    message: ({ pointer, problem }) => `The pointer “${pointer}” ${problem}.`,
    mend: () => 'Give the path or address of the release file itself.',
  }),
  'release-manifest': rule<{ problem: string }>({
    severity: 'error',
    summary: 'The manifest names a file in format 6 for the newest release.',
    message: ({ problem }) => `The manifest cannot be used: ${problem}.`,
    mend: () => 'Give the path or address of the release file itself.',
  }),
  'release-wart-link': rule<{ link: string; wart: LinkWart }>({
    severity: 'warning',
    summary: 'A link between objects is written as MITRE writes it and leads to what it says.',
    message: ({ link, wart }) => `The link “${link}” ${linkWarts[wart]}.`,
    mend: ({ wart }) => linkMends[wart],
  }),
  'release-wart-citation': rule<{ citation: string }>({
    severity: 'warning',
    summary: 'A citation names a reference of its object.',
    message: ({ citation }) => `The citation “${citation}” names no reference.`,
    mend: () => 'It is kept as text; add the reference or correct the citation.',
  }),
  'release-wart-reference': rule<{ title: string; url: string; wart: ReferenceWart }>({
    severity: 'warning',
    summary: 'A reference has a title and an http or https address.',
    message: ({ title, url, wart }) => `The reference “${title || url}” ${referenceWarts[wart]}.`,
    mend: ({ wart }) => referenceMends[wart],
  }),
  'release-wart-duplicate': rule<{ mitigation: string; technique: string }>({
    severity: 'warning',
    summary: 'A mitigation names each technique once.',
    message: ({ mitigation, technique }) => `${mitigation} names ${technique} a second time.`,
    mend: () => 'The first text is kept and this one left out.',
  }),
  'release-wart-misplaced': rule<{ mitigation: string; technique: string }>({
    severity: 'warning',
    summary: 'The lifecycle of a mitigation lists phases and nothing else.',
    message: ({ mitigation, technique }) =>
      `${mitigation} has the use of ${technique} among its lifecycle phases.`,
    mend: () => 'It is left out; under `techniques` it would count.',
  }),
  'release-wart-relation': rule<{ type: string }>({
    severity: 'warning',
    summary: 'A relation is of a type that format 6 has.',
    message: ({ type }) => `“${type}” is no type of relation that is known.`,
    mend: () => 'These relations are left out.',
  }),
});

type ReleaseRule = keyof typeof releaseRules;

/** Whether a finding of these rules makes a release unreadable. */
export function isError(finding: { readonly rule: string }): boolean {
  return releaseRules[finding.rule as ReleaseRule].severity === 'error';
}
