import { describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../../../plugins/knowledge-base/knowledgeBase.ts';
import { baseOfFixture, outcomesOf } from './baseOf.ts';

type Lead = readonly [source: string, target: string | undefined, anchor?: string];

/** What the links of a page of the vault `every-form` say, and where they lead. */
function leads(base: KnowledgeBase, path: string): Lead[] {
  return outcomesOf(base, path).map(({ link, path: own, destination, anchor }): Lead => {
    const file = 'attachment' in own ? own.attachment.path : undefined;
    const target = destination?.node.id ?? file;
    return anchor === undefined ? [link.source, target] : [link.source, target, anchor];
  });
}

const supply = 'AML.T0010';
const craft = 'AML.T9100';
const soap = 'AML.T9100.000';
const tide = 'notes/Tide-Table';
const words = 'Wide Words/two words';
const meeting = 'notes/Caf\u00E9';

const expected: Readonly<Record<string, readonly Lead[]>> = {
  'paths.md': [
    ['[[techniques/supply]]', supply],
    ['[[/techniques/supply]]', supply],
    ['[[techniques/craft]]', craft],
    ['[[techniques/craft/]]', craft],
    ['[[techniques/craft/index]]', craft],
    ['[[techniques/craft/soap.md]]', soap],
    ['[[other]]', 'other/README'],
    ['[[craft/soap]]', soap],
    ['[[Wide Words/two words]]', words],
  ],
  'names.md': [
    ['[[supply]]', supply],
    ['[[tide-table]]', tide],
    ['[[NOTES/TIDE-TABLE]]', tide],
    ['[[harbour SUPPLY]]', supply],
    ['[[old/supply]]', supply],
    ['[[AML.T0010]]', supply],
    ['[[aml.t9100.000]]', soap],
    ['[[AML.T0010: AI Supply Chain Compromise]]', supply],
    ['[[AI supply chain compromise]]', supply],
    ['[[When the water is high]]', tide],
    ['[[Craft a Key: Soap]]', soap],
    ['[[ML Supply Chain Compromise]]', supply],
  ],
  'labels.md': [
    ['[[techniques/supply|what comes over the water]]', supply],
    ['[[techniques/supply|AML.T0010: AI Supply Chain Compromise]]', supply],
    ['[[techniques/supply#Signs (of trouble)]]', supply, 'signs-of-trouble'],
    ['[[techniques/supply#signs-of-trouble|its signs]]', supply, 'signs-of-trouble'],
    ['[[techniques/supply#Case Studies]]', supply, 'case-studies'],
    ['[[AML.T0010#signs (of trouble)]]', supply, 'signs-of-trouble'],
    ['[[notes/Tide-Table#Spring]]', tide, 'spring-tide'],
    ['[[notes/Tide-Table#spring-tide]]', tide, 'spring-tide'],
    ['[[#Labels and headings]]', 'labels', 'labels-and-headings'],
    ['[[#own words|below]]', 'labels', 'own-words'],
  ],
  'notes/markdown.md': [
    ['[beside](Tide-Table.md)', tide],
    ['[beside, with a dot](./Tide-Table.md#spring-tide)', tide, 'spring-tide'],
    ['[above](../techniques/supply.md)', supply],
    ['[a folder](../techniques/craft/)', craft],
    ['[percent](../Wide%20Words/two%20words.md)', words],
    ['[pointed brackets](<../Wide Words/two words.md>)', words],
    ['[by a reference][ref]', 'other/README'],
    ['[own heading](#as-markdown)', 'notes/markdown', 'as-markdown'],
    ['href="../techniques/supply"', supply],
    ['[[../techniques/supply]]', supply],
    ['[[./Tide-Table]]', tide],
  ],
  'letters.md': [
    ['[[notes/Caf\u00E9]]', meeting],
    ['[[Caf\u00E9]]', meeting],
    ['[[Cafe\u0301]]', meeting],
    ['[a](notes/Caf%C3%A9.md)', meeting],
    ['[a](notes/Cafe%CC%81.md)', meeting],
    ['[[CAF\u00C9]]', meeting],
  ],
  'tables.md': [
    ['[[techniques/supply\\|escaped]]', supply],
    ['[[techniques/supply|bare]]', supply],
    ['[[AML.T0010]]', supply],
    ['![[pictures/chart.png\\|20]]', 'pictures/chart.png'],
  ],
  'matter.md': [
    ['[[techniques/supply|Supply]]', supply],
    ['[[AML.T9100#Craft]]', craft],
    ['[[notes/Tide-Table#Spring]]', tide, 'spring-tide'],
    ['[[other]]', 'other/README'],
    ['[[AML.T0010]]', supply],
    ['[[supply]]', supply],
    ['[[craft]]', craft],
  ],
  'embeds.md': [
    ['![[techniques/supply]]', supply],
    ['![[notes/Tide-Table#Spring]]', tide, 'spring-tide'],
    ['![[pictures/chart.png]]', 'pictures/chart.png'],
    ['![[chart.png|a chart]]', 'pictures/chart.png'],
    ['![a chart](pictures/chart.png)', 'pictures/chart.png'],
  ],
  'mitre.md': [
    ['[one](/techniques/AML.T0010)', supply],
    ['[two](techniques/AML.T0010)', supply],
    ['[three](/techniques/AML.T9100.000/)', soap],
    ['[[/techniques/AML.T0010|four]]', supply],
    ['[five](/techniques/aml.t0010)', supply],
  ],
};

describe('every form of link', () => {
  const base = baseOfFixture('every-form');

  it.each(Object.entries(expected))('leads where it says: %s', async (path, wanted) => {
    expect(leads(await base, path)).toEqual(wanted);
  });

  it('is reported for nothing but the bare | in a table, a heading that is not there, and orphans', async () => {
    const { findings } = await base;
    const places = findings
      .filter(({ rule }) => rule !== 'orphan-page')
      .map(({ rule, place }) => `${place.path}:${String(place.line)} ${rule}`);
    expect(places).toEqual(['matter.md:4 missing-heading', 'tables.md:6 table-pipe']);
  });
});
