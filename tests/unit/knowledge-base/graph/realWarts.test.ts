import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { baseOfFixture, found, nodeWith, outcomesOf, pageAt } from '../links/baseOf.ts';

const vault = baseOfFixture('real-warts');

describe('what real vaults hold', () => {
  it('labels that contradict paths: the relation is that of the label', async () => {
    const base = await vault;
    const steps = base.graph.relations.filter(({ step }) => step);
    expect(steps.map(({ source, target }) => [source.id, target.id])).toEqual([
      ['AML.CS9201', 'AML.T9201.001'],
      ['AML.CS9202', 'AML.T9201'],
    ]);
    expect(found(base, 'mislabelled-link')).toHaveLength(2);
  });

  it('parents without a page: a node, a name, an address, and links that open it', async () => {
    const base = await vault;
    const parent = nodeWith(base, 'AML.T9201');
    expect(parent).toMatchObject({ name: 'Lift a Latch', address: '/a/latch/' });
    expect(parent.page).toBeUndefined();
    expect(base.graph.relationsOf('AML.T9201').map(({ type }) => type)).toEqual([
      'specializes',
      'specializes',
      'mitigates',
      'employs',
    ]);
    expect(found(base, 'broken-link')).toEqual([]);
  });

  it('file names and ids that contradict titles: the title says who a page is', async () => {
    const base = await vault;
    expect(nodeWith(base, 'AML.T9201.000').page?.path).toBe('a/latch/latch-wire.md');
    expect(pageAt(base, 'a/latch/latch-wire.md').frontMatter.id).toBe('latch-card');
    const link = outcomesOf(base, 'b/night.md')[0];
    expect(link?.destination?.page?.path).toBe('a/latch/latch-card.md');
  });

  it('the same pair twice: one relation with all that is said of it', async () => {
    const { graph } = await vault;
    const pair = graph.relations.filter(
      ({ source, target }) => source.id === 'AML.M9201' && target.id === 'AML.T9202',
    );
    expect(pair).toHaveLength(1);
    const note = pair[0]?.note?.nodes.map((node) => toString(node)).join('');
    expect(note).toBe('nobody passes unseen. keys are counted.');
  });

  it('nested bullets in counted lists: the list’s own items count', async () => {
    expect(found(await vault, 'count-mismatch')).toEqual([]);
  });

  it('pages without front matter or title: the file’s name is theirs', async () => {
    const page = pageAt(await vault, 'c/loose notes.md');
    expect(page).toMatchObject({ title: 'loose notes', address: '/c/loose%20notes/' });
  });

  it('equal file names in several folders: paths tell them apart', async () => {
    const base = await vault;
    expect(outcomesOf(base, 'b/same.md')[0]?.destination?.page?.path).toBe('c/same.md');
    expect(outcomesOf(base, 'c/same.md')[0]?.destination?.page?.path).toBe('b/same.md');
  });

  it('line ends of Windows and a byte order mark: read like any other', async () => {
    const base = await vault;
    for (const [path, id] of [
      ['c/windows.md', 'AML.M9202'],
      ['c/mark.md', 'AML.M9203'],
    ] as const) {
      expect(pageAt(base, path)).toMatchObject({ id, findings: [] });
      expect(base.graph.relationsOf(id).map(({ target }) => target.id)).toEqual(['AML.T9202']);
    }
    expect(
      pageAt(base, 'c/windows.md').links.map(({ place }) => [place.line, place.column]),
    ).toEqual([
      [3, 11],
      [12, 3],
    ]);
  });

  it('MITRE’s own addresses, and ids in running text', async () => {
    const base = await vault;
    expect(base.graph.mentionsOf('AML.T9202').map(({ source }) => source.id)).toEqual([
      'AML.CS9201',
      'AML.M9202',
    ]);
    expect(found(base, 'unknown-atlas-id')).toEqual([]);
  });

  it('relations on one side only: a note, and never more', async () => {
    const { findings } = await vault;
    const rules = new Set(findings.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(['asymmetric-relation', 'mislabelled-link', 'missing-prose']);
  });
});
