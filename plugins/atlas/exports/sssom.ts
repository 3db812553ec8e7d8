import { toString } from 'mdast-util-to-string';
import type { KnowledgeBase } from '../../knowledge-base/knowledgeBase.ts';
import type { CatalogNode } from '../../knowledge-base/links/catalog.ts';
import { currentControl } from '../frameworks/controls.ts';
import { kindOfId } from '../ids.ts';

/** How a match in a table is named in SKOS; the subject is the term or mitigation. */
const predicates: Readonly<Record<string, string>> = {
  exact: 'skos:exactMatch',
  broad: 'skos:broadMatch',
  narrow: 'skos:narrowMatch',
  related: 'skos:relatedMatch',
};

const columns = [
  'subject_id',
  'subject_label',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'subject_source',
  'object_source',
  'comment',
] as const;

/**
 * The crosswalk from mitigations and terms to controls as SSSOM/TSV: a head of metadata behind `#`,
 * then one mapping a line.
 * @see https://mapping-commons.github.io/sssom/spec-formats-tsv/
 */
export function sssomTable({ graph }: KnowledgeBase, site: string): string {
  const rows = graph.relations
    .filter(({ type }) => type === 'maps-to')
    .map(({ source, target, note, attributes }) => ({
      subject_id: curie(source),
      subject_label: source.name,
      predicate_id: predicates[attributes.match ?? 'related'] ?? 'skos:relatedMatch',
      object_id: curie(target),
      object_label: target.name,
      mapping_justification: 'semapv:ManualMappingCuration',
      subject_source: kindOfId(source.id) ? 'MITRE ATLAS' : 'This knowledge base',
      object_source: currentControl(target.id)?.framework.title ?? '',
      comment: note ? note.nodes.map((node) => toString(node)).join('') : '',
    }))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const head = [
    '#curie_map:',
    '#  atlas: "https://atlas.mitre.org/mitigations/"',
    `#  page: "${site}"`,
    `#  control: "${site}controls/#"`,
    '#  skos: "http://www.w3.org/2004/02/skos/core#"',
    '#  semapv: "https://w3id.org/semapv/vocab/"',
    `#mapping_set_id: "${site}exports/crosswalk.sssom.tsv"`,
    '#mapping_set_title: "MITRE ATLAS mitigations and AI security terms to controls"',
    '#license: "https://www.apache.org/licenses/LICENSE-2.0"',
  ];
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join('\t'));
  return `${[...head, columns.join('\t'), ...lines].join('\n')}\n`;
}

function key(row: { readonly subject_id: string; readonly object_id: string }): string {
  return `${row.subject_id} ${row.object_id}`;
}

/** Ids of controls hold blanks and colons, which a CURIE may not. */
function curie({ id }: CatalogNode): string {
  if (kindOfId(id)) return `atlas:${id}`;
  return currentControl(id) ? `control:${id.replace(/[^\w.-]+/g, '-')}` : `page:${id}`;
}

/** A tab or a line break would end the cell. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
