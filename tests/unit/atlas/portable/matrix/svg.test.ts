import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../../plugins/atlas/portable/matrix/layOut.ts';
import { matrixSvg } from '../../../../../plugins/atlas/portable/matrix/matrixSvg.ts';
import { studySvg } from '../../../../../plugins/atlas/portable/matrix/studySvg.ts';
import {
  escapeXml,
  textWidth,
  wrap,
} from '../../../../../plugins/atlas/portable/matrix/svgText.ts';
import { technique } from '../technique.ts';

const hostile = `</text></svg><script>alert("1")</script>&amp;'" onload="x" \u0000\ud800`;
const tactics = [{ id: 'AML.TA0001', name: hostile, url: 'javascript:alert(1)' }];
const techniques = [
  technique('AML.T0001', { name: hostile }),
  technique('AML.T0001.000', { name: 'Part', parentId: 'AML.T0001' }),
];
const layout = layOut(tactics, techniques, 'side', () => true);
const study = {
  id: 'AML.CS0001',
  name: hostile,
  url: '/',
  steps: [
    { number: 1, name: hostile, technique: 'AML.T0001', tactic: 'AML.TA0001' },
    { number: 2, name: 'Unknown', technique: 'AML.T0404' },
  ],
};
const pictures: [string, string][] = [
  [
    'the matrix',
    matrixSvg({
      title: hostile,
      layout,
      heat: 'studies',
      steps: new Map([['TA0001-T0001.000', [1, 12]]]),
      note: hostile,
    }),
  ],
  ['a path', studySvg(study, tactics, (id) => techniques.find((own) => own.id === id))],
  ['an empty matrix', matrixSvg({ title: 'T', layout: layOut([], [], 'flat', () => false) })],
  ['a path without steps', studySvg({ ...study, steps: [] }, tactics, () => undefined)],
];

describe('pictures', () => {
  it.each(pictures)('of %s hold hostile names as text', (_name, svg) => {
    const tree = fromHtml(svg, { fragment: true, space: 'html' });
    expect(tree.children.filter(({ type }) => type === 'element')).toHaveLength(1);
    expect(selectAll('script', tree)).toEqual([]);
    const attributes = new Set(
      selectAll('*', tree).flatMap(({ properties }) => Object.keys(properties)),
    );
    expect([...attributes].filter((name) => /^on|href/i.test(name))).toEqual([]);
    expect(svg).not.toMatch(/[\u0000\ud800]|NaN|Infinity|undefined/); // eslint-disable-line no-control-regex
    expect(svg.match(/<(?!\/)(?:text|rect|title|desc|svg|path)\b/g)?.length).toBe(
      svg.match(/<[a-z]/g)?.length,
    );
  });

  it('show ids, names, counts and steps', () => {
    const words = selectAll('text', fromHtml(pictures[0]?.[1] ?? '')).map((text) => toString(text));
    expect(words).toEqual(expect.arrayContaining(['T0001', 'T0001.000', 'Part', '0', '1, 12']));
  });

  it('keep every line within its width', () => {
    for (const text of ['Exploit Public-Facing Application', 'W'.repeat(40), '注入'.repeat(20)]) {
      const lines = wrap(text, 100, 11);
      expect(lines.every((line) => textWidth(line, 11) <= 100)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
    expect(wrap('', 100, 11)).toEqual([]);
  });

  it('write nothing that XML cannot hold', () => {
    expect(escapeXml('a<b>&"\u0001\ufffe\n')).toBe('a&lt;b&gt;&amp;&quot;\ufffd\ufffd\n');
  });
});
