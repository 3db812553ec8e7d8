import { describe, expect, it } from 'vitest';
import { imported, pageOf, planned, type Folder } from '../import/imported.ts';
import { harbour, mitigation, release, technique } from '../import/releases.ts';

const shelf = `---
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
`;

/** A release with nothing but that mitigation, called so. */
const named = (name: string, description = 'What Lock the Shelf is about.') =>
  release({ mitigations: [mitigation('AML.M0101', name, { description })] });

function merged(text: string, own = named('Lock the Shelf'), prose: 'source' | 'keep' = 'keep') {
  return pageOf('AML.M0101', own, { 'own.md': text }, prose);
}

describe('a page that says what the release says', () => {
  it.each(['keep', 'source'] as const)('stays byte for byte: %s', (prose) => {
    for (const text of [
      shelf,
      shelf.replaceAll('\n', '\r\n'),
      `\uFEFF${shelf}`,
      shelf.trimEnd(),
      `${shelf}\n\n`,
      shelf.replace('type: mitigation\n', ''),
      shelf.replace('id: lock-the-shelf', 'id: anything # mine'),
      shelf.replace('"AML.M0101: Lock the Shelf"', 'Lock the Shelf'),
      shelf.replace('"AML.M0101: Lock the Shelf"', "'AML.M0101:   Lock the Shelf'"),
      shelf.replace('# AML.M0101: Lock the Shelf', 'AML.M0101: Lock the Shelf\n==='),
      shelf.replace('What Lock the Shelf is', 'What\nLock the Shelf   is'),
    ]) {
      expect(merged(text, undefined, prose)).toBe(text);
    }
  });

  it('stays, with the author’s keys, sections, comments and aliases', () => {
    const text = shelf
      .replace('type:', '# of ours\naliases: [Shelf, "b: c"]\nowner:   {team: red} # who\ntype:')
      .replace('## Metadata', '## Our view\n\n![[picture.png]]\n\n## Metadata')
      .concat('- **Reviewed:** by us\n\nSome more.\n\n## Checklist\n\n- [ ] lock\n');
    expect(merged(text, undefined, 'source')).toBe(text);
  });
});

describe('a renamed object', () => {
  const text = shelf.replace('type: mitigation', 'aliases:\n  - Shelf   # old\ntype: mitigation');
  const renamed = merged(text, named('Lock Every Shelf'));

  it('has the new name wherever the page has the old one, and nothing else changes', () => {
    expect(renamed).toBe(
      text
        .replace('title: "AML.M0101: Lock the Shelf"', 'title: "AML.M0101: Lock Every Shelf"')
        .replace('sidebar_label: "Lock the Shelf"', 'sidebar_label: "Lock Every Shelf"')
        .replace('# AML.M0101: Lock the Shelf', '# AML.M0101: Lock Every Shelf'),
    );
  });

  it('keeps its path', () => {
    const [page] = planned(named('Lock Every Shelf'), { 'a/b.md': text });
    expect(page).toMatchObject({ path: 'a/b.md', change: 'changed' });
  });

  it('is called by its new name in lists, but not where an author has other words for it', () => {
    const own = release({
      techniques: [technique('AML.T0001', 'New Name')],
      mitigations: [
        mitigation('AML.M0001', 'One', { techniques: [{ id: 'AML.T0001', text: '' }] }),
        mitigation('AML.M0002', 'Two', { techniques: [{ id: 'AML.T0001', text: '' }] }),
        mitigation('AML.M0003', 'Three', { techniques: [{ id: 'AML.T0001', text: '' }] }),
      ],
    });
    const page = (id: string, name: string, item: string) =>
      `# ${id}: ${name}\n\n## Techniques (1)\n\n- ${item}\n`;
    const folder = {
      't.md': '# AML.T0001: Old Name\n',
      'a.md': page('AML.M0001', 'One', '[[t|AML.T0001: Old Name]] — why'),
      'b.md': page('AML.M0002', 'Two', '[[t|AML.T0001: what the *others* do]]'),
      'c.md': page('AML.M0003', 'Three', 'AML.T0001 — Old Name'),
    };
    const after = imported(own, folder);
    expect(after['a.md']).toContain('- [[t|AML.T0001: New Name]] — why\n');
    expect(after['b.md']).toContain('- [[t|AML.T0001: what the *others* do]]\n');
    expect(after['c.md']).toContain('- AML.T0001 — New Name\n');
  });
});

