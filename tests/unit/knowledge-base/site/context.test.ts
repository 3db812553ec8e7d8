import { describe, expect, it } from 'vitest';
import {
  referenceFromAfar,
  referenceTo,
  urlOf,
} from '../../../../plugins/knowledge-base/site/context.ts';
import { nodeWith, object, pageAt } from '../links/baseOf.ts';
import { contextOf } from './contextOf.ts';

describe('a reference', () => {
  const context = contextOf({
    'a.md': object('AML.T0101', 'Door', '## Metadata', '- **Status:** retired').replace(
      '# ',
      '---\nsidebar_label: The door\n---\n\n# ',
    ),
    'b.md': '---\nslug: /elsewhere\n---\n\n# AML.T0101: Another\n',
    'plain page.md': '# Plain\n',
    'l/wire.md': object('AML.T9102.000', 'Wire'),
    'c.md': object('AML.T9001', 'Climb'),
    'd.md': object('AML.T9001.000', 'Ladder'),
  });

  it('names an object, or one of several pages that claim to be it', () => {
    const node = nodeWith(context.base, 'AML.T0101');
    expect(referenceTo(context, node)).toEqual({
      kind: 'technique',
      kindLabel: 'Technique',
      id: 'AML.T0101',
      name: 'The door',
      url: '/kb/a/',
      retired: true,
    });
    expect(referenceTo(context, node, pageAt(context.base, 'b.md'))).toMatchObject({
      id: 'AML.T0101',
      name: 'Another',
      url: '/kb/elsewhere/',
    });
  });

  it('has no id where the id is a path', () => {
    expect(referenceTo(context, nodeWith(context.base, 'plain page'))).toEqual({
      kind: 'page',
      kindLabel: 'Page',
      name: 'Plain',
      url: '/kb/plain%20page/',
    });
  });

  it('names the object above it where nothing around it does', () => {
    const ladder = nodeWith(context.base, 'AML.T9001.000');
    expect(referenceTo(context, ladder)).not.toHaveProperty('parentName');
    expect(referenceFromAfar(context, ladder)).toMatchObject({
      name: 'Ladder',
      parentName: 'Climb',
    });
    expect(referenceFromAfar(context, nodeWith(context.base, 'AML.T9001'))).not.toHaveProperty(
      'parentName',
    );
  });

  it('names a parent that no page describes', () => {
    expect(referenceTo(context, nodeWith(context.base, 'AML.T9102'))).toMatchObject({
      id: 'AML.T9102',
      url: '/kb/l/',
    });
  });
});

it('an address is below the base URL', () => {
  expect(urlOf({ baseUrl: '/kb/' }, '/a/')).toBe('/kb/a/');
  expect(urlOf({ baseUrl: '/' }, '/')).toBe('/');
});
