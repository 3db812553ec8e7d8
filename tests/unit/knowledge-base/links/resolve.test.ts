import { describe, expect, it } from 'vitest';
import {
  findHeading,
  nearestHeadings,
  nearestPaths,
} from '../../../../plugins/knowledge-base/links/resolve.ts';
import { baseOf, object, outcomesOf, pageAt, type Files } from './baseOf.ts';

const vault: Files = {
  'index.md': '# Start\n',
  'techniques/open-door.md': object('AML.T0101', 'Open Door', '## Signs', '## Notes (2)'),
  'techniques/lift-latch/index.md': object('AML.T0102', 'Lift Latch'),
  'techniques/lift-latch/wire.md': object('AML.T0102.000', 'Wire'),
  'notes/Open Door.md': '# A walk to the door\n',
  'notes/shelf.md': '---\naliases: [old/shelf, The Shelf]\n---\n\n# Shelf of notes\n',
  'other/shelf.md': '# Another shelf\n',
  'people/people.md': '# All people\n',
};

/** Where a link on a page of the vault leads: a path, an attachment, candidates, or nothing. */
function leads(link: string, from = 'notes/here.md', beside = {}): unknown {
  const base = baseOf({ ...vault, [from]: `${vault[from] ?? '# Here\n'}\n${link}\n` }, beside);
  const outcome = outcomesOf(base, from).at(-1);
  if (!outcome) return 'no link';
  const { destination, anchor, path } = outcome;
  if (destination) {
    const at = destination.page?.path ?? destination.node.id;
    return anchor === undefined ? at : `${at}#${anchor}`;
  }
  if ('candidates' in path) return path.candidates.map(({ page, node }) => page?.path ?? node.id);
  if ('attachment' in path) return path.attachment;
  if ('siteAddress' in path) return { site: path.siteAddress };
  if ('webAddress' in path) return { web: path.webAddress };
  return undefined;
}

describe('a path', () => {
  it.each([
    ['[[techniques/open-door]]', 'techniques/open-door.md'],
    ['[[/techniques/open-door]]', 'techniques/open-door.md'],
    ['[[techniques/open-door.md]]', 'techniques/open-door.md'],
    ['[[techniques/open-door.MD]]', 'techniques/open-door.md'],
    ['[[techniques/lift-latch]]', 'techniques/lift-latch/index.md'],
    ['[[techniques/lift-latch/]]', 'techniques/lift-latch/index.md'],
    ['[[techniques/lift-latch/index]]', 'techniques/lift-latch/index.md'],
    ['[[people]]', 'people/people.md'],
    ['[[../techniques/open-door]]', 'techniques/open-door.md'],
    ['[[./shelf]]', 'notes/shelf.md'],
    ['[a](shelf.md)', 'notes/shelf.md'],
    ['[a](../other/shelf.md)', 'other/shelf.md'],
    ['[a](/other/shelf)', 'other/shelf.md'],
    ['[a](Open%20Door.md)', 'notes/Open Door.md'],
    ['[[lift-latch/wire]]', 'techniques/lift-latch/wire.md'],
    ['[[LIFT-LATCH/Wire]]', 'techniques/lift-latch/wire.md'],
  ])('%s opens %s', (link, path) => {
    expect(leads(link)).toBe(path);
  });

  it('starts at the root for wiki-links and at the folder for Markdown links', () => {
    const files = { 'a/b.md': '# In a\n', 'b.md': '# At the top\n' };
    const text = '# From\n\n[[b]] [b](b.md) <a href="b">b</a>\n';
    const base = baseOf({ ...files, 'a/from.md': text });
    const paths = outcomesOf(base, 'a/from.md').map(({ destination }) => destination?.page?.path);
    expect(paths).toEqual(['b.md', 'a/b.md', 'a/b.md']);
  });

  it('never leaves the vault', () => {
    expect(leads('[[../../../etc/passwd]]')).toBeUndefined();
    expect(leads('[a](../../../techniques/open-door.md)')).toBeUndefined();
  });
});

