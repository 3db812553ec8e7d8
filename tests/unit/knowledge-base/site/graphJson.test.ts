import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { graphJson, graphJsonSchema } from '../../../../plugins/knowledge-base/site/graphJson.ts';
import { baseOf, baseOfFixture, object } from '../links/baseOf.ts';

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(graphJsonSchema());

function valid(data: unknown): void {
  const fits = validate(data);
  expect(validate.errors ?? []).toEqual([]);
  expect(fits).toBe(true);
}

describe('api/graph.json', () => {
  it.each(['every-fault', 'every-form', 'real-warts', 'authoring', 'hostile'])(
    'fits its schema: %s',
    async (name) => {
      valid(graphJson(await baseOfFixture(name), '/kb/', { release: '2026.04', format: 'flat' }));
    },
  );

  it('tells of objects, pages and parents without a page', () => {
    const { nodes, atlas } = graphJson(
      baseOf({
        'l/wire.md': [
          '---',
          'title: "AML.T0102.000: Wire"',
          'sidebar_position: 7',
          '---',
          '## Metadata',
          '- **Maturity:** realized',
          '- **Platforms:** A, B',
        ].join('\n'),
        'm.md': object('AML.M0101', 'M', '## Metadata', '- **Status:** retired'),
        'a b.md': '# A B\n',
      }),
      '/kb/',
      undefined,
    );
    expect(atlas).toBeNull();
    expect(nodes).toEqual([
      {
        id: 'AML.M0101',
        kind: 'mitigation',
        name: 'M',
        title: 'AML.M0101: M',
        url: '/kb/m/',
        path: 'm.md',
        retired: true,
        status: 'retired',
      },
      {
        id: 'AML.T0102',
        kind: 'technique',
        name: 'Generate Malicious Commands',
        title: 'AML.T0102: Generate Malicious Commands',
        url: '/kb/l/',
      },
      {
        id: 'AML.T0102.000',
        kind: 'technique',
        name: 'Wire',
        title: 'AML.T0102.000: Wire',
        url: '/kb/l/wire/',
        path: 'l/wire.md',
        position: 7,
        maturity: 'realized',
        platforms: ['A', 'B'],
      },
      { id: 'a b', kind: 'page', name: 'A B', title: 'A B', url: '/kb/a%20b/', path: 'a b.md' },
    ]);
  });

  it('tells of relations and mentions, in their order', () => {
    const data = graphJson(
      baseOf({
        'in.md': object('AML.TA0101', 'In'),
        'l/index.md': object('AML.T0102', 'Latch', '## Tactics', '- [[in]]'),
        'l/wire.md': object('AML.T0102.000', 'Wire', '## Parent Technique', '[[l]]'),
        'm.md': object(
          'AML.M0101',
          'M',
          '## Techniques',
          '- [[l|AML.T0102: Latch]] — because of **this** [[in|tactic]].\n\n  And a paragraph.\n\n  - with a list',
        ),
        's.md': object(
          'AML.CS0101',
          'S',
          '## Procedure',
          '### Step 2: B',
          '**Technique:** [[l]] **Tactic:** [[in]]',
          'One.',
          'Two.',
          '### Step 1: A',
          '**Technique:** [[l]]',
        ),
      }),
      '/',
      undefined,
    );
    valid(data);
    expect(data.edges).toEqual([
      { type: 'achieves', source: 'AML.T0102', target: 'AML.TA0101', declaredBy: ['source'] },
      {
        type: 'achieves',
        source: 'AML.T0102.000',
        target: 'AML.TA0101',
        declaredBy: ['source'],
        inheritedFrom: 'AML.T0102',
      },
      {
        type: 'employs',
        source: 'AML.CS0101',
        target: 'AML.T0102',
        declaredBy: ['source'],
        step: 1,
      },
      {
        type: 'employs',
        source: 'AML.CS0101',
        target: 'AML.T0102',
        note: 'One.\n\nTwo.',
        declaredBy: ['source'],
        step: 2,
        tactic: 'AML.TA0101',
      },
      {
        type: 'mentions',
        source: 'AML.M0101',
        target: 'AML.TA0101',
        declaredBy: ['source'],
        count: 1,
      },
      {
        type: 'mitigates',
        source: 'AML.M0101',
        target: 'AML.T0102',
        note: 'because of this tactic.\n\nAnd a paragraph.\n\nwith a list',
        declaredBy: ['source'],
      },
      {
        type: 'specializes',
        source: 'AML.T0102.000',
        target: 'AML.T0102',
        declaredBy: ['source'],
      },
    ]);
  });

  it('fits its schema with a step of any number', () => {
    const step = (number: string) =>
      object('AML.CS0101', 'S', '## Procedure', `### Step ${number}: A`, '**Technique:** [[t]]');
    for (const number of ['0', '007', '1000000']) {
      const base = baseOf({ 's.md': step(number), 't.md': object('AML.T0101', 'T') });
      valid(graphJson(base, '/', undefined));
    }
  });
});
