import { isRetired } from '../../../knowledge-base/graph/buildGraph.ts';
import type { SiteContext } from '../../../knowledge-base/site/context.ts';
import type { SiteRoute } from '../../../knowledge-base/site/routes.ts';
import { allIds } from '../../history/history.ts';
import type { RetiredId } from '../../portable/techniques/idsInText.ts';
import { choicesOf, listFact, named, objectsOf, relationsAt, techniquesOf } from '../techniques.ts';
import type { BrowseData, Reason } from './contract.ts';

/** `/browse/`: mitigations by technique, and techniques by mitigation. */
export function browseView(context: SiteContext): SiteRoute {
  return { address: '/browse/', component: 'Browse', data: browseData(context) };
}

export function browseData(context: SiteContext): BrowseData {
  const techniques = techniquesOf(context);
  return {
    tactics: objectsOf(context, 'tactic').map((tactic) => named(context, tactic)),
    techniques,
    mitigations: objectsOf(context, 'mitigation').map((mitigation) => ({
      ...named(context, mitigation),
      categories: listFact(mitigation, 'Category'),
    })),
    studies: objectsOf(context, 'case-study').map((study) => ({
      ...named(context, study),
      techniques: techniquesOfStudy(context, study.id),
    })),
    reasons: reasonsOf(context),
    retired: retiredIds(context),
    ...choicesOf(techniques),
  };
}

function techniquesOfStudy(context: SiteContext, study: string): string[] {
  const steps = relationsAt(context, study, 'employs', 'source').sort(
    (a, b) => (a.step?.number ?? 0) - (b.step?.number ?? 0),
  );
  return [...new Set(steps.map(({ target }) => target.id))];
}

function reasonsOf(context: SiteContext): Reason[] {
  return objectsOf(context, 'mitigation').flatMap(({ id }) =>
    relationsAt(context, id, 'mitigates', 'source').flatMap(({ target, note }) =>
      note ? [{ mitigation: id, technique: target.id, html: context.renderer.html(note) }] : [],
    ),
  );
}

/** What a text may still name: ids that ATLAS took back, and objects that this vault marks retired. */
function retiredIds({ base }: SiteContext): RetiredId[] {
  const { nodes, vocabulary } = base.catalog;
  const marked = [...nodes.values()].filter(({ page }) => page && isRetired(page));
  const ids = new Set([...allIds(), ...marked.map(({ id }) => id)]);
  return [...ids].flatMap((id) => {
    const known = vocabulary.ids.known(id);
    const page = nodes.get(id)?.page;
    if (!known?.retired && !(page && isRetired(page))) return [];
    return [{ id, name: known?.name ?? page?.name ?? id, replacedBy: known?.replacedBy ?? [] }];
  });
}
