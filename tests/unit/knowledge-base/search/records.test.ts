import { describe, expect, it } from 'vitest';
import { searchRecords } from '../../../../plugins/knowledge-base/search/records.ts';
import { baseOf } from '../links/baseOf.ts';

const files = {
  'secret.md': '---\nunlisted: true\n---\n# Secret\n\nNobody finds it.',
  'wall.md':
    '---\naliases: ["Barrier", "old/wall"]\n---\n# Wall\n\nOf **stone**, see [[gate|the gate]].\n\n## Repair\n\nLime.\n\n### Tools\n\n- trowel\n- bucket\n',
  'gate.md':
    '# AML.T0051: LLM Prompt Injection\n\nAn entrance.\n\n## Metadata\n\n- **Technique ID:** AML.T0051\n- **Maturity:** realized\n',
  'study.md':
    '# AML.CS0099: One Night\n\nIn short.\n\n## Metadata\n\n- **ID:** AML.CS0099\n- **Actor:** Two boys\n\n## Procedure\n\n### Step 1: Through\n\n**Technique:** [[gate|AML.T0051: LLM Prompt Injection]]\n\nThey pushed.\n\n## References\n\n- [The morning paper](https://example.org/)\n',
  'guard.md':
    '# AML.M0099: Guard\n\nA man.\n\n## Techniques (1)\n\n- [[gate|AML.T0051: LLM Prompt Injection]] — He looks.\n',
};

const records = searchRecords(baseOf(files), new Map([['AML.T0051', ['AML.T9999']]]));

function record(name: string) {
  return records.find((one) => one.name === name);
}

describe('searchRecords', () => {
  it('should cut a page into its head and its sections, each with its anchor', () => {
    expect(record('Wall')?.passages).toEqual([
      { text: 'Of stone, see the gate.' },
      { anchor: 'repair', heading: 'Repair', text: 'Lime.' },
      { anchor: 'tools', heading: 'Tools', text: 'trowel bucket' },
    ]);
  });

  it('should know a page by names, and not by paths', () => {
    expect(record('Wall')?.otherNames).toEqual(['Barrier']);
    expect(record('Wall')?.id).toBeUndefined();
  });

  it('should know an object by ids that it took the place of', () => {
    expect(record('LLM Prompt Injection')).toMatchObject({
      id: 'AML.T0051',
      kind: 'technique',
      address: 'gate/',
    });
    expect(record('LLM Prompt Injection')?.otherNames).toContain('AML.T9999');
  });

  it('should give a step an address of its own, and tell actors and references', () => {
    expect(record('One Night')?.passages).toEqual([
      { text: 'In short. Actor: Two boys.' },
      { anchor: 'step-1', heading: 'Step 1: Through', text: 'They pushed.' },
      { anchor: 'references', heading: 'References', text: 'The morning paper.' },
    ]);
  });

  it("should find the text of a relation on its source's page alone", () => {
    expect(record('Guard')?.passages[1]).toEqual({
      anchor: 'techniques',
      heading: 'Techniques',
      text: 'LLM Prompt Injection: He looks.',
    });
    expect(JSON.stringify(record('LLM Prompt Injection'))).not.toContain('He looks');
  });

  it('should leave out what is not to be listed', () => {
    expect(record('Secret')).toBeUndefined();
  });
});
