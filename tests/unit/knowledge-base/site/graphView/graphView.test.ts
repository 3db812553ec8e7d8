import { describe, expect, it } from 'vitest';
import { fullName } from '../../../../../plugins/knowledge-base/portable/graphView/fullName.ts';
import { graphView } from '../../../../../plugins/knowledge-base/site/graphView/graphView.ts';
import { object } from '../../links/baseOf.ts';
import { contextOf } from '../contextOf.ts';

const files = {
  'm.md': object(
    'AML.M0101',
    'Guard',
    'See [[notes]].',
    '## Techniques (1)',
    '- [[AML.T0101|AML.T0101: Climb]] — why',
  ),
  't.md': object('AML.T0101', 'Climb'),
  'notes.md': '# Notes\n\n[[AML.T0101]] and [[AML.T0101]] again.\n',
  'hidden.md': '---\nunlisted: true\n---\n# Hidden\n\n[[AML.T0101]]\n',
};

describe('graphView', () => {
  const view = graphView(contextOf(files));
  const name = (node: number | undefined): string => view.nodes.names[node ?? -1] ?? '';

  it('should hold listed objects and pages, with their kinds and addresses', () => {
    const rows = view.nodes.ids.map((id, node) => [
      id,
      name(node),
      view.kinds[view.nodes.kinds[node] ?? -1]?.name,
      view.nodes.urls[node],
    ]);
    expect(rows.sort()).toEqual([
      ['AML.M0101', 'Guard', 'mitigation', '/kb/m/'],
      ['AML.T0101', 'Climb', 'technique', '/kb/t/'],
      ['notes', 'Notes', 'page', '/kb/notes/'],
    ]);
    expect(view.withoutId.map(name)).toEqual(['Notes']);
  });

  it('should hold each relation and mention once, in its direction', () => {
    const edges = view.edges.types.map((type, edge) => [
      name(view.edges.sources[edge]),
      view.relations[type],
      name(view.edges.targets[edge]),
    ]);
    expect(edges.sort()).toEqual([
      ['Guard', 'mentions', 'Notes'],
      ['Guard', 'mitigates', 'Climb'],
      ['Notes', 'mentions', 'Climb'],
    ]);
  });

  it('should tell of a sub-object what it belongs to', () => {
    const withSub = graphView(contextOf({ ...files, 's.md': object('AML.T0101.000', 'Ladder') }));
    const names = withSub.nodes.ids.map((_, node) => fullName(withSub, node));
    expect(names.toSorted()).toEqual(['Climb', 'Climb: Ladder', 'Guard', 'Notes']);
  });

  it('should be the same in every build', () => {
    expect(graphView(contextOf(files))).toEqual(view);
  });

  it('should be empty where the vault is', () => {
    expect(graphView(contextOf({})).nodes.ids).toEqual([]);
  });
});