describe('front matter', () => {
  const value = (line: string, expected: string, own = named('Lock the Shelf')) => {
    const text = `---\n${line}\n---\n\n# AML.M0101: Lock the Shelf\n\n## Metadata\n\n- **Mitigation ID:** AML.M0101\n`;
    return [merged(text, own), text.replace(line, expected)] as const;
  };

  it.each([
    ['sidebar_position: 7', 'sidebar_position: 102'],
    ['sidebar_position:  7   # seven', 'sidebar_position:  102   # seven'],
    ['sidebar_position: "102"', 'sidebar_position: 102'],
    ['sidebar_label:', 'sidebar_label: "Lock the Shelf"'],
    ["sidebar_label: 'Locks'", 'sidebar_label: "Lock the Shelf"'],
    [
      'sidebar_label: >\n  Locks\n  and keys\ntags: [a]',
      'sidebar_label: "Lock the Shelf"\ntags: [a]',
    ],
    ['title: AML.M0101 - Shelf', 'title: "AML.M0101: Lock the Shelf"'],
    ['{type: note, x: 1}', '{type: "mitigation", x: 1}'],
    ['type: technique', 'type: "mitigation"'],
    ['tags:\n- a\n-   b', 'tags:\n- a\n-   b'],
    ['draft: true', 'draft: true'],
    ['', ''],
  ])('%j becomes %j', (line, expected) => {
    const [after, wanted] = value(line, expected);
    expect(after).toBe(wanted);
  });

  it('is added to a page that has none', () => {
    const body = shelf.slice(shelf.indexOf('# AML'));
    const front = shelf.slice(0, shelf.indexOf('# AML')).replace('lock-the-shelf', 'own');
    expect(merged(body)).toBe(front + body);
    expect(merged(`\uFEFF${body.replaceAll('\n', '\r\n')}`)).toBe(
      `\uFEFF${(front + body).replaceAll('\n', '\r\n')}`,
    );
  });

  it('gets a title where the page states it nowhere else', () => {
    const text = '---\ntags: [a]\n---\n\n## Metadata\n\n- **Mitigation ID:** AML.M0101\n';
    expect(merged(text)).toBe(text.replace('tags', 'title: "AML.M0101: Lock the Shelf"\ntags'));
  });
});

describe('the description', () => {
  it('of the release takes the place of another where the release’s words are asked for', () => {
    const own = named('Lock the Shelf', 'New words.\n\nMore of them.');
    expect(merged(shelf, own, 'source')).toBe(
      shelf.replace('What Lock the Shelf is about.', 'New words.\n\nMore of them.'),
    );
    expect(merged(shelf, own, 'keep')).toBe(shelf);
  });

  it('is added where there is none', () => {
    const bare = shelf.replace('What Lock the Shelf is about.\n\n', '');
    expect(merged(bare, undefined, 'source')).toBe(shelf);
    expect(merged(bare, undefined, 'keep')).toBe(bare);
  });

  it('stays where the release has none', () => {
    expect(merged(shelf, named('Lock the Shelf', ''), 'source')).toBe(shelf);
  });

  it('is not changed for other quotes and line ends', () => {
    const own = named('Lock the Shelf', 'It\'s "so": one - two...');
    const text = shelf.replace('What Lock the Shelf is about.', 'It’s “so”:\r\none – two…');
    expect(merged(text, own, 'source')).toBe(text);
  });
});

