import { expect, it } from 'vitest';
import { readLink } from '../../../../plugins/atlas/release/links.ts';
import { indexNames } from '../../../../plugins/atlas/release/names.ts';
import type { LinkWart } from '../../../../plugins/atlas/release/rules.ts';

const names = indexNames([
  { id: 'AML.TA0001', name: 'Getting Ready' },
  { id: 'AML.T0001', name: 'Ask Politely' },
  { id: 'AML.T0001.000', name: 'In Writing' },
  { id: 'AML.T0115.000', name: 'Datasets' },
  { id: 'AML.M0001', name: 'Do Not Answer' },
  { id: 'AML.CS0001', name: 'The Letter' },
]);

const cases: [text: string, url: string, target: string | undefined, ...warts: LinkWart[]][] = [
  ['Ask Politely', '/techniques/AML.T0001', '/techniques/AML.T0001'],
  ['In Writing', '/techniques/AML.T0001.000', '/techniques/AML.T0001.000'],
  ['Getting Ready', '/tactics/AML.TA0001/', '/tactics/AML.TA0001'],
  ['Do Not Answer', '/mitigations/AML.M0001#top', '/mitigations/AML.M0001'],
  ['The Letter', 'https://atlas.mitre.org/studies/AML.CS0001', '/studies/AML.CS0001'],
  ['AML.T0001', '/techniques/AML.T0001', '/techniques/AML.T0001'],
  ['Ask Politely', 'techniques/AML.T0001', '/techniques/AML.T0001', 'slash'],
  ['Ask Politely', '/techniques/AMl.T0001', '/techniques/AML.T0001', 'case'],
  ['Ask Politely', '/tactics/AML.T0001', '/techniques/AML.T0001', 'kind'],
  ['Ask Rudely', '/techniques/AML.T0001', '/techniques/AML.T0001', 'name'],
  ['ask', 'tactics/aml.t0001', '/techniques/AML.T0001', 'slash', 'case', 'kind', 'name'],
  ['Old Datasets', '/techniques/AML.T0019', '/techniques/AML.T0115.000', 'retired'],
  // Its successor, AML.T0115.001, is not among the names.
  ['Old Models', '/techniques/AML.T0058', undefined, 'missing'],
  ['Nobody', '/techniques/AML.T9999', undefined, 'missing'],
  ['Nothing', '/techniques/overview', undefined, 'case', 'missing'],
  ['The matrix', '/matrices/ATLAS-matrix', 'https://atlas.mitre.org/matrices/ATLAS-matrix'],
  [
    'Elsewhere',
    'https://example.org/techniques/AML.T0001',
    'https://example.org/techniques/AML.T0001',
  ],
  ['Elsewhere', '//example.org/x', '//example.org/x'],
  ['Here', '#top', '#top'],
];

it.each(cases)('reads [%s](%s) as a link to %s', (text, url, target, ...warts) => {
  expect(readLink(text, url, names)).toEqual({ url: target, warts });
});
