import { z } from 'zod';
import { graphSchema, type GraphJson } from '../graphJson.ts';
import { fileOf } from './fileOf.ts';

const { atlas, nodes, edges } = graphSchema.shape;

const relationSchema = edges.element.extend({
  object: z
    .strictObject({ id: z.string(), name: z.string(), url: z.string() })
    .describe('The other end of the relation'),
});

/** The shape of `api/objects/<ID>.json`. */
export const objectSchema = z
  .strictObject({
    $schema: z.string(),
    schemaVersion: z.literal(1),
    atlas,
    object: nodes.element,
    out: z.array(relationSchema).describe('Relations whose source is this object'),
    in: z.array(relationSchema).describe('Relations whose target is this object'),
  })
  .describe('One object of the knowledge base, with its relations to all others');

export type ObjectJson = z.output<typeof objectSchema>;

export function objectJsonSchema(): object {
  return z.toJSONSchema(objectSchema, { target: 'draft-2020-12' });
}

/**
 * Each object of a kind as data, by the name of its file: its id, or its address for one whose id
 * no file can bear, such as `LLM01:2025`.
 * @param schemaUrl absolute, for files lie at different depths
 */
export function objectsJson(
  graph: GraphJson,
  baseUrl: string,
  schemaUrl: string,
): ReadonlyMap<string, ObjectJson> {
  const nodeOf = new Map(graph.nodes.map((node) => [node.id, node]));
  const bySource = edgesBy(graph, 'source');
  const byTarget = edgesBy(graph, 'target');
  const withEnd = (id: string, edge: GraphJson['edges'][number]): ObjectJson['out'][number] => {
    const other = nodeOf.get(id);
    return { ...edge, object: { id, name: other?.name ?? id, url: other?.url ?? '' } };
  };
  return new Map(
    graph.nodes
      .filter(({ kind }) => kind !== 'page')
      .map((object) => [
        /^\w[\w.-]*$/.test(object.id) ? object.id : fileOf(object.url.slice(baseUrl.length)),
        {
          $schema: schemaUrl,
          schemaVersion: 1,
          atlas: graph.atlas,
          object,
          out: (bySource.get(object.id) ?? []).map((edge) => withEnd(edge.target, edge)),
          in: (byTarget.get(object.id) ?? []).map((edge) => withEnd(edge.source, edge)),
        },
      ]),
  );
}

function edgesBy({ edges }: GraphJson, end: 'source' | 'target'): Map<string, GraphJson['edges']> {
  const groups = new Map<string, GraphJson['edges']>();
  for (const edge of edges) {
    const group = groups.get(edge[end]);
    if (group) group.push(edge);
    else groups.set(edge[end], [edge]);
  }
  return groups;
}
