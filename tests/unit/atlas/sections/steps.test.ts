import { describe, expect, it } from 'vitest';
import { readSteps } from '../../../../plugins/atlas/sections/steps.ts';
import type { SectionData } from '../../../../plugins/knowledge-base/vocabulary.ts';
import { plain, pointerText, readSection } from '../../knowledge-base/sections/readSection.ts';

interface StepTuple {
  readonly number: number | undefined;
  readonly name: string | undefined;
  readonly technique: string;
  readonly tactic: string | undefined;
  readonly account: string;
}

function stepsOf({ claims = [] }: SectionData): StepTuple[] {
  return claims.map(({ step, to, also, note }) => ({
    number: step?.number,
    name: step?.name,
    technique: pointerText(to),
    tactic: also?.tactic && pointerText(also.tactic),
    account: plain(note),
  }));
}

const read = (text: string): SectionData => readSection(readSteps, text);
/** The one step of a text, without its number and name. */
function step(body: string): Partial<StepTuple> | undefined {
  const [only] = stepsOf(read(`### Step 1: In\n\n${body}`));
  return only && { technique: only.technique, tactic: only.tactic, account: only.account };
}

describe('the heading of a step', () => {
  it.each([
    ['### Step 1: Open', 1, 'Open'],
    ['### Step 12: Open: wide', 12, 'Open: wide'],
    ['### step 2 : Open', 2, 'Open'],
    ['### Step 3 Open', 3, 'Open'],
    ['### Step 3 — Open', 3, 'Open'],
    ['### Step 3. Open', 3, 'Open'],
    ['### Step 4', 4, ''],
    ['#### Step 5: Open', 5, 'Open'],
    ['### Step 6: *Open* [[x]]', 6, 'Open x'],
  ])('%j', (heading, number, name) => {
    expect(stepsOf(read(`${heading}\n\n**Technique:** [[t]]`))).toMatchObject([{ number, name }]);
  });

  it.each(['### Steps', '### Step one', '### Step 12345', '### A Step 1', 'Step 1: Open', '### 1'])(
    '%j is none',
    (heading) => {
      const data = read(`${heading}\n\n**Technique:** [[t]]`);
      expect(data).toMatchObject({ claims: [], count: 0 });
      expect(data.rest).toHaveLength(2);
    },
  );
});

describe('the labels of a step', () => {
  it.each([
    ['**Technique:** [[t]]', { technique: '<t>' }],
    ['**Technique**: [[t]]', { technique: '<t>' }],
    ['**technique:** [[t]]', { technique: '<t>' }],
    ['**Technique:** [[t|AML.T0051: T]]', { technique: '<t>' }],
    ['**Technique:** [T](t.md)', { technique: '<t.md>' }],
    ['**Technique:** AML.T0051: Name', { technique: 'AML.T0051 "Name"' }],
    ['**Technique**: AML.T0051 — Name', { technique: 'AML.T0051 "Name"' }],
    ['**Technique:** [[t]]\n**Tactic:** [[u]]', { technique: '<t>', tactic: '<u>' }],
    ['**Technique:** [[t]]  \n**Tactic:** [[u]]', { technique: '<t>', tactic: '<u>' }],
    ['**Technique:** [[t]]\n\n**Tactic:** [[u]]', { technique: '<t>', tactic: '<u>' }],
    ['**Technique:** [[t]] **Tactic:** [[u]]', { technique: '<t>', tactic: '<u>' }],
    ['**Technique:** [[t]] · **Tactic:** [[u]]', { technique: '<t>', tactic: '<u>' }],
    ['**Technique:** AML.T0051: T **Tactic:** AML.TA0005: U', { technique: 'AML.T0051 "T"', tactic: 'AML.TA0005 "U"' }],
    ['**Tactic:** [[u]]\n\n**Technique:** [[t]]', { technique: '<t>', tactic: '<u>' }],
    ['- **Technique:** [[t]]\n- **Tactic:** [[u]]', { technique: '<t>', tactic: '<u>' }],
    ['* **Technique:** AML.T0051\n* **Tactic:** none', { technique: 'AML.T0051 ""', account: 'Tactic: none' }],
  ])('%j', (body, expected) => {
    expect(step(body)).toEqual({ tactic: undefined, account: '', ...expected });
  }); // prettier-ignore

  it.each([
    'No labels.',
    '**Tactic:** [[u]]',
    '**Technique:** unknown',
    '**Technique:**',
    '> **Technique:** [[t]]',
  ])('a step with %j has no technique, and is shown as it stands', (body) => {
    const data = read(`### Step 1: In\n\n${body}\n\n### Step 2: Out\n\n**Technique:** [[t]]`);
    expect(stepsOf(data)).toMatchObject([{ number: 2 }]);
    expect(plain(data.rest)).toMatch(/^Step 1: In\|/);
    expect(data.count).toBe(2);
  });
});

describe('the account of a step', () => {
  it.each([
    ['**Technique:** [[t]]\n\nWhat happened.\n\n- so\n- and so', 'What happened.|soand so'],
    ['What happened.\n\n**Technique:** [[t]]', 'What happened.'],
    ['**Technique:** [[t]]\nWhat happened, in *one* paragraph.\nAnd more.', 'What happened, in one paragraph.\nAnd more.'],
    ['**Technique:** [[t]] with care', ' with care'],
    ['- **Technique:** [[t]]\n- What happened.', 'What happened.'],
    ['**Technique:** [[t]]\n\n**Technique:** [[another]]', 'Technique: another'],
    ['**Technique:** [[t]]\n\n#### More\n\nText.', 'More|Text.'],
    ['**Technique:** [[t]]\n![a picture](a.png)', 'a picture'],
  ])('%j', (body, account) => {
    expect(step(body)).toMatchObject({ technique: '<t>', account });
  }); // prettier-ignore

  it('begins behind the line of an id in plain text', () => {
    expect(step('**Technique:** AML.T0051: Name\nWhat happened.')).toEqual({
      technique: 'AML.T0051 "Name"',
      tactic: undefined,
      account: 'What happened.',
    });
  });

  it('holds the very nodes that no label was taken from', () => {
    const data = read('### Step 1: In\n\n**Technique:** [[t]]\n\nText.\n\n- list');
    const [claim] = data.claims ?? [];
    expect(claim?.written.slice(2)).toEqual(claim?.note);
    expect(claim?.note.every((node) => claim.written.includes(node as never))).toBe(true);
  });
});

it('gives each step an anchor of its own', () => {
  const text = [1, 2, 2, 1]
    .map((n) => `### Step ${String(n)}\n\n**Technique:** [[t]]`)
    .join('\n\n');
  const anchors = read(text).claims?.map(({ step: own }) => own?.anchor);
  expect(anchors).toEqual(['step-1', 'step-2', 'step-2-1', 'step-1-1']);
});

it('leaves what stands before the first step', () => {
  expect(plain(read('Text.\n\n### Step 1\n\n**Technique:** [[t]]').rest)).toBe('Text.');
});

it.each([
  ['labels in a line', '**Technique:** a '.repeat(2_000)],
  ['labels that are taken', '**Technique:** [[t]] '.repeat(2_000)],
  ['lines', '**Technique:** [[t]]\n'.repeat(2_000)],
  ['blanks', `**Technique:**${' '.repeat(200_000)}AML.T0051${' '.repeat(200_000)}x`],
])('takes no long for many %s', (_name, body) => {
  const start = performance.now();
  step(body);
  expect(performance.now() - start).toBeLessThan(5000);
});