describe('sections', () => {
  const related = release({
    ...harbour,
    mitigations: harbour.mitigations.map((own) => ({
      ...own,
      references: [{ title: 'R', url: 'https://r.example/' }],
    })),
  });

  it('that a page lacks are added in the order of the page model, author’s sections stay', () => {
    const text = [
      '# AML.M0101: Lock the Shelf',
      'Own words.',
      '## Why',
      'Because.',
      '## References',
      '- [R](https://r.example/)',
      '## How',
      'So.',
      '',
    ].join('\n\n');
    const headings = (page: string) => page.split('\n').filter((line) => line.startsWith('## '));
    const after = merged(text, related);
    expect(headings(after)).toEqual([
      '## Metadata',
      '## Techniques (3)',
      '## Why',
      '## References',
      '## How',
    ]);
    expect(after.endsWith(text.slice(text.indexOf('## Why')))).toBe(true);
  });

  it('without anything in them are not written', () => {
    expect(merged(shelf)).not.toContain('## Techniques');
  });

  it('whose relation is over go, unless they hold something of the author’s', () => {
    const list = '## Techniques (1)\n\n- [[x|AML.T0102: Ask the Porter]] — why\n';
    expect(merged(`${shelf}\n${list}`)).toBe(shelf);
    expect(merged(`${shelf}\n${list}\n## Own\n\nText.\n`)).toBe(`${shelf}\n## Own\n\nText.\n`);
    expect(merged(`${shelf}\n${list}\nSee also the wiki.\n`)).toBe(
      `${shelf}\n## Techniques (0)\n\n\nSee also the wiki.\n`,
    );
    expect(merged(`${shelf}\n${list}- [[notes/porter|Porter]]\n`)).toBe(
      `${shelf}\n## Techniques (1)\n\n- [[notes/porter|Porter]]\n`,
    );
    expect(merged(`${shelf}\n## Techniques (0)\n`)).toBe(`${shelf}\n## Techniques (0)\n`);
  });

  it('keep what is written in them beside their data', () => {
    const after = merged(
      `${shelf}\n## Techniques (1)\n\nIn the order of our fear:\n\n- [[x|AML.T0102: Ask the Porter]]\n\nAnd more.\n`,
      related,
    );
    expect(after).toContain('## Techniques (3)\n\nIn the order of our fear:\n\n- [[');
    expect(after).toContain('- [[x|AML.T0102: Ask the Porter]]\n\nAnd more.\n');
  });

  it('of a page with line ends of Windows get such line ends', () => {
    const text = shelf.replaceAll('\n', '\r\n');
    const after = merged(text, related);
    expect(after).toContain('\r\n## Techniques (3)\r\n\r\n- [[');
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(merged(after, related)).toBe(after);
  });
});

it('a section that no release has is the author’s, whatever it lists', () => {
  const text = `${shelf}\n## Standards and framework alignment\n\n- [[x|AML.T0102: Ask the Porter]]\n- PR.DS-6 — why\n`;
  expect(merged(text, undefined, 'source')).toBe(text);
});

describe('an import made twice', () => {
  const untidy: Folder = {
    'shelf.md': `# AML.M0101: The Shelf\n## Techniques\n* [[porter|AML.T0102: Ask]] - our words\n* plain item\n## Own\ntext`,
    'porter.md': '---\ntitle: "AML.T0102: Ask the Porter"\n---\n\n\n\nLead\n\n## Mitigations (9)\n',
    'deep/manual.md':
      '# AML.T0101: Read the Manual\r\n\r\n## Sub-techniques (1)\r\n\r\n1. [[x|AML.T0101.001: Appendix]]\r\n',
    'look.md':
      '# AML.TA0002: Looking Around\n\n## Techniques (1)\n\n- [[porter|AML.T0102: Ask the Porter]]\n  - a note\n',
    'door.md':
      '# AML.CS0101: The Open Door\n\n## Procedure\n\nAs told.\n\n### Step 1: Our name\n\n**Technique:** [[m|AML.T0101.000: Margins]] **Tactic:** [[look|Looking Around]]\n\nOur account.\n\n### Aftermath\n\nOurs.',
  };

  it.each(['keep', 'source'] as const)('changes nothing the second time: %s', (prose) => {
    const once = imported(harbour, untidy, prose);
    expect(imported(harbour, once, prose)).toEqual(once);
  });
});
