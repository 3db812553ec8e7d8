import { readFactList } from '../knowledge-base/sections/factList.ts';
import { readReferenceList } from '../knowledge-base/sections/referenceList.ts';
import { relationList } from '../knowledge-base/sections/relationList.ts';
import type {
  Direction,
  FactRow,
  Kind,
  RelationType,
  SectionRow,
} from '../knowledge-base/vocabulary.ts';
import { readAlignment } from './sections/alignment.ts';
import { readParent } from './sections/parent.ts';
import { readSteps } from './sections/steps.ts';

const metadata: SectionRow = { title: 'Metadata', anchor: 'metadata', read: readFactList };

const references: SectionRow = {
  title: 'References',
  anchor: 'references',
  read: readReferenceList,
  show: { references: true },
};

const alignment: SectionRow = {
  title: 'Standards and framework alignment',
  anchor: 'alignment',
  read: readAlignment,
  show: { relation: 'maps-to', direction: 'out', as: 'list' },
};

interface RelationSection {
  readonly title: string;
  readonly relation: string;
  readonly direction: Direction;
  /** Whether items below an item are objects as well. */
  readonly nested?: boolean;
}

/** A section that lists what the object is related to. Its anchor is its title. */
function relations({ title, relation, direction, nested = false }: RelationSection): SectionRow {
  return {
    title,
    anchor: title.toLowerCase().replaceAll(' ', '-'),
    read: relationList({ type: relation, direction, nested }),
    show: { relation, direction, as: 'list' },
  };
}

const dates: readonly FactRow[] = [
  { label: 'Created', attribute: 'created', form: 'date' },
  { label: 'Last Modified', attribute: 'modified', form: 'date' },
];

const status: readonly FactRow[] = [
  { label: 'Status', attribute: 'status', form: 'text' },
  { label: 'Replaced By', attribute: 'replacedBy', form: 'link' },
];

const attack: FactRow = {
  label: 'MITRE ATT&CK Reference',
  attribute: 'attackReference',
  form: 'link',
};

/** The kinds of objects and pages, in the order in which the site names them. */
export const kinds: readonly Kind[] = [
  {
    name: 'tactic',
    label: 'Tactic',
    plural: 'Tactics',
    list: 'tactics',
    facts: [{ label: 'Tactic ID', attribute: 'id', form: 'id' }, ...dates, attack, ...status],
    sections: [
      metadata,
      relations({ title: 'Techniques', relation: 'achieves', direction: 'in', nested: true }),
      references,
    ],
    layout: ['lead', 'techniques', 'own', 'references'],
    card: [{ label: 'Techniques', count: 'techniques' }],
  },
  {
    name: 'technique',
    label: 'Technique',
    plural: 'Techniques',
    list: 'techniques',
    facts: [
      { label: 'Technique ID', attribute: 'id', form: 'id' },
      ...dates,
      { label: 'Maturity', attribute: 'maturity', form: 'text', inRows: true },
      { label: 'Platforms', attribute: 'platforms', form: 'list' },
      attack,
      ...status,
    ],
    sections: [
      metadata,
      {
        title: 'Parent Technique',
        anchor: 'parent-technique',
        read: readParent,
        show: { relation: 'specializes', direction: 'out', as: 'list' },
      },
      relations({ title: 'Sub-techniques', relation: 'specializes', direction: 'in' }),
      relations({ title: 'Tactics', relation: 'achieves', direction: 'out' }),
      relations({ title: 'Mitigations', relation: 'mitigates', direction: 'in' }),
      relations({ title: 'Case Studies', relation: 'employs', direction: 'in' }),
      references,
    ],
    layout: [
      'lead',
      'parent-technique',
      'tactics',
      'mitigations',
      'sub-techniques',
      'case-studies',
      'own',
      'references',
    ],
    card: [
      { label: 'Tactic', names: 'tactics' },
      { label: 'Maturity', fact: 'Maturity' },
    ],
  },
  {
    name: 'mitigation',
    label: 'Mitigation',
    plural: 'Mitigations',
    list: 'mitigations',
    facts: [
      { label: 'Mitigation ID', attribute: 'id', form: 'id' },
      ...dates,
      { label: 'Category', attribute: 'categories', form: 'list', inRows: true },
      { label: 'ML Lifecycle', attribute: 'lifecyclePhases', form: 'list' },
      attack,
      ...status,
    ],
    sections: [
      metadata,
      relations({ title: 'Techniques', relation: 'mitigates', direction: 'out' }),
      alignment,
      references,
    ],
    layout: ['lead', 'own', 'techniques', 'alignment', 'references'],
    card: [
      { label: 'Category', fact: 'Category' },
      { label: 'Techniques', count: 'techniques' },
    ],
  },
  {
    name: 'case-study',
    label: 'Case study',
    plural: 'Case studies',
    list: 'studies',
    facts: [
      { label: 'ID', attribute: 'id', form: 'id' },
      { label: 'Incident Date', attribute: 'date', form: 'date', inRows: true },
      { label: 'Type', attribute: 'type', form: 'text', inRows: true },
      { label: 'Target', attribute: 'target', form: 'text' },
      { label: 'Actor', attribute: 'actor', form: 'text' },
      { label: 'Reporter', attribute: 'reporter', form: 'text' },
      ...dates,
      ...status,
    ],
    sections: [
      metadata,
      {
        title: 'Procedure',
        anchor: 'procedure',
        read: readSteps,
        show: { relation: 'employs', direction: 'out', as: 'steps' },
      },
      references,
    ],
    layout: ['lead', 'procedure', 'own', 'references'],
    card: [
      { label: 'Type', fact: 'Type' },
      { label: 'Target', fact: 'Target' },
    ],
  },
  {
    name: 'term',
    label: 'Term',
    plural: 'Terms',
    list: 'terms',
    explainsWords: true,
    facts: [],
    sections: [alignment, references],
    layout: ['lead', 'own', 'alignment', 'references'],
    card: [{ label: 'Controls', count: 'alignment' }],
  },
  {
    name: 'control',
    label: 'Control',
    plural: 'Controls',
    list: 'controls',
    facts: [
      { label: 'Control ID', attribute: 'id', form: 'id' },
      { label: 'Framework', attribute: 'framework', form: 'link', inRows: true },
      { label: 'Source', attribute: 'source', form: 'link' },
    ],
    sections: [
      metadata,
      relations({ title: 'Mapped From', relation: 'maps-to', direction: 'in' }),
      references,
    ],
    layout: ['lead', 'own', 'mapped-from', 'references'],
    card: [
      { label: 'Framework', fact: 'Framework' },
      { label: 'Mapped from', count: 'mapped-from' },
    ],
  },
];

/** The relations of ATLAS format 6 that hold between pages, and that to controls. */
export const relationTypes: readonly RelationType[] = [
  { type: 'achieves', from: ['technique'], to: ['tactic'], inheritedAlong: 'specializes' },
  { type: 'specializes', from: ['technique'], to: ['technique'] },
  { type: 'mitigates', from: ['mitigation'], to: ['technique'] },
  { type: 'employs', from: ['case-study'], to: ['technique'] },
  { type: 'maps-to', from: ['term', 'mitigation'], to: ['control'], oneSided: true },
];
