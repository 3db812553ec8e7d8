import type { ReleaseDocument } from './document.ts';
import { parentOf, type At, type Draft, type DraftMitigation, type DraftObject } from './draft.ts';
import { checkIntegrity } from './integrity.ts';
import { readTexts } from './markup.ts';
import type { AtlasObject, CaseStudy, Mitigation, Release, Technique, Text } from './model.ts';
import { indexNames, type NameIndex } from './names.ts';
import { foldUrl, isWebAddress } from './references.ts';
import { releaseRules } from './rules.ts';

interface Settling {
  readonly document: ReleaseDocument;
  readonly names: NameIndex;
}

/**
 * Turns a draft into a release: checks it, and brings its texts into the form of the model. Whatever
 * is wrong is reported to the document; the release is of use only if no error is.
 */
export function settle(draft: Draft, document: ReleaseDocument): Release {
  const { tactics, techniques, mitigations, caseStudies } = draft;
  checkIntegrity(draft, document);
  const objects = [...tactics, ...techniques, ...mitigations, ...caseStudies];
  const names = indexNames(objects.map(({ id, name }) => ({ id: id.value, name: name.value })));
  const settling = { document, names };
  const ownTactics = new Map(
    techniques.map(({ id, tactics: own }) => [id.value, [...new Set(valuesOf(own))]]),
  );
  return {
    format: draft.format,
    version: draft.version,
    tactics: tactics.map((tactic) => settleObject(tactic, [], settling).object),
    techniques: techniques.map((technique): Technique => {
      const { object } = settleObject(technique, [], settling);
      const parent = parentOf(technique)?.value;
      const own = ownTactics.get(object.id) ?? [];
      return {
        ...object,
        ...(parent && { parent }),
        tactics: own.length > 0 ? own : (ownTactics.get(parent ?? '') ?? []),
        ...(technique.maturity && { maturity: technique.maturity }),
        platforms: technique.platforms,
      };
    }),
    mitigations: mitigations.map((mitigation): Mitigation => {
      const uses = distinctUses(mitigation, document);
      const texts = uses.map(({ text }) => text);
      const settled = settleObject(mitigation, texts, settling);
      return {
        ...settled.object,
        categories: mitigation.categories,
        lifecyclePhases: mitigation.lifecyclePhases,
        techniques: uses.map(({ technique }, index) => ({
          id: technique.value,
          text: settled.texts[index] ?? '',
        })),
      };
    }),
    caseStudies: caseStudies.map((study): CaseStudy => {
      const accounts = study.steps.map(({ account }) => account);
      const settled = settleObject(study, accounts, settling);
      return {
        ...settled.object,
        type: study.type,
        date: study.date,
        actor: study.actor,
        target: study.target,
        ...(study.reporter && { reporter: study.reporter }),
        steps: study.steps.map(({ tactic, technique }, index) => ({
          tactic: tactic.value,
          technique: technique.value,
          account: settled.texts[index] ?? '',
        })),
      };
    }),
  };
}

/** The uses of a mitigation, the first one of each technique. */
function distinctUses(
  { id, uses }: DraftMitigation,
  document: ReleaseDocument,
): DraftMitigation['uses'] {
  const seen = new Set<string>();
  return uses.filter(({ technique }) => {
    if (seen.has(technique.value)) {
      const details = { mitigation: id.value, technique: technique.value };
      document.report(releaseRules['release-wart-duplicate'], technique.path, details);
      return false;
    }
    seen.add(technique.value);
    return true;
  });
}

/** What all objects have in common, and the texts that stand beside the description. */
function settleObject(
  draft: DraftObject,
  further: readonly At<string>[],
  { document, names }: Settling,
): { readonly object: AtlasObject; readonly texts: readonly Text[] } {
  const sources = [draft.description, ...further];
  const { texts, references, slips } = readTexts(valuesOf(sources), draft.references, names);
  for (const slip of slips) {
    const path = sources[slip.text]?.path ?? draft.id.path;
    if (slip.kind === 'citation') {
      const details = { citation: slip.written };
      document.report(releaseRules['release-wart-citation'], path, details, slip.written);
    } else {
      const details = { link: slip.written, wart: slip.wart };
      document.report(releaseRules['release-wart-link'], path, details, slip.written);
    }
  }
  for (const { title, url, path } of draft.references.filter(({ url }) => !isWebAddress(url))) {
    const details = { title, url, wart: 'unaddressed' } as const;
    document.report(releaseRules['release-wart-reference'], path, details);
  }
  for (const { title, url } of references.filter(({ title }) => title === '')) {
    const details = { title, url, wart: 'untitled' } as const;
    const path =
      draft.references.find((reference) => foldUrl(reference.url) === foldUrl(url))?.path ??
      sources.find(({ value }) => value.includes(url))?.path ??
      draft.id.path;
    document.report(releaseRules['release-wart-reference'], path, details, url);
  }
  const [description = '', ...rest] = texts;
  const { created, modified, attackReference } = draft;
  return {
    object: {
      id: draft.id.value,
      name: draft.name.value.trim(),
      description,
      references,
      ...(created && { created }),
      ...(modified && { modified }),
      ...(attackReference && { attackReference }),
    },
    texts: rest,
  };
}

function valuesOf<Value>(values: readonly At<Value>[]): Value[] {
  return values.map(({ value }) => value);
}
