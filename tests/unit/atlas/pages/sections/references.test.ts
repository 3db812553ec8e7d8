import { describe, expect, it } from 'vitest';
import { pageOf, read } from '../../import/imported.ts';
import { mitigation, release } from '../../import/releases.ts';

const references = [
  { title: 'First', url: 'https://a.example/1' },
  { title: 'Second (2) [x]', url: 'https://a.example/2?a=1&copy;=b_(c)' },
  { title: '', url: 'https://a.example/3/' },
];
const own = release({ mitigations: [mitigation('AML.M0001', 'One', { references })] });

function merged(list: string): string {
  const text = `# AML.M0001: One\n\n## References\n\n${list}\n`;
  const after = pageOf('AML.M0001', own, { 'a.md': text }, 'source');
  return after.slice(after.indexOf('## References\n\n') + 15);
}

const [first, second, third] = [
  '- [First](https://a.example/1)',
  '- [Second (2) [x]](<https://a.example/2?a=1\\&copy;=b_(c)>)',
  '- [https://a.example/3/](https://a.example/3/)',
];

describe('references', () => {
  it('can be read back', () => {
    const { sections } = read(pageOf('AML.M0001', own));
    expect(sections.at(-1)?.data?.references).toEqual([
      ...references.slice(0, 2),
      { title: 'https://a.example/3/', url: 'https://a.example/3/' },
    ]);
  });

  it.each([
    ['as written anew', [first, second, third].join('\n')],
    [
      'in another order, with others and with other titles',
      `- <https://a.example/3>\n- [mine](https://b.example/)\n${second}\n- [Our title](https://a.example/1/)`,
    ],
    ['in a sentence', `See [the first](https://a.example/1) and:\n\n${second}\n${third}`],
  ])('that are there stay byte for byte: %s', (_, list) => {
    expect(merged(list)).toBe(`${list}\n`);
  });

  it.each([
    [
      `${first}\n- [mine](https://b.example/)`,
      `${first}\n- [mine](https://b.example/)\n${second}\n${third}\n`,
    ],
    ['As above.', `As above.\n\n${first}\n${second}\n${third}\n`],
  ])('that are missing are added: %j', (list, after) => {
    expect(merged(list)).toBe(after);
  });
});
