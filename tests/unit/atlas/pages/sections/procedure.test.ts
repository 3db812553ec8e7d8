import { describe, expect, it } from 'vitest';
import type { Step } from '../../../../../plugins/atlas/release/model.ts';
import { pageOf } from '../../import/imported.ts';
import { caseStudy, release, tactic, technique } from '../../import/releases.ts';

const step = (technique: string, tactic: string, account = ''): Step => ({
  technique: `AML.T000${technique}`,
  tactic: `AML.TA000${tactic}`,
  account,
});
const study = (...steps: Step[]) =>
  release({
    tactics: [tactic('AML.TA0001', 'Before'), tactic('AML.TA0002', 'After')],
    techniques: [
      technique('AML.T0001', 'One'),
      technique('AML.T0002', 'Two'),
      technique('AML.T0003', 'Three'),
    ],
    caseStudies: [caseStudy('AML.CS0001', 'Case', { steps })],
  });

const places = {
  'one.md': '# AML.T0001: One\n',
  'two.md': '# AML.T0002: Zwei\n',
  'three.md': '# AML.T0003: Three\n',
  'before.md': '# AML.TA0001: Before\n',
  'after.md': '# AML.TA0002: After\n',
};

function merged(
  procedure: string,
  own: ReturnType<typeof study>,
  prose: 'source' | 'keep' = 'keep',
) {
  const text = `# AML.CS0001: Case\n\n## Procedure\n\n${procedure}\n\n## Own\n\nText.\n`;
  const after = pageOf('AML.CS0001', own, { ...places, 'case.md': text }, prose);
  return after.slice(after.indexOf('## Procedure\n\n') + 14, after.indexOf('## Own')).trim();
}

const block = (number: number, name: string, tactic: string, account = '') => {
  const parts = [
    `### Step ${String(number)}: ${name}`,
    `**Technique:** [[${name.toLowerCase()}|AML.T000${String(['One', 'Two', 'Three'].indexOf(name) + 1)}: ${name}]]`,
    `**Tactic:** [[${tactic.toLowerCase()}|${tactic}]]`,
    account,
  ];
  return parts.filter(Boolean).join('\n\n');
};
const blocks = (...all: string[]) => all.join('\n\n');

const own = blocks(
  block(1, 'One', 'Before', 'Our account of one.\n\n- with\n- a list'),
  block(2, 'Three', 'After', 'Our account of three.'),
);

describe('steps that are as the release has them', () => {
  const released = study(step('1', '1', 'Theirs of one.'), step('3', '2', 'Theirs of three.'));

  it.each([
    ['as written anew', own],
    ['with the author’s names', own.replace('Step 1: One', 'Step 1: How it began')],
    ['in one paragraph', own.replaceAll(']]\n\n**Tactic', ']]\n**Tactic')],
    ['as plain text', own.replace('[[one|AML.T0001: One]]', 'AML.T0001: One')],
    ['with words before and after', `Before all.\n\n${own}\n\n### Lessons\n\nMany.`],
    ['with a step of the author’s', `${own}\n\n### Step 3: Our own\n\nWhat we did.`],
    [
      'with a step on the author’s own page',
      `${own}\n\n### Step 3: X\n\n**Technique:** [[x|ours]]\n\nY.`,
    ],
  ])('stay byte for byte: %s', (_, text) => {
    expect(merged(text, released)).toBe(text);
  });

  it('have the release’s accounts where these are asked for', () => {
    expect(merged(`${own}\n\n### Lessons\n\nMany.`, released, 'source')).toBe(
      blocks(
        block(1, 'One', 'Before', 'Theirs of one.'),
        block(2, 'Three', 'After', 'Theirs of three.'),
        '### Lessons\n\nMany.',
      ),
    );
  });

  it('get accounts where they have none', () => {
    const bare = blocks(block(1, 'One', 'Before'), block(2, 'Three', 'After'));
    expect(merged(bare, released, 'keep')).toBe(bare);
    expect(merged(bare, released, 'source')).toBe(
      blocks(
        block(1, 'One', 'Before', 'Theirs of one.'),
        block(2, 'Three', 'After', 'Theirs of three.'),
      ),
    );
  });

  it('have one account where parts of it stood between the labels', () => {
    const split =
      '### Step 1: One\n\nFirst part.\n\n**Technique:** [[one]]\n\nSecond part.\n\n**Tactic:** [[before]]\n\nThird.';
    expect(merged(split, study(step('1', '1', 'Theirs.')), 'source')).toBe(
      '### Step 1: One\n\nTheirs.\n\n**Technique:** [[one]]\n\n**Tactic:** [[before]]',
    );
  });
});

