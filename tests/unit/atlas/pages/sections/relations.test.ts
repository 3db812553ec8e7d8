import { describe, expect, it } from 'vitest';
import { imported, pageOf, type Folder } from '../../import/imported.ts';
import { mitigation, release, tactic, technique } from '../../import/releases.ts';

const uses = (...techniques: [id: string, text: string][]) =>
  release({
    techniques: ['One', 'Two', 'Three', 'Four'].map((name, index) =>
      technique(`AML.T000${String(index + 1)}`, name),
    ),
    mitigations: [
      mitigation('AML.M0001', 'Lock', {
        techniques: techniques.map(([id, text]) => ({ id, text })),
      }),
    ],
  });
const one: [string, string] = ['AML.T0001', 'Words on one.'];
const two: [string, string] = ['AML.T0002', 'Words on two.'];
const three: [string, string] = ['AML.T0003', 'Words on three.'];

const places: Folder = {
  't1.md': '# AML.T0001: One\n',
  't2.md': '# AML.T0002: Two\n',
  't3.md': '# AML.T0003: Three\n',
  'own.md': '# Our page\n',
};

/** The section after an import over this one. */
function merged(
  list: string,
  own = uses(one, two, three),
  prose: 'source' | 'keep' = 'keep',
  others: Folder = places,
): string {
  const text = `# AML.M0001: Lock\n\n## Techniques (2)\n\n${list}\n`;
  const after = pageOf('AML.M0001', own, { ...others, 'm.md': text }, prose);
  return after.slice(after.indexOf('## Techniques'));
}

describe('items that are as the release has them', () => {
  it.each([
    [
      'in another order',
      '- [[t2|AML.T0002: Two]]\n- [[t3|AML.T0003: Three]]\n- [[t1|AML.T0001: One]]',
    ],
    [
      'with other marks',
      '* [[t1|AML.T0001: One]]\n* [[t2|AML.T0002: Two]]\n* [[t3|AML.T0003: Three]]',
    ],
    ['numbered', '1. [[t1|AML.T0001: One]]\n2. [[t2|AML.T0002: Two]]\n3. [[t3|AML.T0003: Three]]'],
    ['in two lists', '- [[t1|AML.T0001: One]]\n\nand\n\n- [[t2|AML.T0002]]\n- [[AML.T0003]]'],
    ['by path alone', '- [[t1]]\n- [[t2|Two]]\n- [three](t3.md)'],
    ['with a path that contradicts', '- [[t2|AML.T0001: One]]\n- [[x|AML.T0002: Two]]\n- [[t3]]'],
    ['as plain text', '- AML.T0001 — One\n- AML.T0002: Two\n- [[t3]]'],
    ['loose', '- [[t1]]\n\n- [[t2]]\n\n- [[t3]]'],
  ])('stay byte for byte: %s', (_, list) => {
    expect(merged(list)).toBe(`## Techniques (2)\n\n${list}\n`);
  });

  it('stay with the release’s words in other quotes and line ends', () => {
    const list =
      '- [[t1]] - “Words”\n  on one\n- [[t2]]: Words on two.\n- [[t3]] — Words on three.';
    expect(merged(list, uses(['AML.T0001', '"Words" on one'], two, three), 'source')).toBe(
      `## Techniques (2)\n\n${list}\n`,
    );
  });
});

