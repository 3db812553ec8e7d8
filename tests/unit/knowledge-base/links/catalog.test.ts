import { describe, expect, it } from 'vitest';
import { cleanPath } from '../../../../plugins/knowledge-base/links/catalog.ts';
import { baseOf, nodeWith, object, type Files } from './baseOf.ts';

function catalogOf(files: Files) {
  return baseOf(files).catalog;
}

describe('nodes', () => {
  it('have the id of the object, else the path', () => {
    const { nodes } = catalogOf({
      'index.md': '# Start\n',
      'a/index.md': '# A\n',
      'door.md': object('AML.T0101', 'Open Door'),
    });
    expect([...nodes.keys()]).toEqual(['index', 'a/index', 'AML.T0101']);
  });

  it('are one for several pages of one id: the first is the object', () => {
    const { nodes, nodeOf, paths } = catalogOf({
      'a.md': object('AML.T0101', 'Open Door'),
      'b.md': object('AML.T0101', 'Another Door'),
    });
    expect(nodes.size).toBe(1);
    expect(nodes.get('AML.T0101')?.page?.path).toBe('a.md');
    expect([...nodeOf.values()].map(({ name }) => name)).toEqual(['Open Door', 'Open Door']);
    expect(paths.get('b')?.page?.path).toBe('b.md');
  });

  it('may be called like any property of an object', () => {
    const { nodes, names } = catalogOf({
      '__proto__.md': '---\ntitle: __proto__\n---\n',
      'constructor.md': '# constructor\n',
    });
    expect([...nodes.keys()]).toEqual(['__proto__', 'constructor']);
    expect(names.get('__proto__')).toHaveLength(1);
  });
});

describe('paths', () => {
  it('of a file go before those of a folder’s page, and both before a folder note', () => {
    const at = (files: Files, path: string) => catalogOf(files).paths.get(path)?.page?.path;
    const note = { 'a/a.md': '# Note\n' };
    const folder = { 'a/index.md': '# Folder\n' };
    const file = { 'a.md': '# File\n' };
    expect(at({ ...note, ...folder, ...file }, 'a')).toBe('a.md');
    expect(at({ ...note, ...folder }, 'a')).toBe('a/index.md');
    expect(at(note, 'a')).toBe('a/a.md');
    expect(at({ ...folder, ...file }, 'a/index')).toBe('a/index.md');
  });

  it('are written without slashes at their ends and without ending', () => {
    expect(cleanPath('/a/b.md')).toBe('a/b');
    expect(cleanPath('a/b/')).toBe('a/b');
    expect(cleanPath('a/b.MARKDOWN')).toBe('a/b');
    expect(cleanPath('v1.2')).toBe('v1.2');
    expect(cleanPath('///')).toBe('');
  });
});

describe('names', () => {
  it('are those of title, object and parent, folded, each page once', () => {
    const { names } = catalogOf({
      'latch/index.md': object('AML.T0102', 'Lift Latch'),
      'latch/wire.md': object('AML.T0102.000', 'Wire'),
      'plain.md': '# Plain\n',
    });
    expect(names.get('lift latch: wire')).toHaveLength(1);
    expect(names.get('aml.t0102.000: wire')).toHaveLength(1);
    expect(names.get('plain')).toHaveLength(1);
  });

  it('of equal pages are all kept', () => {
    const { names, baseNames, aliases } = catalogOf({
      'a/x.md': '---\naliases: [Both, both]\n---\n\n# Same\n',
      'b/x.md': '---\naliases: BOTH\n---\n\n# Same\n',
    });
    const paths = (found: readonly { page?: { path: string } }[] = []) =>
      found.map(({ page }) => page?.path);
    expect(paths(names.get('same'))).toEqual(['a/x.md', 'b/x.md']);
    expect(paths(baseNames.get('x'))).toEqual(['a/x.md', 'b/x.md']);
    expect(paths(aliases.get('both'))).toEqual(['a/x.md', 'b/x.md']);
  });

  it('that an object bore before are known', () => {
    const { formerNames } = catalogOf({
      'a.md': object('AML.T0010', 'AI Supply Chain Compromise'),
    });
    expect(formerNames.get('ml supply chain compromise')).toMatchObject([
      { node: { id: 'AML.T0010' } },
    ]);
  });
});

describe('a parent that no page describes', () => {
  it('has a node at the folder of its children', () => {
    const base = baseOf({
      'latch/wire.md': object('AML.T0102.000', 'Wire'),
      'latch/card.md': object('AML.T0102.001', 'Card'),
      'a.md': '[[latch|AML.T0102: Lift Latch]]\n',
    });
    expect(nodeWith(base, 'AML.T0102')).toMatchObject({
      kind: { name: 'technique' },
      name: 'Lift Latch',
      title: 'AML.T0102: Lift Latch',
      address: '/latch/',
    });
    expect(base.catalog.paths.get('latch')?.node.id).toBe('AML.T0102');
  });

  it('has an address below a folder that other pages share', () => {
    const base = baseOf({
      'doors/wire.md': object(
        'AML.T0102.000',
        'Wire',
        '## Parent Technique',
        '**Parent Technique:** AML.T0102 — Lift Latch',
      ),
      'doors/other.md': '# Other\n',
    });
    expect(nodeWith(base, 'AML.T0102').address).toBe('/doors/lift-latch/');
  });

  it('has an address where its children lie at the top', () => {
    const base = baseOf({ 'wire.md': object('AML.T9102.000', 'Wire') });
    expect(nodeWith(base, 'AML.T9102')).toMatchObject({
      name: 'AML.T9102',
      title: 'AML.T9102',
      address: '/aml-t9102/',
    });
  });

  it('has the name that is known of its id, where no page says any', () => {
    const base = baseOf({ 'sub/x.md': object('AML.T0051.000', 'Direct') });
    expect(nodeWith(base, 'AML.T0051').name).toBe('LLM Prompt Injection');
    expect(base.catalog.names.get('llm prompt injection: direct')).toHaveLength(1);
  });

  it('does not take the address of a page', () => {
    const base = baseOf({
      'latch.md': '# A latch\n',
      'latch/wire.md': object('AML.T0102.000', 'Wire'),
    });
    expect(base.catalog.paths.get('latch')?.page?.path).toBe('latch.md');
    const addresses = [...base.catalog.nodes.values()].map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