describe('steps that are not', () => {
  it('move on where one is new in between, with their accounts', () => {
    const released = study(step('1', '1'), step('2', '1', 'Theirs.'), step('3', '2'));
    expect(merged(own, released)).toBe(
      blocks(
        block(1, 'One', 'Before', 'Our account of one.\n\n- with\n- a list'),
        block(2, 'Two', 'Before'),
        block(3, 'Three', 'After', 'Our account of three.'),
      ),
    );
  });

  it('are added before the first and behind the last', () => {
    const released = study(step('2', '1'), step('1', '1'), step('3', '2'), step('2', '2'));
    expect(merged(own, released)).toBe(
      blocks(
        block(1, 'Two', 'Before'),
        block(2, 'One', 'Before', 'Our account of one.\n\n- with\n- a list'),
        block(3, 'Three', 'After', 'Our account of three.'),
        block(4, 'Two', 'After'),
      ),
    );
  });

  it('go where the release has none, what follows them under a heading of its own stays', () => {
    const text = own.replace('- a list', '- a list\n\n### Aside\n\nOurs.');
    expect(merged(text, study(step('3', '2')))).toBe(
      blocks('### Aside\n\nOurs.', block(1, 'Three', 'After', 'Our account of three.')),
    );
  });

  it('go with their section where nothing is left', () => {
    expect(merged(own, study())).not.toContain('Step');
    const page = `# AML.CS0001: Case\n\n## Procedure\n\n${own}\n`;
    expect(pageOf('AML.CS0001', study(), { ...places, 'case.md': page })).not.toContain(
      'Procedure',
    );
  });

  it('get the tactic of the release', () => {
    const released = study(step('1', '2'), step('3', '2'));
    expect(merged(own, released)).toContain('**Tactic:** [[after|After]]\n\nOur account of one.');
    const plain = own.replace('[[before|Before]]', 'AML.TA0001 Before');
    expect(merged(plain, released)).toContain('**Tactic:** [[after|After]]\n\nOur account of one.');
    const without = own.replace('**Tactic:** [[before|Before]]\n\n', '');
    expect(merged(without, released)).toContain(
      '**Technique:** [[one|AML.T0001: One]]\n\n**Tactic:** [[after|After]]\n\nOur account of one.',
    );
  });

  it('are called by new names in place of old ones', () => {
    const text =
      '### Step 1: Zwei\n\n**Technique:** [[two|AML.T0002: Zwei]]\n\n**Tactic:** [[before]]\n\nX.';
    expect(merged(text, study(step('2', '1')))).toBe(text.replaceAll('Zwei', 'Two'));
  });

  it('keep their accounts where their technique gave way to another', () => {
    const released = release({
      version: '2026.07',
      techniques: [technique('AML.T0115.001', 'Models')],
      tactics: [tactic('AML.TA0001', 'Before')],
      caseStudies: [
        caseStudy('AML.CS0001', 'Case', {
          steps: [{ technique: 'AML.T0115.001', tactic: 'AML.TA0001', account: '' }],
        }),
      ],
    });
    const text =
      '### Step 1: Old\n\n**Technique:** [[x|AML.T0058: Old]]\n\n**Tactic:** [[before]]\n\nOur account.';
    expect(merged(text, released)).toMatch(
      /^### Step 1: Models\n\n\*\*Technique:\*\* \[\[\S+\|AML\.T0115\.001: Models\]\]\n\n\*\*Tactic:\*\* \[\[before\]\]\n\nOur account\.$/,
    );
  });
});
