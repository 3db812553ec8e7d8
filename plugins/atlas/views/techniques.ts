import { isRetired } from '../../knowledge-base/graph/buildGraph.ts';
import type { Relation } from '../../knowledge-base/graph/graph.ts';
import type { CatalogNode } from '../../knowledge-base/links/catalog.ts';
import { urlOf, type SiteContext } from '../../knowledge-base/site/context.ts';
import { byPosition } from '../../knowledge-base/site/navigation.ts';
import type { Named, Technique } from '../portable/techniques/technique.ts';

/** The objects of a kind that the views show, in their order: neither retired nor unlisted ones. */
export function objectsOf({ base }: SiteContext, kind: string): CatalogNode[] {
  return [...base.catalog.nodes.values()]
    .filter(
      ({ kind: own, page }) =>
        own?.name === kind && !(page && (isRetired(page) || page.frontMatter.unlisted)),
    )
    .sort(byPosition);
}

export function named(context: SiteContext, { id, name, address }: CatalogNode): Named {
  return { id, name, url: urlOf(context, address) };
}

/** The relations of one type that end, or begin, at an object. */
export function relationsAt(
  { base }: SiteContext,
  id: string,
  type: string,
  end: 'source' | 'target',
): Relation[] {
  return base.graph
    .relationsOf(id)
    .filter((relation) => relation.type === type && relation[end].id === id);
}

/** All techniques as the views know them, in their order. */
export function techniquesOf(context: SiteContext): Technique[] {
  const nodes = objectsOf(context, 'technique');
  const shown = new Set([...nodes, ...objectsOf(context, 'mitigation')].map(({ id }) => id));
  const tacticOrder = objectsOf(context, 'tactic').map(({ id }) => id);
  const studies = new Set(objectsOf(context, 'case-study').map(({ id }) => id));
  const sourcesOf = (id: string, type: string): string[] => [
    ...new Set(relationsAt(context, id, type, 'target').map(({ source }) => source.id)),
  ];
  const mitigationsOf = (id: string): string[] =>
    sourcesOf(id, 'mitigates')
      .filter((mitigation) => shown.has(mitigation))
      .sort();

  return nodes.map((node) => {
    const { id, page } = node;
    const parent = relationsAt(context, id, 'specializes', 'source')[0]?.target;
    const own = mitigationsOf(id);
    const tactics = new Set(
      relationsAt(context, id, 'achieves', 'source').map(({ target }) => target.id),
    );
    const maturity = page?.facts.get('Maturity')?.value;
    return {
      ...named(context, node),
      ...(parent && { parentId: parent.id, parentName: parent.name }),
      tactics: tacticOrder.filter((tactic) => tactics.has(tactic)),
      ...(maturity !== undefined && { maturity }),
      platforms: listFact(node, 'Platforms'),
      studies: sourcesOf(id, 'employs')
        .filter((study) => studies.has(study))
        .sort(),
      mitigations: own,
      inherited: parent ? mitigationsOf(parent.id).filter((other) => !own.includes(other)) : [],
    };
  });
}

/** A fact whose value is a list between commas. */
export function listFact({ page }: CatalogNode, label: string): string[] {
  const value = page?.facts.get(label)?.value ?? '';
  return value.split(/\s*,\s*/).filter(Boolean);
}

/** From what was only thought of to what has happened, as ATLAS orders maturity. */
const maturityOrder = ['feasible', 'demonstrated', 'realized'];

/** What techniques can be filtered by: the values that occur. */
export interface Choices {
  readonly maturities: readonly string[];
  readonly platforms: readonly string[];
}

export function choicesOf(techniques: readonly Technique[]): Choices {
  const rank = (maturity: string): number => maturityOrder.indexOf(maturity.toLowerCase());
  const maturities = new Set(techniques.flatMap(({ maturity }) => maturity ?? []));
  return {
    maturities: [...maturities].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)),
    platforms: [...new Set(techniques.flatMap(({ platforms }) => platforms))].sort(),
  };
}
