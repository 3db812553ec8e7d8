import type {
  AtlasObject,
  CaseStudy,
  Mitigation,
  Release,
  Tactic,
  Technique,
} from '../../../../plugins/atlas/release/model.ts';

/** An object with a name and nothing else. */
function object(id: string, name: string): AtlasObject {
  return { id, name, description: `What ${name} is about.`, references: [] };
}

export function tactic(id: string, name: string, more: Partial<Tactic> = {}): Tactic {
  return { ...object(id, name), ...more };
}

export function technique(id: string, name: string, more: Partial<Technique> = {}): Technique {
  return { ...object(id, name), tactics: [], platforms: [], ...more };
}

export function mitigation(id: string, name: string, more: Partial<Mitigation> = {}): Mitigation {
  return { ...object(id, name), categories: [], lifecyclePhases: [], techniques: [], ...more };
}

export function caseStudy(id: string, name: string, more: Partial<CaseStudy> = {}): CaseStudy {
  return {
    ...object(id, name),
    type: 'exercise',
    date: '2024-03',
    actor: 'Our red team',
    target: 'A chat service',
    steps: [],
    ...more,
  };
}

export function release(more: Partial<Release> = {}): Release {
  return {
    format: '6.0.0',
    version: '2026.04',
    tactics: [],
    techniques: [],
    mitigations: [],
    caseStudies: [],
    ...more,
  };
}

/** A small release with every kind of object and of relation, in words of our own. */
export const harbour: Release = release({
  tactics: [
    tactic('AML.TA0002', 'Looking Around', {
      created: '2024-01-02',
      modified: '2024-03-04',
      attackReference: { id: 'TA0043', url: 'https://attack.example/tactics/TA0043/' },
    }),
    tactic('AML.TA0001', 'Getting Ready'),
  ],
  techniques: [
    technique('AML.T0101', 'Read the Manual', {
      tactics: ['AML.TA0002', 'AML.TA0001'],
      maturity: 'realized',
      platforms: ['Predictive AI', 'Enterprise'],
      created: '2024-01-02',
      modified: '2024-03-04',
      references: [
        { title: 'A manual', url: 'https://docs.example/manual' },
        { title: '', url: 'https://docs.example/untitled' },
      ],
    }),
    technique('AML.T0101.000', 'Margins', {
      parent: 'AML.T0101',
      tactics: ['AML.TA0002', 'AML.TA0001'],
      maturity: 'feasible',
    }),
    technique('AML.T0101.001', 'Appendix', {
      parent: 'AML.T0101',
      tactics: ['AML.TA0002', 'AML.TA0001'],
    }),
    technique('AML.T0102', 'Ask the Porter', { tactics: ['AML.TA0002'] }),
  ],
  mitigations: [
    mitigation('AML.M0101', 'Lock the Shelf', {
      created: '2024-01-02',
      categories: ['Policy'],
      lifecyclePhases: ['Deployment', 'Data Preparation'],
      techniques: [
        { id: 'AML.T0102', text: 'A porter with orders\nanswers nobody.' },
        { id: 'AML.T0101', text: 'What is locked away is not read.' },
        { id: 'AML.T0101.001', text: '' },
      ],
    }),
  ],
  caseStudies: [
    caseStudy('AML.CS0101', 'The Open Door', {
      reporter: 'Night watch',
      steps: [
        { tactic: 'AML.TA0002', technique: 'AML.T0102', account: 'They asked, and he told.' },
        { tactic: 'AML.TA0001', technique: 'AML.T0101.000', account: 'Then they read.\n\nTwice.' },
        { tactic: 'AML.TA0002', technique: 'AML.T0102', account: 'They asked again.' },
      ],
    }),
  ],
});
