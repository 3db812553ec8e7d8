import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenAddresses, type BuiltSite } from './builtSite.ts';
import { repository, testProject, type TestProject } from './buildVault.ts';

const vault = join(repository, 'tests/fixtures/vaults/authoring');

describe('a vault that uses what authors expect', () => {
  let project: TestProject;
  let site: BuiltSite;

  beforeAll(async () => {
    project = await testProject(vault);
    site = await project.build({ BASE_URL: '/kb/', EDIT_URL: 'https://git.example.org/edit/' });
  }, 120_000);
  afterAll(() => project.remove());

  it('should have no broken link, anchor or picture, below a base URL', () => {
    expect(brokenAddresses(site, '/kb/')).toEqual([]);
  });

  it.each([
    ['tables', '/guides/writing/', '.table-scroll td a[href="/kb/"]', 'Handbook'],
    ['the alignment of columns', '/guides/writing/', 'td[align="right"]', '2'],
    ['footnotes', '/guides/writing/', '.footnotes li', 'Because someone asked. ↩'],
    ['task lists', '/guides/writing/', '.task-list-item:has([checked])', 'done'],
    ['highlighted code', '/guides/writing/', '.language-python .hljs-keyword', 'def'],
    [
      'Docusaurus admonitions',
      '/guides/writing/',
      '[data-callout="note"] p',
      'Docusaurus writes it so.',
    ],
    [
      'titles of admonitions',
      '/guides/writing/',
      '[data-callout="warning"] .callout-title-text',
      'Mind the gap',
    ],
    ['text in admonitions', '/guides/writing/', '[data-callout="warning"] strong', 'bold'],
    [
      "Obsidian's callouts",
      '/guides/writing/',
      'details[data-callout="tip"] p',
      'Obsidian writes it so.',
    ],
    ['unknown blocks as they stand', '/guides/writing/', '.prose > p', ':::unknown'],
    ['headings with ids of their own', '/guides/writing/', 'h2#list-of-tasks', 'Lists'],
    ['links to headings of the page', '/guides/writing/', 'a[href="#list-of-tasks"]', 'Lists'],
    ['a table of contents', '/guides/writing/', '.toc a[href="#callouts"]', 'Callouts'],
    ['embedded sections', '/', '.embed th', 'left'],
    ['tags', '/', '.tags a[href="/kb/tags/reading-list/"]', 'Reading list'],
    ['pages of a tag', '/tags/reading-list/', 'main .object-link', 'Writing'],
    [
      'the way to edit',
      '/guides/writing/',
      'a[href="https://git.example.org/edit/guides/writing.md"]',
      'Edit this page',
    ],
    ['descriptions', '/', 'a[href="/kb/guides/writing/"]', 'the writing guide'],
  ])('should show %s', (_what, address, selector, text) => {
    expect(site.page(address).text(selector)).toContain(text);
  });

  it('should publish the pictures that pages show, with their sizes', () => {
    expect(existsSync(join(site.directory, 'pictures/map.png'))).toBe(true);
    const sizes = site
      .page('/')
      .select('.prose img')
      .map(({ properties }) => [
        properties.src,
        properties.alt,
        properties.width,
        properties.height,
      ]);
    expect(sizes).toEqual([
      ['/kb/pictures/map.png', 'The map', 80, 40],
      ['/kb/pictures/map.png', '', 20, 10],
    ]);
  });

  it('should leave drafts out, and unlisted pages out of lists and the sitemap', async () => {
    expect(site.addresses).not.toContain('/guides/draft/');
    expect(site.addresses).toContain('/guides/hidden/');
    expect(
      site.page('/guides/hidden/').select('meta[name="robots"][content="noindex, nofollow"]'),
    ).toHaveLength(1);
    const sitemap = await readFile(join(site.directory, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain('/kb/guides/writing/');
    expect(sitemap).not.toContain('/kb/guides/hidden/');
  });

  it('should lead from an alias that is a path to its page, without JavaScript too', () => {
    const page = site.page('/old/handbook/');
    expect(
      page.select('meta[http-equiv="refresh"]').map(({ properties }) => properties.content),
    ).toEqual(['0; url=/kb/']);
    expect(page.links()).toEqual(['/kb/']);
    expect(site.addresses.filter((address) => address.includes('Our'))).toEqual([]);
  });

  it('should show a relation on both pages, whoever declares it', () => {
    const note = 'A list shows what is gone, see Writing.';
    expect(site.page('/keep-a-list/').text('#techniques ~ table .relation__note')).toEqual([note]);
    expect(site.page('/take-a-thing/').text('#mitigations ~ table .relation__note')).toEqual([
      note,
    ]);
  });

  it('should keep what stands in a known section beside its data', () => {
    const text = site.page('/keep-a-list/').text('.relations > div').join(' ');
    expect(text).toContain('Kept by hand until the next import.');
    expect(text).toContain('[[nowhere|Some other thing]] — nobody wrote it yet.');
  });

  it('should give a parent without a page a readable page at its address', () => {
    const page = site.page('/takes/');
    expect(page.text('h1')).toEqual(['Take Another Thing']);
    expect(page.text('#sub-techniques ~ table .object-link')).toEqual([
      'AML.T9002.000',
      'By Night',
    ]);
  });

  it('should show the words around each mention', () => {
    const quotes = site.page('/').text('.backlinks blockquote');
    expect(quotes).toContain('Once a week, with the handbook open.');
  });
});