describe('new items', () => {
  it.each([
    ['- [[t1]]\n- [[t3]]', ['t1]]', 'AML.T0002: Two]]', 't3]]']],
    ['- [[t2]]\n- [[t3]]', ['AML.T0001: One]]', 't2]]', 't3]]']],
    ['- [[t1]]\n- [[t2]]', ['t1]]', 't2]]', 'AML.T0003: Three]]']],
  ])('keep an ordered list in order: %j', (list, ends) => {
    const items = merged(list).trim().split('\n').slice(2);
    expect(items.map((item) => item.replace(/^- \[\[(?:.*\|)?/, ''))).toEqual(ends);
  });

  it('go to the end of any other list', () => {
    expect(merged('- [[t3]]\n- [[t1]]')).toBe(
      '## Techniques (3)\n\n- [[t3]]\n- [[t1]]\n- [[t2|AML.T0002: Two]]\n',
    );
    expect(merged('- [[t1]]\n- [[own|Ours]]')).toBe(
      '## Techniques (4)\n\n- [[t1]]\n- [[own|Ours]]\n- [[t2|AML.T0002: Two]]\n- [[t3|AML.T0003: Three]]\n',
    );
  });

  it('have the marks and the spacing of their neighbours', () => {
    expect(merged('  *  [[t1]]\n\n  *  [[t3]]')).toBe(
      '## Techniques (3)\n\n  *  [[t1]]\n\n  *  [[t2|AML.T0002: Two]]\n\n  *  [[t3]]\n',
    );
  });

  it('make a list where there is none, apart from one of the author’s', () => {
    const items = ['t1|AML.T0001: One', 't2|AML.T0002: Two', 't3|AML.T0003: Three'];
    const written = (mark: string) => items.map((item) => `${mark} [[${item}]]`).join('\n');
    expect(merged('Nobody knows.')).toBe(`## Techniques (3)\n\nNobody knows.\n\n${written('-')}\n`);
    expect(merged('- just\n- words')).toBe(
      `## Techniques (3)\n\n- just\n- words\n\n${written('*')}\n`,
    );
  });

  it('come with the release’s words only where these are asked for', () => {
    expect(merged('- [[t1]]\n- [[t2]]', undefined, 'source')).toBe(
      '## Techniques (3)\n\n- [[t1]] — Words on one.\n- [[t2]] — Words on two.\n- [[t3|AML.T0003: Three]] — Words on three.\n',
    );
  });
});

describe('items that the release no longer has', () => {
  it.each([
    ['the first', '- [[t1]] — why\n- [[t2]]\n- [[t3]]', '- [[t2]]\n- [[t3]]', [two, three]],
    ['the last', '- [[t1]]\n- [[t2]] — a\n  b\n\n  c\n', '- [[t1]]', [one]],
    ['all but the author’s', '- [[t1]]\n- [[own]] — ours\n- [[t2]]', '- [[own]] — ours', []],
    ['for others in their place', '- [[t1]]\n- [[t2]]', '- [[t3|AML.T0003: Three]]', [three]],
  ] as const)('go: %s', (_, list, left, techniques) => {
    const count = left.split('\n').length;
    const heading = count === 2 ? '## Techniques (2)' : `## Techniques (${String(count)})`;
    expect(merged(list, uses(...techniques)).trimEnd()).toBe(`${heading}\n\n${left}`);
  });

  it('go even where there is no page of them', () => {
    expect(merged('- [[gone|AML.T0999: Gone]]\n- [[t1]]', uses(one))).toBe(
      '## Techniques (1)\n\n- [[t1]]\n',
    );
    expect(merged('- AML.T0999 Gone\n- [[t1]]', uses(one))).toBe('## Techniques (1)\n\n- [[t1]]\n');
  });
});

describe('texts of relations', () => {
  const list = '- [[t1]] — Our words.\n- [[t2]]\n- [[t3]] — see [this](https://a.example/).';

  it('stay where what stands is kept', () => {
    expect(merged(list)).toBe(`## Techniques (2)\n\n${list}\n`);
  });

  it('give way to the release’s where these are asked for', () => {
    expect(merged(list, undefined, 'source')).toBe(
      '## Techniques (3)\n\n- [[t1]] — Words on one.\n- [[t2]] — Words on two.\n- [[t3]] — Words on three.\n',
    );
  });

  it('stay where the release has none', () => {
    const own = uses(['AML.T0001', ''], ['AML.T0002', ''], ['AML.T0003', '']);
    expect(merged(list, own, 'source')).toBe(`## Techniques (2)\n\n${list}\n`);
  });

  it('with paragraphs below them keep these', () => {
    const long = '- [[t1]] — Our words.\n\n  More of them.\n- [[t2]]\n- [[t3]]';
    expect(merged(long, undefined, 'source')).toContain(
      '- [[t1]] — Words on one.\n\n  More of them.\n',
    );
  });

  it('go over to the other page where that says nothing', () => {
    const after = imported(
      uses(one, two, three),
      { ...places, 'm.md': `# AML.M0001: Lock\n\n## Techniques (3)\n\n${list}\n` },
      'keep',
    );
    expect(after['t1.md']).toContain('- [[m|AML.M0001: Lock]] — Our words.\n');
    expect(after['t2.md']).toContain('- [[m|AML.M0001: Lock]]\n');
    expect(after['t3.md']).toContain('- [[m|AML.M0001: Lock]] — see [this](https://a.example/).\n');
  });

  it('do not go over where they would lead elsewhere there', () => {
    for (const text of [
      'see [this](x.md)',
      'see ![x](x.png)',
      'see [this][x]\n\n[x]: https://a',
      'a\n\n  b',
    ]) {
      const page = `# AML.M0001: Lock\n\n## Techniques\n\n- [[t1]] — ${text}\n`;
      const after = imported(uses(one), { ...places, 'm.md': page }, 'keep');
      expect(after['t1.md']).toContain('- [[m|AML.M0001: Lock]]\n');
    }
  });

  it('of the source go before those of the target', () => {
    const folder = {
      ...places,
      'm.md': '# AML.M0001: Lock\n\n## Techniques\n\n- [[t1]] — from the mitigation\n',
      't1.md': '# AML.T0001: One\n\n## Mitigations\n\n- [[m]] — from the technique\n',
    };
    const after = imported(uses(one), folder, 'keep');
    expect(after['m.md']).toContain('— from the mitigation\n');
    expect(after['t1.md']).toContain('— from the technique\n');
  });

  it('of a retired object go over to the one that took its place', () => {
    const own = release({
      version: '2026.07',
      techniques: [technique('AML.T0115.000', 'Datasets')],
      mitigations: [
        mitigation('AML.M0001', 'Lock', { techniques: [{ id: 'AML.T0115.000', text: '' }] }),
      ],
    });
    const text = '# AML.M0001: Lock\n\n## Techniques (1)\n\n- [[x|AML.T0019: Old]] — Our words.\n';
    expect(pageOf('AML.M0001', own, { 'm.md': text }, 'keep')).toContain(
      '|AML.T0115.000: Datasets]] — Our words.\n',
    );
  });
});

describe('the techniques of a tactic', () => {
  const tactics = ['AML.TA0001'];
  const own = release({
    tactics: [tactic('AML.TA0001', 'Tactic')],
    techniques: [
      technique('AML.T0001', 'One', { tactics }),
      technique('AML.T0001.000', 'Sub', { parent: 'AML.T0001', tactics }),
      technique('AML.T0001.001', 'Under', { parent: 'AML.T0001', tactics }),
      technique('AML.T0002', 'Two', { tactics: [] }),
      technique('AML.T0002.000', 'Alone', { parent: 'AML.T0002', tactics }),
      technique('AML.T0003', 'Three', { tactics }),
    ],
  });
  const list = (text: string) => {
    const page = `# AML.TA0001: Tactic\n\n## Techniques (0)\n\n${text}\n`;
    const after = pageOf('AML.TA0001', own, { 'a.md': page }, 'keep');
    return after
      .slice(after.indexOf('## Techniques'))
      .replaceAll(/\[\[.*?(AML\.[T\d.]+\d).*?\]\]/g, '$1')
      .trimEnd();
  };

  it('have their sub-techniques below them, and count by themselves', () => {
    expect(list('')).toBe(
      '## Techniques (3)\n\n- AML.T0001\n  - AML.T0001.000\n  - AML.T0001.001\n- AML.T0002.000\n- AML.T0003',
    );
  });

  it.each([
    [
      '- [[a|AML.T0001]]\n  - [[c|AML.T0001.001]]\n- [[d|AML.T0003]]',
      '## Techniques (3)\n\n- AML.T0001\n  - AML.T0001.000\n  - AML.T0001.001\n- AML.T0002.000\n- AML.T0003',
    ],
    [
      '- [[a|AML.T0001]]\n- [[b|AML.T0001.001]]\n- [[c|AML.T0001.000]]',
      '## Techniques (5)\n\n- AML.T0001\n- AML.T0001.001\n- AML.T0001.000\n- AML.T0002.000\n- AML.T0003',
    ],
    [
      '1. [[a|AML.T0003]]\n1. [[b|AML.T0001]]\n   our note',
      '## Techniques (3)\n\n1. AML.T0003\n1. AML.T0001\n   our note\n   - AML.T0001.000\n   - AML.T0001.001\n1. AML.T0002.000',
    ],
    [
      '- [[a|AML.T0001]]\n  - ours\n  - [[own|Ours]]\n- [[x|AML.T0002]]\n  - [[b|AML.T0002.000]]',
      '## Techniques (3)\n\n- AML.T0001\n  - ours\n  - [[own|Ours]]\n  - AML.T0001.000\n  - AML.T0001.001\n- AML.T0002.000\n- AML.T0003',
    ],
  ])('are added where they belong: %j', (before, after) => {
    expect(list(before)).toBe(after);
  });
});
