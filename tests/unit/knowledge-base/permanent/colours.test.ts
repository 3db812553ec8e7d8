import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { colourOf } from '../../../../plugins/knowledge-base/permanent/colours.ts';

const css = readFileSync(join(__dirname, '../../../../src/css/tokens.css'), 'utf8');

it.each(['tactic', 'technique', 'mitigation', 'case-study', 'term', 'control', 'page'])(
  'the colours of a %s are those of the site',
  (kind) => {
    const inCss = [...css.matchAll(new RegExp(`--kind-${kind}: (#[0-9a-f]{6});`, 'g'))];
    expect(inCss.map(([, colour]) => colour)).toEqual([...colourOf(kind)]);
  },
);

it('an unknown kind looks like a page', () => {
  expect(colourOf('constructor')).toEqual(colourOf('page'));
});
