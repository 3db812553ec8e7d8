import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import {
  objectJsonSchema,
  objectsJson,
} from '../../../../../plugins/knowledge-base/site/exports/objectsJson.ts';
import { graphJson } from '../../../../../plugins/knowledge-base/site/graphJson.ts';
import { baseOf, baseOfFixture, object } from '../../links/baseOf.ts';

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(objectJsonSchema());
const schema = 'https://kb.example/api/object.schema.json';

describe('api/objects', () => {
  it.each(['every-fault', 'every-form', 'real-warts', 'authoring', 'hostile'])(
    'fits its schema: %s',
    async (name) => {
      const graph = graphJson(await baseOfFixture(name), '/kb/', undefined);
      for (const data of objectsJson(graph, '/kb/', schema).values()) {
        validate(data);
        expect(validate.errors ?? []).toEqual([]);
      }
    },
  );

  it('tells of each object and its relations both ways, with their texts', () => {
    const base = baseOf({
      'm.md': object('AML.M0101', 'Lock', '## Techniques', '- [[t]] — It *holds*.'),
      't.md': object('AML.T0102', 'Climb'),
      'terms/anchor.md': '---\ntype: term\n---\n\n# Anchor\n\nSee [[m]].\n',
      'guide.md': '# Guide\n',
    });
    const objects = objectsJson(graphJson(base, '/kb/', undefined), '/kb/', schema);
    expect([...objects.keys()]).toEqual(['AML.M0101', 'AML.T0102', 'terms/anchor']);
    const relation = {
      type: 'mitigates',
      source: 'AML.M0101',
      target: 'AML.T0102',
      note: 'It holds.',
      declaredBy: ['source'],
    };
    expect(objects.get('AML.M0101')).toMatchObject({
      $schema: schema,
      atlas: null,
      object: { id: 'AML.M0101', name: 'Lock', url: '/kb/m/' },
      out: [{ ...relation, object: { id: 'AML.T0102', name: 'Climb', url: '/kb/t/' } }],
      in: [{ type: 'mentions', object: { id: 'terms/anchor', name: 'Anchor' } }],
    });
    expect(objects.get('AML.T0102')).toMatchObject({
      out: [],
      in: [{ ...relation, object: { id: 'AML.M0101', name: 'Lock', url: '/kb/m/' } }],
    });
  });
});
