import { describe, expect, it } from 'vitest';
import { atlasVocabulary } from '../../../../plugins/atlas/vocabulary.ts';
import { buildKnowledgeBase } from '../../../../plugins/knowledge-base/knowledgeBase.ts';
import { lockEntries } from '../../../../plugins/knowledge-base/published/lockEntries.ts';
import { parseLock } from '../../../../plugins/knowledge-base/published/lockFile.ts';
import { baseOf, object, vaultOf, type Files } from '../links/baseOf.ts';

const before: Files = {
  'index.md': '# Start\n\nSee [[guides/review]], [[t]] and [[m]].\n',
  'guides/review.md': '# Review\n\n## Who decides\n\nSomebody.\n\n### At night\n\nNobody.\n',
  't.md': object('AML.T0001', 'Take'),
  'm.md': object('AML.M0001', 'Mind', '## Techniques\n\n- [[t|AML.T0001: Take]] — how'),
};

const lock = lockEntries(baseOf(before)).join('\n');

/** What is lost when the vault of before becomes another one. */
function lost(now: Record<string, string | undefined>, text = lock): string[] {
  const files = Object.fromEntries(
    Object.entries({ ...before, ...now }).flatMap(([path, content]) =>
      content === undefined ? [] : [[path, content]],
    ),
  );
  const { findings } = buildKnowledgeBase(
    { ...vaultOf(files), published: parseLock(text) },
    { vocabulary: atlasVocabulary, withoutDrafts: true, siteAddresses: ['/techniques'] },
  );
  return findings
    .filter(({ rule }) => ['lost-address', 'lost-anchor', 'front-matter'].includes(rule))
    .map(
      ({ rule, place, message, mend }) =>
        `${place.path}:${String(place.line)} ${rule} ${message} | ${mend}`,
    );
}

const gone =
  '.published.txt:2 lost-address /guides/review/ was published, and neither page nor redirect stands there';
const review = before['guides/review.md'] ?? '';
const renamedHeading = review.replace('Who decides', 'Who has the last word');

describe('what was published', () => {
  it('stands as long as nothing changes', () => {
    expect(lock.split('\n')).toEqual([
      '/',
      '/guides/review/',
      '/guides/review/#at-night',
      '/guides/review/#who-decides',
      '/m/',
      '/m/#techniques',
      '/t/',
      '/t/#mitigations',
    ]);
    expect(lost({})).toEqual([]);
  });

  it.each<[what: string, now: Record<string, string | undefined>, expected: string[]]>([
    [
      'a page is moved: the page of that name is proposed',
      { 'guides/review.md': undefined, 'how/review.md': review },
      [`${gone} | Write \`aliases: ["/guides/review"]\` into the front matter of "how/review".`],
    ],
    [
      'a page is deleted',
      { 'guides/review.md': undefined },
      [
        `${gone} | Write \`aliases: ["/guides/review"]\` into the front matter of the page that took its place.`,
      ],
    ],
    [
      'a page is moved and redirected',
      {
        'guides/review.md': undefined,
        'how/review.md': `---\naliases: guides/review\n---\n\n${review}`,
      },
      [],
    ],
    [
      'a slug changes',
      { 't.md': `---\nslug: /take\n---\n\n${before['t.md'] ?? ''}` },
      [
        '.published.txt:7 lost-address /t/ was published, and neither page nor redirect stands there | Write `aliases: ["/t"]` into the front matter of "t".',
      ],
    ],
    [
      'a page becomes a draft',
      { 'guides/review.md': `---\ndraft: true\n---\n\n${review}` },
      [
        `${gone} | Write \`aliases: ["/guides/review"]\` into the front matter of the page that took its place.`,
      ],
    ],
    [
      'a heading is renamed',
      { 'guides/review.md': renamedHeading },
      [
        '.published.txt:4 lost-anchor /guides/review/#who-decides was published, and the page has no such heading | Write `anchors: {"who-decides": <anchor>}` into the front matter of "guides/review"; its anchors are who-has-the-last-word, at-night, top.',
      ],
    ],
    [
      'a heading is renamed, and its anchor kept',
      {
        'guides/review.md': `---\nanchors:\n  who-decides: who-has-the-last-word\n---\n\n${renamedHeading}`,
      },
      [],
    ],
    [
      'all headings are deleted, and the page stands for them',
      {
        'guides/review.md':
          '---\nanchors: {who-decides: top, at-night: top}\n---\n\n# Review\n\nNo.\n',
      },
      [],
    ],
    [
      'a page is moved and its heading renamed at once',
      {
        'guides/review.md': undefined,
        'how/review.md': `---\naliases: [/guides/review]\n---\n\n${renamedHeading}`,
      },
      [
        '.published.txt:4 lost-anchor /guides/review/#who-decides was published, and the page has no such heading | Write `anchors: {"who-decides": <anchor>}` into the front matter of "how/review"; its anchors are who-has-the-last-word, at-night, top.',
      ],
    ],
    [
      'a former anchor leads nowhere',
      { 'guides/review.md': `---\nanchors: {who-decides: nobody}\n---\n\n${review}` },
      [
        'guides/review.md:1 front-matter `anchors` leads to "nobody", and the page has no such heading | Mend the lines between the two "---"; the rest of the page is read without them.',
      ],
    ],
    [
      'a relation goes, and with it a section of the other page',
      { 'm.md': object('AML.M0001', 'Mind', '## Techniques') },
      [
        '.published.txt:8 lost-anchor /t/#mitigations was published, and the page has no such heading | Write `anchors: {"mitigations": <anchor>}` into the front matter of "t"; its anchors are top.',
      ],
    ],
  ])('is held against the vault: %s', (_what, now, expected) => {
    expect(lost(now)).toEqual(expected);
  });

  it('may be a redirect, which stays one', () => {
    const index = `---\naliases: [/first]\n---\n\n${before['index.md'] ?? ''}`;
    const redirected = lockEntries(baseOf({ ...before, 'index.md': index }));
    expect(redirected).toContain('/first/');
    expect(lost({ 'index.md': index }, redirected.join('\n'))).toEqual([]);
    expect(lost({}, redirected.join('\n'))).toHaveLength(1);
  });

  it('may be an address that the site has beside the vault', () => {
    expect(lost({}, '/techniques/\n/nowhere/')).toHaveLength(1);
  });

  it('is not asked of a vault that keeps no list', () => {
    const base = baseOf({ 'a.md': '# A\n\n[[a]]\n' });
    expect(base.findings.filter(({ rule }) => rule.startsWith('lost'))).toEqual([]);
  });
});
