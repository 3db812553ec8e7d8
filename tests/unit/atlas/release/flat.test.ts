import { describe, expect, it } from 'vitest';
import { readFlat } from '../../../../plugins/atlas/release/flat.ts';
import { openDocument } from '../../../../plugins/atlas/release/document.ts';
import { fixtureDocument, tuples } from './fixture.ts';

describe('readFlat', () => {
  const draft = readFlat(fixtureDocument('small-flat.yaml'));

  it('knows the content release of the file', () => {
    expect([draft.format, draft.version]).toEqual(['5.6.0', '2026.04']);
  });

  it('sites what it reads', () => {
    expect(draft.techniques[1]?.parent).toEqual({
      value: 'AML.T0001',
      path: ['matrices', 0, 'techniques', 1, 'subtechnique-of'],
    });
    expect(draft.caseStudies[0]?.steps[1]?.tactic).toEqual({
      value: 'AML.TA0001',
      path: ['case-studies', 0, 'procedure', 1, 'tactic'],
    });
  });

  it('says the words of format 6', () => {
    expect(draft.mitigations[0]?.categories).toEqual(['Technical - AI']);
    expect(draft.mitigations[0]?.lifecyclePhases).toEqual(['AI Model Engineering', 'Deployment']);
  });

  it('leaves uses out that stand among the phases', () => {
    const document = fixtureDocument('warts-flat.yaml');
    const [mitigation] = readFlat(document).mitigations;
    expect(mitigation?.lifecyclePhases).toEqual(['Deployment']);
    expect(mitigation?.uses.map(({ text }) => text.value)).toEqual([
      'Keep silent.',
      'Still, keep silent.',
    ]);
    expect(tuples(document.findings)).toEqual([['warts-flat.yaml', 24, 'release-wart-misplaced']]);
  });

  it('does without lists and keys that are null or absent', () => {
    const text =
      'version: 5.6.0\nmatrices:\n- tactics: null\n  mitigations:\n  - {id: AML.M0001, name: x}\n';
    const document = openDocument(text, 'x.yaml');
    const { tactics, techniques, mitigations, caseStudies } = readFlat(document);
    expect([tactics, techniques, caseStudies]).toEqual([[], [], []]);
    expect(mitigations[0]).toMatchObject({ categories: [], lifecyclePhases: [], uses: [] });
    expect(document.findings).toEqual([]);
  });

  it('reads the rest where an object does not fit, and lists its id', () => {
    const text =
      'version: 5.6.0\nmatrices:\n- tactics:\n  - {id: AML.TA0001}\n  - {id: AML.TA0002, name: x}\n';
    const document = openDocument(text, 'x.yaml');
    const { tactics, listed } = readFlat(document);
    expect(tactics.map(({ id }) => id.value)).toEqual(['AML.TA0002']);
    expect([...listed]).toEqual(['AML.TA0001', 'AML.TA0002']);
    expect(tuples(document.findings)).toEqual([['x.yaml', 4, 'release-shape']]);
  });
});
