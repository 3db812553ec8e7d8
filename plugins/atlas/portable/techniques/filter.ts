import { longId } from './shortId.ts';
import { fullName, type Technique } from './technique.ts';

/** What techniques are chosen by. What is left empty asks nothing. */
export interface Filter {
  /** A part of the name or of the id, or ids. */
  readonly text: string;
  readonly tactic: string;
  readonly maturity: string;
  readonly platform: string;
  /** Id of a case study. */
  readonly study: string;
  /** `some`: a mitigation addresses it or its parent. `none`: none does. */
  readonly mitigated: string;
  /** `some`: it was used in a case study. `none`: in none. */
  readonly used: string;
}

export const noFilter: Filter = {
  text: '',
  tactic: '',
  maturity: '',
  platform: '',
  study: '',
  mitigated: '',
  used: '',
};

/** Whether a filter asks for anything. */
export function asksAnything(filter: Filter): boolean {
  return Object.values(filter).some((value: string) => value.trim() !== '');
}

/** Gives the test that a filter is. */
export function matcher(filter: Filter): (technique: Technique) => boolean {
  const { tactic, maturity, platform, study, mitigated, used } = filter;
  const says = textMatcher(filter.text);
  return (technique) =>
    (tactic === '' || technique.tactics.includes(tactic)) &&
    (maturity === '' || technique.maturity === maturity) &&
    (platform === '' || technique.platforms.includes(platform)) &&
    (study === '' || technique.studies.includes(study)) &&
    isAsked(mitigated, technique.mitigations.length + technique.inherited.length) &&
    isAsked(used, technique.studies.length) &&
    says(technique);
}

function isAsked(wish: string, count: number): boolean {
  return wish === '' || (wish === 'some') === count > 0;
}

const ids = /(?<![\w.])(?:AML\.)?T\d{4}(?:\.\d{3})?(?![\w]|\.\d)/gi;

/** Every word must be in the name or the id; a text that holds several ids means each of them. */
function textMatcher(text: string): (technique: Technique) => boolean {
  const named = new Set((text.match(ids) ?? []).map(longId));
  if (named.size > 1) return ({ id }) => named.has(id);
  const words = fold(text).split(/\s+/).filter(Boolean);
  return (technique) => {
    const says = fold(`${technique.id} ${fullName(technique)}`);
    return words.every((word) => says.includes(word));
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
