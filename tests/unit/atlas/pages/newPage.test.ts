import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../plugins/knowledge-base/vault/paths.ts';
import { imported, pageOf, read } from '../import/imported.ts';
import { caseStudy, harbour, mitigation, release, tactic, technique } from '../import/releases.ts';

describe('a page written anew', () => {
  it('of a tactic', () => {
    expect(pageOf('AML.TA0002', harbour)).toBe(`---
id: looking-around
title: "AML.TA0002: Looking Around"
sidebar_label: "Looking Around"
sidebar_position: 1
type: tactic
---

# AML.TA0002: Looking Around

What Looking Around is about.

## Metadata

- **Tactic ID:** AML.TA0002
- **Created:** 2024-01-02
- **Last Modified:** 2024-03-04
- **MITRE ATT&CK Reference:** [TA0043](https://attack.example/tactics/TA0043/)

## Techniques (2)

- [[frameworks/atlas/techniques/looking-around/read-the-manual|AML.T0101: Read the Manual]]
  - [[frameworks/atlas/techniques/looking-around/read-the-manual/margins|AML.T0101.000: Margins]]
  - [[frameworks/atlas/techniques/looking-around/read-the-manual/appendix|AML.T0101.001: Appendix]]
- [[frameworks/atlas/techniques/looking-around/ask-the-porter|AML.T0102: Ask the Porter]]
`);
  });

  it('of a technique with sub-techniques', () => {
    expect(pageOf('AML.T0101', harbour)).toBe(`---
id: read-the-manual
title: "AML.T0101: Read the Manual"
sidebar_label: "Read the Manual"
sidebar_position: 101000
type: technique
---

# AML.T0101: Read the Manual

What Read the Manual is about.

## Metadata

- **Technique ID:** AML.T0101
- **Created:** 2024-01-02
- **Last Modified:** 2024-03-04
- **Maturity:** realized
- **Platforms:** Predictive AI, Enterprise

## Sub-techniques (2)

- [[frameworks/atlas/techniques/looking-around/read-the-manual/margins|AML.T0101.000: Margins]]
- [[frameworks/atlas/techniques/looking-around/read-the-manual/appendix|AML.T0101.001: Appendix]]

## Tactics (2)

- [[frameworks/atlas/tactics/looking-around|Looking Around]]
- [[frameworks/atlas/tactics/getting-ready|Getting Ready]]

## Mitigations (1)

- [[frameworks/atlas/mitigations/lock-the-shelf|AML.M0101: Lock the Shelf]] — What is locked away is not read.

## References

- [A manual](https://docs.example/manual)
- [https://docs.example/untitled](https://docs.example/untitled)
`);
  });

  it('of a sub-technique', () => {
    expect(pageOf('AML.T0101.000', harbour)).toBe(`---
id: margins
title: "AML.T0101.000: Margins"
sidebar_label: "Margins"
sidebar_position: 101001
type: technique
---

# AML.T0101.000: Margins

What Margins is about.

## Metadata

- **Technique ID:** AML.T0101.000
- **Maturity:** feasible

## Parent Technique

**Parent Technique:** [[frameworks/atlas/techniques/looking-around/read-the-manual|AML.T0101: Read the Manual]]

## Tactics (2)

- [[frameworks/atlas/tactics/looking-around|Looking Around]]
- [[frameworks/atlas/tactics/getting-ready|Getting Ready]]

## Case Studies (1)

- [[frameworks/atlas/case-studies/the-open-door|The Open Door]]
`);
  });

  it('of a mitigation', () => {
    expect(pageOf('AML.M0101', harbour)).toBe(`---
id: lock-the-shelf
title: "AML.M0101: Lock the Shelf"
sidebar_label: "Lock the Shelf"
sidebar_position: 102
type: mitigation
---

# AML.M0101: Lock the Shelf

What Lock the Shelf is about.

## Metadata

- **Mitigation ID:** AML.M0101
- **Created:** 2024-01-02
- **Category:** Policy
- **ML Lifecycle:** Deployment, Data Preparation

## Techniques (3)

- [[frameworks/atlas/techniques/looking-around/read-the-manual|AML.T0101: Read the Manual]] — What is locked away is not read.
- [[frameworks/atlas/techniques/looking-around/read-the-manual/appendix|AML.T0101.001: Appendix]]
- [[frameworks/atlas/techniques/looking-around/ask-the-porter|AML.T0102: Ask the Porter]] — A porter with orders answers nobody.
`);
  });

  it('of a case study', () => {
    expect(pageOf('AML.CS0101', harbour)).toBe(`---
id: the-open-door
title: "AML.CS0101: The Open Door"
sidebar_label: "The Open Door"
sidebar_position: 102
type: case-study
---

# AML.CS0101: The Open Door

What The Open Door is about.

## Metadata

- **ID:** AML.CS0101
- **Incident Date:** 2024-03
- **Type:** exercise
- **Target:** A chat service
- **Actor:** Our red team
- **Reporter:** Night watch

## Procedure

### Step 1: Ask the Porter

**Technique:** [[frameworks/atlas/techniques/looking-around/ask-the-porter|AML.T0102: Ask the Porter]]

**Tactic:** [[frameworks/atlas/tactics/looking-around|Looking Around]]

They asked, and he told.

### Step 2: Margins

**Technique:** [[frameworks/atlas/techniques/looking-around/read-the-manual/margins|AML.T0101.000: Margins]]

**Tactic:** [[frameworks/atlas/tactics/getting-ready|Getting Ready]]

Then they read.

Twice.

### Step 3: Ask the Porter

**Technique:** [[frameworks/atlas/techniques/looking-around/ask-the-porter|AML.T0102: Ask the Porter]]

**Tactic:** [[frameworks/atlas/tactics/looking-around|Looking Around]]

They asked again.
`);
  });

  it('keeping what stands, has the facts and none of the words of the release', () => {
    const page = pageOf('AML.M0101', harbour, {}, 'keep');
    expect(page).not.toMatch(/about|locked|porter with/);
    expect(page).toContain('# AML.M0101: Lock the Shelf\n\n## Metadata\n');
    expect(page).toContain('ask-the-porter|AML.T0102: Ask the Porter]]\n');
    expect(pageOf('AML.CS0101', harbour, {}, 'keep')).not.toMatch(/asked|Twice/);
  });

  it('has an id in quotes where YAML would not read a word', () => {
    const names = ['2024', '1e5', 'null', 'true', 'yes', 'on', '2024 01 01', 'Año', 'x'];
    const own = release({
      mitigations: names.map((name, index) => mitigation(`AML.M000${String(index)}`, name)),
    });
    const pages = Object.values(imported(own));
    expect(pages.map((page) => /^id: .*$/m.exec(page)?.[0])).toEqual([
      'id: "1e5"',
      'id: "2024-01-01"',
      'id: "2024"',
      'id: ano',
      'id: "null"',
      'id: "on"',
      'id: "true"',
      'id: "x"',
      'id: "yes"',
    ]);
    expect(pages.map((page) => read(page).frontMatter.id)).toContain('2024-01-01');
  });
});

