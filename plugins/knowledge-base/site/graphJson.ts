import type { Nodes } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { toString } from 'mdast-util-to-string';
import { z } from 'zod';
import { isRetired } from '../graph/buildGraph.ts';
import type { Passage } from '../graph/graph.ts';
import type { KnowledgeBase } from '../knowledgeBase.ts';
import type { CatalogNode } from '../links/catalog.ts';
import type { FactRow } from '../vocabulary.ts';

const side = z.enum(['source', 'target']);

const nodeSchema = z
  .looseObject({
    id: z.string().describe("The object's own id, else the page's path without ending"),
    kind: z.string().describe('The kind of object, or "page"'),
    name: z.string(),
    title: z.string().describe('The name with the id in front of it, where there is one'),
    url: z.string().describe('Address on the site, with its base URL'),
    path: z
      .string()
      .optional()
      .describe('File inside the vault; absent where no page describes the object'),
    retired: z.literal(true).optional().describe('The object is in no current release'),
    position: z.number().optional().describe('Place among the objects of its kind'),
  })
  .describe('Further keys are facts of the object: dates, maturity, platforms, categories');

const edgeSchema = z.strictObject({
  type: z.string().describe('achieves, specializes, mitigates, employs, maps-to, mentions'),
  source: z.string().describe('Id of a node'),
  target: z.string().describe('Id of a node'),
  note: z.string().optional().describe('The text of the relation, plain'),
  declaredBy: z.array(side).describe('Whose page states the relation'),
  step: z.int().nonnegative().optional().describe('Number of the step of a procedure'),
  tactic: z.string().optional().describe('Id of the tactic that the step served'),
  match: z
    .string()
    .optional()
    .describe('How closely a control fits: exact, broad, narrow, related'),
  inheritedFrom: z.string().optional().describe('Id of the node whose relation this is in truth'),
  count: z.int().positive().optional().describe('How often the text mentions the target'),
});

/** The shape of `api/graph.json`; `api/graph.schema.json` is made of it. */
export const graphSchema = z
  .strictObject({
    $schema: z.string(),
    schemaVersion: z.literal(1),
    atlas: z
      .strictObject({ release: z.string(), format: z.string() })
      .nullable()
      .describe('The release that the objects were brought in from, where it is known'),
    nodes: z.array(nodeSchema),
    edges: z.array(edgeSchema),
  })
  .describe('All objects and pages of the knowledge base, and all relations between them');

export type GraphJson = z.output<typeof graphSchema>;
type NodeJson = z.output<typeof nodeSchema>;
type EdgeJson = z.output<typeof edgeSchema>;

/** Origin of the vault's objects. */
export type Provenance = NonNullable<GraphJson['atlas']>;

/** The whole graph as data: nodes by id, edges by type, source, target and step. */
export function graphJson(
  { catalog, graph }: KnowledgeBase,
  baseUrl: string,
  provenance: Provenance | undefined,
): GraphJson {
  const relations = graph.relations.map((relation): EdgeJson => ({
    type: relation.type,
    source: relation.source.id,
    target: relation.target.id,
    ...(relation.note && { note: plainText(relation.note) }),
    declaredBy: side.options.filter((name) => relation.declaredBy.has(name)),
    ...(relation.step && { step: relation.step.number }),
    ...(relation.also.tactic && { tactic: relation.also.tactic.id }),
    ...(relation.attributes.match !== undefined && { match: relation.attributes.match }),
    ...(relation.inheritedFrom && { inheritedFrom: relation.inheritedFrom.id }),
  }));
  const mentions = graph.mentions.map(({ source, target, places }): EdgeJson => ({
    type: 'mentions',
    source: source.id,
    target: target.id,
    declaredBy: ['source'],
    count: places.length,
  }));
  return {
    $schema: './graph.schema.json',
    schemaVersion: 1,
    atlas: provenance ?? null,
    nodes: [...catalog.nodes.values()].map((node) => nodeJson(node, baseUrl)).sort(byId),
    edges: [...relations, ...mentions].sort(byEnds),
  };
}

export function graphJsonSchema(): object {
  return z.toJSONSchema(graphSchema, { target: 'draft-2020-12' });
}

function nodeJson(node: CatalogNode, baseUrl: string): NodeJson {
  const { id, kind, name, title, page } = node;
  const facts = (kind?.facts ?? [])
    .filter(({ form }) => form !== 'id')
    .flatMap((row) => {
      const value = page?.facts.get(row.label)?.value;
      return value === undefined ? [] : [[row.attribute, factValue(value, row)] as const];
    });
  return {
    id,
    kind: kind?.name ?? 'page',
    name,
    title,
    url: `${baseUrl}${node.address.slice(1)}`,
    ...(page && { path: page.path }),
    ...(page && isRetired(page) && { retired: true as const }),
    ...(page?.frontMatter.sidebar_position !== undefined && {
      position: page.frontMatter.sidebar_position,
    }),
    ...Object.fromEntries(facts),
  };
}

function factValue(value: string, { form }: FactRow): string | string[] {
  return form === 'list' ? value.split(/\s*,\s*/).filter(Boolean) : value;
}

function plainText({ nodes }: Passage): string {
  return nodes
    .map((node) => (isInline(node) ? toString(node) : `\n\n${toString(node)}\n\n`))
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function isInline(node: Nodes): boolean {
  return node.type === 'wikiLink' || phrasing(node);
}

function byId(a: NodeJson, b: NodeJson): number {
  return a.id < b.id ? -1 : 1;
}

function byEnds(a: EdgeJson, b: EdgeJson): number {
  const key = ({ type, source, target }: EdgeJson): string => `${type} ${source} ${target}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : (a.step ?? 0) - (b.step ?? 0);
}
