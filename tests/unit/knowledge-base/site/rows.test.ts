import { describe, expect, it } from 'vitest';
import {
  relationRows,
  rememberingNotes,
  stepRows,
  type ShownRelation,
} from '../../../../plugins/knowledge-base/site/rows.ts';
import { nodeWith, object, type Files } from '../links/baseOf.ts';
import { contextOf } from './contextOf.ts';

function rowsOf(
  files: Files,
  id: string,
  relation: string,
  direction: 'in' | 'out',
  more: Partial<ShownRelation> = {},
) {
  const context = contextOf(files);
  const node = nodeWith(context.base, id);
  const shown: ShownRelation = { relation, direction, as: 'list', ...more };
  return relationRows(context, node, shown, rememberingNotes(context));
}

const tactics = (...links: string[]) =>
  `## Tactics\n\n${links.map((l) => `- [[${l}]]`).join('\n')}`;

describe('the rows of a relation', () => {
  const files = {
    'in.md': object('AML.TA0101', 'In'),
    'l/index.md': object(
      'AML.T0102',
      'Latch',
      '## Metadata',
      '- **Maturity:** realized',
      tactics('in'),
    ),
    'l/wire.md': object('AML.T0102.000', 'Wire', '## Parent Technique', '[[l]]'),
    'a.md': object('AML.T0101', 'Alone', tactics('in')),
  };

  it('stand in the order of ids, with parents and where they are from', () => {
    const rows = rowsOf(files, 'AML.TA0101', 'achieves', 'in');
    expect(
      rows.map(({ object: { id, url }, parentId, inheritedFrom }) => [
        id,
        url,
        parentId,
        inheritedFrom?.id,
      ]),
    ).toEqual([
      ['AML.T0101', '/kb/a/', undefined, undefined],
      ['AML.T0102', '/kb/l/', undefined, undefined],
      ['AML.T0102.000', '/kb/l/wire/', 'AML.T0102', 'AML.T0102'],
    ]);
    expect(rows[1]?.facts).toEqual({ Maturity: 'realized' });
  });

  it('go one way only', () => {
    expect(rowsOf(files, 'AML.T0102', 'specializes', 'in').map(({ object: { id } }) => id)).toEqual(
      ['AML.T0102.000'],
    );
    expect(rowsOf(files, 'AML.T0102', 'specializes', 'out')).toEqual([]);
  });

  it('name what no page has an id for last, by name', () => {
    const table = (control: string) =>
      `## Standards and framework alignment\n\n| Framework | Control | Relevance | Match |\n| - | - | - | - |\n| NIST CSF 2.0 | [[${control}]] | why | exact |`;
    const rows = rowsOf(
      {
        'c.md': '---\ntype: control\n---\n\n# ID.AM-01: Hardware\n',
        'zebra.md': `---\ntype: term\n---\n\n# zebra\n\n${table('c')}\n`,
        'ant.md': `---\ntype: term\n---\n\n# Ant\n\n${table('c')}\n`,
        'm.md': object('AML.M0101', 'Watch', table('c')),
      },
      'ID.AM-01',
      'maps-to',
      'in',
    );
    expect(rows.map(({ object: { name } }) => name)).toEqual(['Watch', 'Ant', 'zebra']);
    expect(rows[0]?.entries).toEqual([
      { html: '<p>why</p>', also: {}, attributes: { match: 'exact' } },
    ]);
  });

  it('name an object once, with all the steps between the two', () => {
    const study = object(
      'AML.CS0101',
      'Night',
      '## Procedure',
      '### Step 3: C',
      '**Technique:** [[a]]',
      '### Step 1: A',
      '**Technique:** [[a]] **Tactic:** [[in]]',
      '### Step 2: B',
      '**Technique:** [[l]]',
    );
    const all = { ...files, 's.md': study };
    const [row, ...others] = rowsOf(all, 'AML.T0101', 'employs', 'in');
    expect(others).toEqual([]);
    expect(row?.entries.map(({ step }) => step?.number)).toEqual([1, 3]);
    expect(row?.entries[0]?.also.tactic?.id).toBe('AML.TA0101');
    const context = contextOf(all);
    const shown = {
      relation: 'employs',
      direction: 'out',
      as: 'steps',
      beside: { relation: 'specializes', direction: 'in' },
    } as const;
    const steps = stepRows(context, nodeWith(context.base, 'AML.CS0101'), shown, () => '');
    expect(
      steps.map(({ object: { id }, beside }) => [id, beside?.map((other) => other.id)]),
    ).toEqual([
      ['AML.T0101', []],
      ['AML.T0102', ['AML.T0102.000']],
      ['AML.T0101', []],
    ]);
  });

  it('are those of the object above as well, marked, and not where the object has them itself', () => {
    const all = {
      ...files,
      'm.md': object(
        'AML.M0101',
        'Watch',
        '## Metadata',
        '- **Category:** Policy',
        '## Techniques',
        '- [[l]] — on all\n- [[l/wire]] — on wires',
      ),
      'n.md': object('AML.M0102', 'Lock', '## Techniques', '- [[l]] — on all'),
    };
    const rows = rowsOf(all, 'AML.T0102.000', 'mitigates', 'in', {
      through: 'specializes',
      groupedBy: 'Category',
    });
    expect(
      rows.map(({ object: { id }, group, inheritedFrom, entries: [entry] }) => [
        id,
        group,
        inheritedFrom?.id,
        entry?.html,
      ]),
    ).toEqual([
      ['AML.M0101', 'Policy', undefined, '<p>on wires</p>'],
      ['AML.M0102', undefined, 'AML.T0102', '<p>on all</p>'],
    ]);
  });

  it('may have facts of any name', () => {
    const hostile = object('AML.CS0101', 'S', '## Metadata', '- **Type:** constructor');
    const own = {
      ...files,
      's.md': hostile,
      'a.md': object('AML.T0101', 'A', '## Case Studies', '- [[s]]'),
    };
    expect(rowsOf(own, 'AML.T0101', 'employs', 'in')[0]?.facts).toEqual({ Type: 'constructor' });
  });
});

describe('remembered notes', () => {
  it('are rendered once, but for pages that explain words in them', () => {
    const context = contextOf({ 'a.md': '# A\n' });
    let rendered = 0;
    const html = rememberingNotes({
      ...context,
      renderer: { ...context.renderer, html: () => `<p>${String(++rendered)}</p>` },
    });
    const page = context.base.pages[0];
    if (!page) throw new Error('no page');
    const note = { page, nodes: [] };
    expect([html(note), html(note), html(note, new Set()), html(note)]).toEqual([
      '<p>1</p>',
      '<p>1</p>',
      '<p>2</p>',
      '<p>1</p>',
    ]);
  });
});
