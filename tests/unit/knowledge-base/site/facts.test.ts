import { expect, it } from 'vitest';
import { object } from '../links/baseOf.ts';
import { dataOf } from './contextOf.ts';

const metadata = (...facts: string[]) =>
  object('AML.T0101', 'Door', '## Metadata', facts.map((fact) => `- ${fact}`).join('\n'));

it('are those of the kind in its order, then the author’s own; the id stands elsewhere', () => {
  const files = {
    'door.md': metadata(
      '**Reviewed:** twice',
      '**Maturity:** realized',
      '**Created:** 2024-01-02',
      '**Technique ID:** AML.T0101',
    ),
  };
  expect(dataOf(files, 'AML.T0101').facts).toEqual([
    { label: 'Created', value: '2024-01-02' },
    { label: 'Maturity', value: 'realized' },
    { label: 'Reviewed', value: 'twice' },
  ]);
});

it('lead to objects of the vault, to other sites, and nowhere that runs', () => {
  const files = {
    'door.md': metadata(
      '**MITRE ATT&CK Reference:** [T1195](https://attack.mitre.org/techniques/T1195/)',
      '**Replaced By:** [[gate|AML.T0102: Gate]]',
      '**Owner:** [me](javascript:alert(1))',
      '**Seen:** [[gone]]',
    ),
    'gate.md': object('AML.T0102', 'Gate'),
  };
  expect(dataOf(files, 'AML.T0101').facts).toEqual([
    {
      label: 'MITRE ATT&CK Reference',
      value: 'T1195',
      url: 'https://attack.mitre.org/techniques/T1195/',
      external: true,
    },
    { label: 'Replaced By', value: 'AML.T0102: Gate', url: '/kb/gate/' },
    { label: 'Owner', value: 'me' },
    { label: 'Seen', value: 'gone' },
  ]);
});