describe('a name', () => {
  it.each([
    ['the exact letters before any others', '[[Open Door]]', 'notes/Open Door.md'],
    ['an alias that is a name', '[[the shelf]]', 'notes/shelf.md'],
    ['an alias that is a path', '[[old/shelf]]', 'notes/shelf.md'],
    ['an id', '[[aml.t0102.000]]', 'techniques/lift-latch/wire.md'],
    ['a title', '[[AML.T0102: Lift Latch]]', 'techniques/lift-latch/index.md'],
    ['a name', '[[Another Shelf]]', 'other/shelf.md'],
    ['parent and child', '[[Lift Latch: Wire]]', 'techniques/lift-latch/wire.md'],
  ])('is read as %s', (_what, link, path) => {
    expect(leads(link)).toBe(path);
  });

  it('of several pages is nobody’s', () => {
    expect(leads('[[shelf]]', 'index.md')).toEqual(['notes/shelf.md', 'other/shelf.md']);
  });

  it('of a property that every object has is a name like any other', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(leads(`[[${name}]]`)).toBeUndefined();
      const base = baseOf({ [`${name}.md`]: `# ${name}\n`, 'a.md': `[[${name}]]\n` });
      expect(outcomesOf(base, 'a.md')[0]?.destination?.page?.path).toBe(`${name}.md`);
    }
  });

  it('that an object bore before leads to it', () => {
    const base = baseOf({
      'chain.md': object('AML.T0010', 'AI Supply Chain Compromise'),
      'a.md': '[[ml supply chain compromise]]\n',
    });
    expect(outcomesOf(base, 'a.md')[0]?.destination?.node.id).toBe('AML.T0010');
  });
});

describe('a label', () => {
  it('with the id of an object decides, whatever the path says', () => {
    const base = baseOf({
      ...vault,
      'a.md': '[[techniques/open-door|AML.T0102: Lift Latch]] [[gone|see AML.T0101]]\n',
    });
    const [wrong, missing] = outcomesOf(base, 'a.md');
    expect(wrong).toMatchObject({
      labelId: 'AML.T0102',
      destination: { node: { id: 'AML.T0102' } },
    });
    expect(missing).toMatchObject({ path: { nothing: true }, labelId: 'AML.T0101' });
    expect(missing?.destination?.page?.path).toBe('techniques/open-door.md');
  });

  it('with several ids, or with that of nothing in the vault, decides nothing', () => {
    const text = '[[people|AML.T0101 or AML.T0102]] [[people|AML.T0999: Gone]]\n';
    const outcomes = outcomesOf(baseOf({ ...vault, 'a.md': text }), 'a.md');
    expect(outcomes.map(({ labelId, destination }) => [labelId, destination?.page?.path])).toEqual([
      [undefined, 'people/people.md'],
      [undefined, 'people/people.md'],
    ]);
  });

  it('keeps the very page where several claim one id', () => {
    const base = baseOf({
      'one.md': object('AML.T0101', 'Open Door'),
      'two.md': object('AML.T0101', 'Open Door'),
      'a.md': '[[two|AML.T0101: Open Door]] [[AML.T0101]]\n',
    });
    const paths = outcomesOf(base, 'a.md').map(({ destination }) => destination?.page?.path);
    expect(paths).toEqual(['two.md', 'one.md']);
  });

  it('of a picture is no promise', () => {
    expect(leads('![AML.T0101](gone.png)')).toBeUndefined();
  });
});

