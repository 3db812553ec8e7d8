import { idForms, kindOfId, type AtlasKind } from '../ids.ts';
import type { ReleaseDocument } from './document.ts';
import { parentOf, type At, type Draft, type DraftObject, type Mention } from './draft.ts';
import { releaseRules } from './rules.ts';

/** Line breaks, control characters and characters that turn the direction of a line. */
const notOneLine = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/**
 * Reports to the document what a draft has of ids in no known form, objects with one id, names that
 * are no line of text, and relations to objects that are not there.
 */
export function checkIntegrity(draft: Draft, document: ReleaseDocument): void {
  checkObjects('tactic', draft.tactics, document);
  checkObjects('technique', draft.techniques, document);
  checkObjects('mitigation', draft.mitigations, document);
  checkObjects('case-study', draft.caseStudies, document);
  for (const { id, kind } of mentionsIn(draft)) {
    if (checkForm(id, kind, document) && !draft.listed.has(id.value)) {
      document.report(releaseRules['release-dangling'], id.path, { id: id.value });
    }
  }
}

function checkObjects(
  kind: AtlasKind,
  objects: readonly DraftObject[],
  document: ReleaseDocument,
): void {
  const lines = new Map<string, number>();
  for (const { id, name } of objects) {
    checkForm(id, kind, document);
    const first = lines.get(id.value);
    if (first === undefined) lines.set(id.value, document.lineOf(id.path));
    else document.report(releaseRules['release-duplicate-id'], id.path, { id: id.value, first });
    const problem = problemOfName(name.value.trim());
    if (problem) {
      document.report(releaseRules['release-name'], name.path, { name: name.value, problem });
    }
  }
}

function problemOfName(name: string): string | undefined {
  if (name === '') return 'is empty';
  return notOneLine.test(name) ? 'has a line break or a control character' : undefined;
}

/** Whether an id has the form of a kind. If not, that is reported. */
function checkForm({ value, path }: At<string>, kind: AtlasKind, document: ReleaseDocument) {
  if (kindOfId(value) === kind) return true;
  const wanted = `the id of a ${kind.replace('-', ' ')}, such as ${idForms[kind].example}`;
  document.report(releaseRules['release-id'], path, { id: value, wanted });
  return false;
}

/** Every place that names another object. */
function mentionsIn({ techniques, mitigations, caseStudies, mentions }: Draft): Mention[] {
  const tactics = [
    ...techniques.flatMap((technique) => technique.tactics),
    ...caseStudies.flatMap(({ steps }) => steps.map(({ tactic }) => tactic)),
  ];
  const others = [
    ...techniques.flatMap((technique) => parentOf(technique) ?? []),
    ...mitigations.flatMap(({ uses }) => uses.map(({ technique }) => technique)),
    ...caseStudies.flatMap(({ steps }) => steps.map(({ technique }) => technique)),
  ];
  return [
    ...mentions,
    ...tactics.map((id) => ({ id, kind: 'tactic' as const })),
    ...others.map((id) => ({ id, kind: 'technique' as const })),
  ];
}
