import { describe, expect, it } from 'vitest';
import { byPosition, neighbourReader } from '../../../../plugins/knowledge-base/site/navigation.ts';
import { nodeWith, object, type Files } from '../links/baseOf.ts';
import { contextOf, dataOf } from './contextOf.ts';

const placed = (id: string, name: string, position?: number) =>
  `---\ntitle: "${id}: ${name}"\n${position === undefined ? '' : `sidebar_position: ${String(position)}\n`}---\n`;

describe('the order of objects', () => {
  it('is that of their positions, then of their ids', () => {
    const { base } = contextOf({
      'a.md': placed('AML.T0104', 'A', 2),
      'b.md': placed('AML.T0103', 'B'),
      'c.md': placed('AML.T0102', 'C'),
      'd.md': placed('AML.T0101', 'D', 10),
    });
    const ids = [...base.catalog.nodes.values()].sort(byPosition).map(({ id }) => id);
    expect(ids).toEqual(['AML.T0104', 'AML.T0101', 'AML.T0102', 'AML.T0103']);
  });
});

describe('the neighbours of an object', () => {
  const files: Files = {
    'a.md': placed('AML.T0101', 'A', 1),
    'b.md': placed('AML.T0102', 'B', 2),
    'hidden.md': placed('AML.T0103', 'H', 3).replace('---\n', '---\nunlisted: true\n'),
    'c.md': placed('AML.T0104', 'C', 4),
    'm.md': placed('AML.M0101', 'M', 2),
    'sub/x.md': placed('AML.T0109.000', 'X', 5),
    'plain.md': '# Plain\n',
  };
  const neighbours = (id: string) => {
    const context = contextOf(files);
    const { previous, next } = neighbourReader(context)(nodeWith(context.base, id));
    return [previous?.id, next?.id];
  };

  it('are those of its kind, without what is not listed or has no page', () => {
    expect(neighbours('AML.T0101')).toEqual([undefined, 'AML.T0102']);
    expect(neighbours('AML.T0102')).toEqual(['AML.T0101', 'AML.T0104']);
    expect(neighbours('AML.T0104')).toEqual(['AML.T0102', 'AML.T0109.000']);
    expect(neighbours('AML.M0101')).toEqual([undefined, undefined]);
  });

  it('are none for pages of no kind, hidden ones and objects without a page', () => {
    for (const id of ['plain', 'AML.T0103', 'AML.T0109']) {
      expect(neighbours(id)).toEqual([undefined, undefined]);
    }
  });
});

describe('the ways from the top', () => {
  it('lead through the list of the kind and the parent', () => {
    const files = {
      'l/index.md': object('AML.T0102', 'Latch'),
      'l/wire.md': object('AML.T0102.000', 'Wire'),
    };
    expect(dataOf(files, 'AML.T0102.000').breadcrumbs).toEqual([
      { label: 'Techniques', url: '/kb/techniques/' },
      { label: 'Latch', url: '/kb/l/' },
      { label: 'Wire' },
    ]);
    expect(dataOf(files, 'AML.T0102').breadcrumbs).toHaveLength(2);
  });

  it('lead through the folders, which link where they have a page', () => {
    const files = {
      'guides/index.md': '# All guides\n',
      'guides/deep/notes.md': '# Notes\n',
      'index.md': '# Start\n',
    };
    expect(dataOf(files, 'guides/deep/notes').breadcrumbs).toEqual([
      { label: 'All guides', url: '/kb/guides/' },
      { label: 'deep' },
      { label: 'Notes' },
    ]);
    expect(dataOf(files, 'guides/index').breadcrumbs).toEqual([{ label: 'All guides' }]);
    expect(dataOf(files, 'index').breadcrumbs).toEqual([{ label: 'Start' }]);
  });
});

describe('the surroundings of a page', () => {
  const below = (id: string, name: string, tactic: string) =>
    object(id, name, '## Tactics', `- [[${tactic}]]`);
  const files = {
    'early.md': placed('AML.TA0102', 'Early', 1),
    'late.md': placed('AML.TA0101', 'Late', 2),
    'a.md': below('AML.T0101', 'A', 'late'),
    'b.md': below('AML.T0102', 'B', 'early'),
    'l/index.md': below('AML.T0103', 'L', 'early'),
    'l/wire.md': object('AML.T0103.000', 'Wire', '## Parent Technique', '[[l]]'),
  };

  it('are what stands below the same tactic, with what is below the one that is open', () => {
    expect(dataOf(files, 'AML.T0103.000').navigation).toEqual({
      title: 'Early',
      url: '/kb/early/',
      items: [
        { name: 'B', url: '/kb/b/' },
        {
          name: 'L',
          url: '/kb/l/',
          items: [{ name: 'Wire', url: '/kb/l/wire/', isCurrent: true }],
        },
      ],
    });
  });

  it('are followed in the order of the tactics', () => {
    const next = (id: string) => dataOf(files, id).next?.id;
    expect([next('AML.T0102'), next('AML.T0103'), next('AML.T0103.000')]).toEqual([
      'AML.T0103',
      'AML.T0103.000',
      'AML.T0101',
    ]);
  });

  it('are those of the same group where their list has groups', () => {
    const control = (id: string, framework: string, position: number): string =>
      `${placed(id, id, position)}\n## Metadata\n\n- **Control ID:** ${id}\n- **Framework:** ${framework}\n`;
    const controls = {
      'n/a.md': control('GV.SC-04', 'NIST CSF', 2),
      'n/b.md': control('GV.SC-06', 'NIST CSF', 1),
      'o/a.md': control('LLM01:2025', 'OWASP & more', 1),
      'o/b.md': control('LLM02:2025', 'OWASP & more', 2),
    };
    expect(dataOf(controls, 'LLM01:2025').navigation).toMatchObject({
      title: 'OWASP & more',
      url: '/kb/controls/?framework=OWASP+%26+more',
      items: [{ name: 'LLM01:2025', isCurrent: true }, { name: 'LLM02:2025' }],
    });
    const next = (id: string) => dataOf(controls, id).next?.id;
    expect([next('GV.SC-06'), next('GV.SC-04'), next('LLM01:2025')]).toEqual([
      'GV.SC-04',
      'LLM01:2025',
      'LLM02:2025',
    ]);
  });

  it('are those around the page where there are many', () => {
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [
        `m${String(n)}.md`,
        placed(`AML.M01${String(n).padStart(2, '0')}`, `M${String(n)}`, n),
      ]),
    );
    const { navigation } = dataOf(many, 'AML.M0120');
    expect(navigation?.of).toBe(50);
    expect(navigation?.items.map(({ name }) => name)).toEqual(
      Array.from({ length: 13 }, (_, n) => `M${String(14 + n)}`),
    );
  });
});
