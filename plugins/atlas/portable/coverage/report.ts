import { fullName, type Named, type Technique } from '../techniques/technique.ts';
import { withoutMitigation, type Cover, type Ranked, type TacticCoverage } from './coverage.ts';

/** What a report needs beside the numbers: names, and the reasons as plain text. */
export interface Words {
  readonly nameOf: (mitigation: string) => Named;
  /** The text of the edge from a mitigation to a technique; '' where it has none. */
  readonly reasonOf: (mitigation: string, technique: string) => string;
  /** The site's own address, for links that work wherever the report is pasted. */
  readonly origin: string;
}

/** The mitigations of picked techniques as a Markdown checklist. */
export function checklist(
  picked: readonly Technique[],
  ranked: readonly Ranked[],
  words: Words,
): string {
  const without = withoutMitigation(picked);
  return lines([
    '# Mitigations by technique',
    '',
    'Picked techniques:',
    '',
    ...picked.map((technique) => `- ${linked(titled(technique), words)}`),
    '',
    '## Mitigations, those that cover the most first',
    '',
    ...ranked.flatMap(({ mitigation, covers }) => [
      `- [ ] ${linked(words.nameOf(mitigation), words)}, ${share(covers, picked)}`,
      ...covers.map((cover) => `  - ${coverLine(cover, words)}`),
    ]),
    ...(without.length === 0
      ? []
      : [
          '',
          '## Without any mitigation',
          '',
          ...without.map((technique) => `- ${linked(titled(technique), words)}`),
        ]),
  ]);
}

const checklistHead = [
  'Mitigation ID',
  'Mitigation',
  'Covers',
  'Picked',
  'Technique ID',
  'Technique',
  'How',
  'Through',
  'Reason',
];

/** The same as a table: a row for each pair, and one for each technique without a mitigation. */
export function checklistRows(
  picked: readonly Technique[],
  ranked: readonly Ranked[],
  words: Words,
): string[][] {
  const all = String(picked.length);
  return [
    checklistHead,
    ...ranked.flatMap(({ mitigation, covers }) =>
      covers.map(({ technique, way, through }) => [
        mitigation,
        words.nameOf(mitigation).name,
        String(covers.length),
        all,
        technique.id,
        fullName(technique),
        way,
        through,
        words.reasonOf(mitigation, through),
      ]),
    ),
    ...withoutMitigation(picked).map((technique) => [
      ...['', '', '', all],
      technique.id,
      fullName(technique),
      ...['none', '', ''],
    ]),
  ];
}

/** What picked mitigations cover of each tactic and what remains, as Markdown. */
export function coverageList(
  picked: readonly Named[],
  tactics: readonly TacticCoverage[],
  tacticOf: (id: string) => Named,
  words: Words,
): string {
  return lines([
    '# Techniques by mitigation',
    '',
    'Picked mitigations:',
    '',
    ...picked.map((mitigation) => `- ${linked(mitigation, words)}`),
    ...tactics.flatMap(({ tactic, covered, remaining }) => [
      '',
      `## ${titleOf(tacticOf(tactic))}: ${String(covered.length)} of ${String(covered.length + remaining.length)} covered`,
      '',
      ...covered.map(
        ({ technique, covers }) =>
          `- [x] ${linked(titled(technique), words)}: ${covers.map(byWhat).join(', ')}`,
      ),
      ...remaining.map((technique) => `- [ ] ${linked(titled(technique), words)}`),
    ]),
  ]);
}

const coverageHead = [
  'Tactic ID',
  'Technique ID',
  'Technique',
  'Mitigation ID',
  'Mitigation',
  'How',
  'Through',
];

/** The same as a table: a row for each pair, and one for each technique that remains. */
export function coverageRows(tactics: readonly TacticCoverage[], { nameOf }: Words): string[][] {
  return [
    coverageHead,
    ...tactics.flatMap(({ tactic, covered, remaining }) => [
      ...covered.flatMap(({ technique, covers }) =>
        covers.map(({ mitigation, way, through }) => [
          tactic,
          technique.id,
          fullName(technique),
          mitigation,
          nameOf(mitigation).name,
          way,
          through,
        ]),
      ),
      ...remaining.map((technique) => [
        tactic,
        technique.id,
        fullName(technique),
        ...['', '', 'none', ''],
      ]),
    ]),
  ];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

function titled(technique: Technique): Named {
  return { id: technique.id, name: fullName(technique), url: technique.url };
}

function titleOf({ id, name }: Named): string {
  return plain(`${id}: ${name}`);
}

function linked(object: Named, { origin }: Words): string {
  return `[${titleOf(object)}](<${origin}${object.url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

function share(covers: readonly Cover[], picked: readonly Technique[]): string {
  return `covers ${String(covers.length)} of ${String(picked.length)}`;
}

function coverLine({ technique, mitigation, way, through }: Cover, { reasonOf }: Words): string {
  const how = way === 'direct' ? way : `${way} through ${through}`;
  const reason = reasonOf(mitigation, through).replace(/\s+/g, ' ').trim();
  return `${titleOf(titled(technique))} (${how})${reason && `: ${plain(reason)}`}`;
}

function byWhat({ mitigation, way, through }: Cover): string {
  return way === 'direct' ? mitigation : `${mitigation} (inherited through ${through})`;
}

/** Words that mean nothing but themselves in Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|&#~]/g, '\\$&');
}
