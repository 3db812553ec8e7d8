import { readFactList } from '../knowledge-base/sections/factList.ts';
import { readReferenceList } from '../knowledge-base/sections/referenceList.ts';
import { relationList } from '../knowledge-base/sections/relationList.ts';
import type {
  Direction,
  FactRow,
  FieldRow,
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
  readonly as?: 'list' | 'line';
  readonly groupedBy?: string;
  readonly through?: string;
}

/** A section that lists what the object is related to. Its anchor is its title. */
function relations({
  title,
  relation,
  direction,
  nested = false,
  ...shown
}: RelationSection): SectionRow {
  return {
    title,
    anchor: title.toLowerCase().replaceAll(' ', '-'),
    read: relationList({ type: relation, direction, nested }),
    show: { relation, direction, as: 'list', ...shown },
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

interface Count {
  readonly name: string;
  readonly label: string;
  /** The type of relation. */
  readonly of: string;
  readonly direction: Direction;
}

/** A column that says how many objects an object is related to. */
function count({ name, label, of, direction }: Count): FieldRow {
  return { name, label, of: { count: of, direction }, column: true };
}

/** The phases of a machine-learning project in their order, as CRISP-ML(Q) has them. */
const lifecycle = [
  'Business and Data Understanding',
  'Data Preparation',
  'AI Model Engineering',
  'AI Model Evaluation',
  'Deployment',
  'Monitoring and Maintenance',
];

/** The kinds of objects and pages, in the order in which the site names them. */
export const kinds: readonly Kind[] = [
  {
    name: 'tactic',
    label: 'Tactic',
    plural: 'Tactics',
    list: 'tactics',
    facts: [{ label: 'Tactic ID', attribute: 'id', form: 'id' }, ...dates, attack, ...status],
    fields: [count({ name: 'techniques', label: 'Techniques', of: 'achieves', direction: 'in' })],
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
    entrance: {
      title: 'A technique worries me',
      text: 'What it is, what helps against it and why, and where it was used.',
    },
    below: 'achieves',
    facts: [
      { label: 'Technique ID', attribute: 'id', form: 'id' },
      ...dates,
      { label: 'Maturity', attribute: 'maturity', form: 'text', inRows: true },
      { label: 'Platforms', attribute: 'platforms', form: 'list' },
      attack,
      ...status,
    ],
    fields: [
      {
        name: 'tactic',
        label: 'Tactic',
        of: { relation: 'achieves', direction: 'out' },
        column: true,
        filter: true,
      },
      {
        name: 'maturity',
        label: 'Maturity',
        of: { fact: 'maturity' },
        column: true,
        filter: true,
        order: ['realized', 'demonstrated', 'feasible'],
      },
      { name: 'platform', label: 'Platform', of: { fact: 'platforms' }, filter: true },
      {
        name: 'mitigated',
        label: 'Mitigations',
        of: {
          count: 'mitigates',
          direction: 'in',
          words: { some: 'Direct', parent: 'Only through the parent', none: 'None' },
        },
        column: true,
        filter: true,
      },
      {
        name: 'seen',
        label: 'Case studies',
        of: {
          count: 'employs',
          direction: 'in',
          words: { some: 'Used in a case study', none: 'In none' },
        },
        column: true,
        filter: true,
      },
    ],
    sections: [
      metadata,
      {
        title: 'Parent Technique',
        anchor: 'parent-technique',
        read: readParent,
        show: { relation: 'specializes', direction: 'out', as: 'line' },
      },
      relations({ title: 'Sub-techniques', relation: 'specializes', direction: 'in' }),
      relations({ title: 'Tactics', relation: 'achieves', direction: 'out', as: 'line' }),
      // MITRE lists the mitigations of a technique that hold for all of its sub-techniques there.
      relations({
        title: 'Mitigations',
        relation: 'mitigates',
        direction: 'in',
        groupedBy: 'Category',
        through: 'specializes',
      }),
      relations({ title: 'Case Studies', relation: 'employs', direction: 'in' }),
      references,
    ],
    layout: [
      'parent-technique',
      'tactics',
      'lead',
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
    entrance: {
      title: 'I own a mitigation',
      text: 'How to put it in place, how to tell that it works, and what it answers.',
    },
    facts: [
      { label: 'Mitigation ID', attribute: 'id', form: 'id' },
      ...dates,
      { label: 'Category', attribute: 'categories', form: 'list', inRows: true },
      { label: 'ML Lifecycle', attribute: 'lifecyclePhases', form: 'list' },
      attack,
      ...status,
    ],
    fields: [
      {
        name: 'category',
        label: 'Category',
        of: { fact: 'categories' },
        column: true,
        filter: true,
      },
      {
        name: 'phase',
        label: 'Lifecycle phase',
        of: { fact: 'lifecyclePhases' },
        column: true,
        filter: true,
        order: lifecycle,
      },
      count({ name: 'techniques', label: 'Techniques', of: 'mitigates', direction: 'out' }),
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
    entrance: {
      title: 'I read of an incident',
      text: 'What was done, step by step, and what would have stopped it.',
    },
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
    fields: [
      { name: 'date', label: 'Date', of: { fact: 'date' }, column: true },
      { name: 'type', label: 'Type', of: { fact: 'type' }, column: true, filter: true },
      { name: 'year', label: 'Year', of: { fact: 'date', part: 'year' }, filter: true },
      { name: 'target', label: 'Target', of: { fact: 'target' }, column: true },
      {
        name: 'tactic',
        label: 'Tactic',
        of: { relation: 'employs', direction: 'out', end: 'tactic' },
        filter: true,
      },
      count({ name: 'techniques', label: 'Techniques', of: 'employs', direction: 'out' }),
    ],
    sections: [
      metadata,
      {
        title: 'Procedure',
        anchor: 'procedure',
        read: readSteps,
        show: {
          relation: 'employs',
          direction: 'out',
          as: 'steps',
          beside: { relation: 'mitigates', direction: 'in' },
        },
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
    entrance: {
      title: 'I do not know a term',
      text: 'What it means here, and what the standards say of it.',
    },
    explainsWords: true,
    facts: [],
    fields: [
      {
        name: 'mapped',
        label: 'Controls',
        of: {
          count: 'maps-to',
          direction: 'out',
          words: { some: 'Mapped to a control', none: 'To none' },
        },
        column: true,
        filter: true,
      },
    ],
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
    fields: [
      {
        name: 'framework',
        label: 'Framework',
        of: { fact: 'framework' },
        column: true,
        filter: true,
        groups: true,
      },
      {
        name: 'mapped',
        label: 'Mapped from',
        of: {
          count: 'maps-to',
          direction: 'in',
          words: { some: 'Mapped from a page', none: 'From none' },
        },
        column: true,
        filter: true,
      },
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