/** Names as a release may have them: one line, without control characters, with anything else. */
const names = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'[]|#\\"\'`*_<>{}&;:!~-— aA1.()/^$%'), minLength: 1 }),
    fc.constantFrom(
      '[[x|y]]',
      '](b)',
      '{#id}',
      'C #',
      '# x',
      '<script>x</script>',
      '&amp;',
      '---',
      'a: b',
      'https://a.example/x_y_z',
    ),
  )
  .map((name) =>
    name
      .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uE07C]/gu, '')
      .normalize('NFC')
      .trim(),
  )
  .filter((name) => name !== '');

describe('any name', () => {
  it('can be read back from every page that has it', () => {
    fc.assert(
      fc.property(names, (name) => {
        const description = 'Some words.';
        const tactics = ['AML.TA0001'];
        const techniques = [{ id: 'AML.T0001', text: 'Some text.' }];
        const own = release({
          tactics: [tactic('AML.TA0001', name, { description })],
          techniques: [
            technique('AML.T0001', name, { description, tactics }),
            technique('AML.T0001.000', name, { description, parent: 'AML.T0001', tactics }),
          ],
          mitigations: [mitigation('AML.M0001', name, { description, techniques })],
          caseStudies: [
            caseStudy('AML.CS0001', name, {
              description,
              actor: name,
              target: name,
              reporter: name,
              references: [{ title: name, url: 'https://a.example/(x) y' }],
              steps: [{ tactic: 'AML.TA0001', technique: 'AML.T0001', account: 'An account.' }],
            }),
          ],
        });
        const folder = imported(own);
        const pages = Object.entries(folder).map(([path, text]) => read(text, path));
        for (const page of pages) {
          expect(page.name).toBe(name);
          expect(page.findings).toEqual([]);
          expect(page.sections.every(({ row }) => row)).toBe(true);
          expect(page.sections.flatMap(({ data }) => data?.rest ?? [])).toEqual([]);
          for (const { form, label } of page.links) {
            if (form === 'front-matter') continue;
            expect(fold(label?.replace(/^AML\.(?:T|M)\d[\d.]*: /, '') ?? '')).toBe(fold(name));
          }
        }
        const study = pages.find(({ id }) => id === 'AML.CS0001');
        for (const label of ['Actor', 'Target', 'Reporter']) {
          // A colon behind the label's own is taken for it.
          expect(study?.facts.get(label)?.value).toBe(name.replace(/^\s*:/, '').trim());
        }
        expect(study?.sections.flatMap(({ data }) => data?.references ?? [])).toEqual([
          { title: name, url: 'https://a.example/(x)%20y' },
        ]);
        expect(imported(own, folder, 'source')).toEqual(folder);
      }),
      { numRuns: 100 },
    );
  });
});
