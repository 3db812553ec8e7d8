import type { SiteContext } from '../../../knowledge-base/site/context.ts';
import type { SiteRoute } from '../../../knowledge-base/site/routes.ts';
import type { MatrixTechnique } from '../../portable/matrix/layOut.ts';
import type { Study } from '../../portable/matrix/study.ts';
import type { Technique } from '../../portable/techniques/technique.ts';
import { choicesOf, named, objectsOf, relationsAt, techniquesOf } from '../techniques.ts';
import type { MatrixData } from './contract.ts';
import { findBreaks } from './findBreaks.ts';

/** `/matrix/`: all tactics side by side, with their techniques. */
export function matrixView(context: SiteContext): SiteRoute {
  return { address: '/matrix/', component: 'Matrix', data: matrixData(context) };
}

export function matrixData(context: SiteContext): MatrixData {
  const techniques = techniquesOf(context);
  const tactics = objectsOf(context, 'tactic').map((tactic) => named(context, tactic));
  return {
    tactics,
    techniques: withCounts(techniques),
    studies: objectsOf(context, 'case-study').map((study) => ({
      ...named(context, study),
      steps: stepsOf(context, study.id),
    })),
    ...choicesOf(techniques),
    breaks: findBreaks([...tactics, ...techniques].map(({ name }) => name)),
  };
}

function withCounts(techniques: readonly Technique[]): MatrixTechnique[] {
  const studiesBelow = new Map<string, Set<string>>();
  for (const { id, parentId, studies } of techniques) {
    for (const whole of [id, parentId ?? id]) {
      const all = studiesBelow.get(whole) ?? new Set();
      studies.forEach((study) => all.add(study));
      studiesBelow.set(whole, all);
    }
  }
  return techniques.map((technique) => ({
    ...technique,
    counts: {
      studies: studiesBelow.get(technique.id)?.size ?? 0,
      mitigations: technique.mitigations.length + technique.inherited.length,
    },
  }));
}

function stepsOf(context: SiteContext, study: string): Study['steps'] {
  return relationsAt(context, study, 'employs', 'source')
    .map(({ target, step, also }, index) => ({
      number: step?.number ?? index + 1,
      name: step?.name || target.name,
      technique: target.id,
      ...(also.tactic && { tactic: also.tactic.id }),
    }))
    .sort((a, b) => a.number - b.number);
}
