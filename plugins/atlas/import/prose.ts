import type { Release } from '../release/model.ts';

/** Whose words the pages have: the release's, or those that stand there. */
export const proseModes = ['source', 'keep'] as const;

export type Prose = (typeof proseModes)[number];

/** The facts of a release without its wording: no descriptions, no texts of relations, no accounts. */
export function withoutWording(release: Release): Release {
  const bare = <Thing extends { readonly description: string }>(thing: Thing): Thing => ({
    ...thing,
    description: '',
  });
  return {
    ...release,
    tactics: release.tactics.map(bare),
    techniques: release.techniques.map(bare),
    mitigations: release.mitigations.map((mitigation) => ({
      ...bare(mitigation),
      techniques: mitigation.techniques.map(({ id }) => ({ id, text: '' })),
    })),
    caseStudies: release.caseStudies.map((study) => ({
      ...bare(study),
      steps: study.steps.map((step) => ({ ...step, account: '' })),
    })),
  };
}