describe('what is beside the pages', () => {
  const attachments = [
    { path: 'pictures/map.png' },
    { path: 'notes/plan.png' },
    { path: 'other/plan.png' },
    { path: 'run.html', unsafe: 'no' },
  ];

  it('is linked by path, from the folder, and by a name that is unique', () => {
    const at = (link: string): unknown => leads(link, 'notes/here.md', { attachments });
    expect(at('![[pictures/map.png]]')).toEqual({ path: 'pictures/map.png' });
    expect(at('![[map.png]]')).toEqual({ path: 'pictures/map.png' });
    expect(at('![m](../pictures/map.png)')).toEqual({ path: 'pictures/map.png' });
    expect(at('![m](plan.png)')).toEqual({ path: 'notes/plan.png' });
    expect(at('[r](/run.html)')).toEqual({ path: 'run.html', unsafe: 'no' });
    expect(leads('![[plan.png]]', 'index.md', { attachments })).toBeUndefined();
  });

  it('may be an address of the site', () => {
    const siteAddresses = ['/tags', '/techniques'];
    expect(leads('[t](/tags/)', 'index.md', { siteAddresses })).toEqual({ site: '/tags/' });
    expect(leads('[t](tags)', 'index.md', { siteAddresses })).toBeUndefined();
  });

  it('may be the web, in a wiki-link too', () => {
    expect(leads('[[https://example.org/a|A]]')).toEqual({ web: 'https://example.org/a' });
  });
});

describe('an address of MITRE’s own site', () => {
  it.each(['/techniques/AML.T0101', 'techniques/AML.T0101', '/techniques/aml.t0101/'])(
    '%s opens the object',
    (address) => {
      expect(leads(`[x](${address})`)).toBe('techniques/open-door.md');
      expect(leads(`[[${address}|x]]`)).toBe('techniques/open-door.md');
    },
  );
});

describe('a heading', () => {
  it.each([
    ['[[open-door#Signs]]', 'techniques/open-door.md#signs'],
    ['[[techniques/open-door#signs]]', 'techniques/open-door.md#signs'],
    ['[[techniques/open-door#Notes]]', 'techniques/open-door.md#notes-2'],
    ['[[techniques/open-door#Notes (2)]]', 'techniques/open-door.md#notes-2'],
    ['[[techniques/open-door#notes-2]]', 'techniques/open-door.md#notes-2'],
    ['[[techniques/open-door#AML.T0101: Open Door#Signs]]', 'techniques/open-door.md#signs'],
    ['[[techniques/open-door#gone]]', 'techniques/open-door.md'],
    ['[[#Here]]', 'notes/here.md#here'],
    ['[x](#here)', 'notes/here.md#here'],
  ])('%s leads to %s', (link, to) => {
    expect(leads(link)).toBe(to);
  });

  it('of a known section or a step has the anchor that the site gives it', () => {
    const base = baseOf({
      't.md': object('AML.T0101', 'Open Door', '## Case Studies (3)'),
      's.md': object(
        'AML.CS0101',
        'A Night',
        '## Procedure',
        '### Step 1: In',
        '**Technique:** [[t]]',
      ),
      'a.md': '[[t#Case Studies]] [[s#Step 1: In]] [[s#procedure]]\n',
    });
    const anchors = outcomesOf(base, 'a.md').map(({ anchor }) => anchor);
    expect(anchors).toEqual(['case-studies', 'step-1', 'procedure']);
  });

  it('is found by its text, by its id and by neither', () => {
    const page = pageAt(baseOf({ 'a.md': '# A\n\n## B & c\n\n## Other {#mine}\n' }), 'a.md');
    expect(findHeading(page, 'b & C')?.text).toBe('B & c');
    expect(findHeading(page, 'b--c')?.text).toBe('B & c');
    expect(findHeading(page, 'mine')?.text).toBe('Other');
    expect(findHeading(page, 'yours')).toBeUndefined();
  });
});

describe('what may have been meant', () => {
  it('is the nearest paths, three at most', () => {
    const { catalog } = baseOf({ ...vault, 'shelf2.md': '# S\n', 'shelf3.md': '# S\n' });
    expect(nearestPaths('techniques/opendoor', catalog)[0]).toBe('techniques/open-door');
    expect(nearestPaths('shelv', catalog)).toHaveLength(3);
    expect(nearestPaths('something else entirely', catalog)).toEqual([]);
    expect(nearestPaths('indx', catalog)).toEqual(['index']);
  });

  it('is the nearest headings', () => {
    const page = pageAt(baseOf(vault), 'techniques/open-door.md');
    expect(nearestHeadings(page, 'Sings')).toEqual(['Signs']);
    expect(nearestHeadings(page, 'zzzzzzzzzzzzz')).toEqual([]);
  });
});
