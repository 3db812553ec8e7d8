import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allIds, historyOf } from '../../plugins/atlas/history/history.ts';
import { startStaticServer, type StaticServer } from '../browser/staticServer.ts';
import { repository, testProject, type TestProject } from './buildVault.ts';
import type { BuiltSite } from './builtSite.ts';

const origin = 'https://wiki.example.org';
const folderOf = {
  technique: 'techniques',
  tactic: 'tactics',
  mitigation: 'mitigations',
  'case-study': 'studies',
};

/** A page as a crawler without JavaScript reads it, of the first 32 KB only. */
interface Read {
  readonly title: string;
  readonly text: string;
  readonly canonical: string;
  readonly image: string;
  readonly metaOf: (name: string) => string | undefined;
}

describe('a site below a sub-path, behind a bare file server', () => {
  let project: TestProject;
  let site: BuiltSite;
  let server: StaticServer;

  beforeAll(async () => {
    project = await testProject(join(repository, 'tests/fixtures/vaults/links'));
    site = await project.build({ SITE_URL: origin, BASE_URL: '/kb/' });
    server = await startStaticServer({ root: site.directory, base: '/kb/' });
  }, 240_000);
  afterAll(async () => {
    await server.close();
    await project.remove();
  });

  const get = (path: string): Promise<Response> =>
    fetch(`${server.url}${path}`, { redirect: 'manual' });

  async function read(path: string): Promise<Read> {
    const response = await get(path);
    expect(response.status, path).toBe(200);
    const head = Buffer.from(await response.arrayBuffer()).subarray(0, 32 * 1024);
    const tree = fromHtml(head.toString('utf8'));
    const metaOf = (name: string): string | undefined => {
      const found = selectAll('meta', tree).find(
        ({ properties }) => properties.name === name || properties.property === name,
      );
      return found && String(found.properties.content);
    };
    return {
      title: toString(select('title', tree) ?? tree),
      text: toString(select('main, article', tree) ?? tree),
      canonical: String(select('link[rel=canonical]', tree)?.properties.href),
      image: metaOf('og:image') ?? '',
      metaOf,
    };
  }

  /** An address of the published site, as this server has it. */
  const here = (address: string): string => {
    expect(address.startsWith(`${origin}/kb/`), address).toBe(true);
    return address.slice(`${origin}/kb/`.length);
  };

  it('answers to every id that ever was, in upper and lower case and in the form of MITRE', async () => {
    const titles = new Set<string>();
    const targets = new Set<string>();
    for (const id of allIds()) {
      const { kind, name } = historyOf(id) ?? { kind: 'technique', name: '' };
      const forms = ['id', folderOf[kind]].flatMap((folder) =>
        [id, id.toLowerCase()].map((spelling) => `${folder}/${spelling}/`),
      );
      const [first = '', ...others] = await Promise.all(
        forms.map(async (form) => {
          const response = await get(form);
          expect(response.status, form).toBe(200);
          return response.text();
        }),
      );
      for (const other of others) expect(other).toBe(first);
      const page = await read(`id/${id}/`);
      expect(page.title.startsWith(`${id} ${name}`), page.title).toBe(true);
      expect(page.text).toContain(name);
      expect(page.metaOf('description')?.startsWith(id), id).toBe(true);
      expect(page.metaOf('og:title')).toBe(page.title);
      expect(titles).not.toContain(page.title);
      titles.add(page.title);
      targets.add(here(page.canonical)).add(here(page.image));
    }
    for (const target of targets) expect((await get(target)).status, target).toBe(200);
  });

  it('says the same in the head of a page as at its permanent address', async () => {
    const [page, permanent] = [await read('techniques/inject/'), await read('id/aml.t0051/')];
    for (const key of ['title', 'canonical', 'image'] as const)
      expect(permanent[key]).toBe(page[key]);
    expect(page.title).toBe('AML.T0051 LLM Prompt Injection – technique');
    const shown = ['twitter:label1', 'twitter:data1', 'twitter:label2', 'twitter:data2'];
    expect(shown.map(page.metaOf)).toEqual(['Tactic', 'Execution', 'Maturity', 'realized']);
  });

  it('has a title and a picture of its own for each page, and a card that frames can show', async () => {
    const titles = new Set<string>();
    const redirects = ['/how-to/old/'];
    for (const address of site.addresses) {
      if (address === '/404.html' || redirects.includes(address)) continue;
      const page = await read(address.slice(1));
      expect(titles, address).not.toContain(page.title);
      titles.add(page.title);
      expect(page.canonical).toBe(`${origin}/kb${address}`);
      const image = await get(here(page.image));
      expect([image.status, image.headers.get('content-type')], page.image).toEqual([
        200,
        'image/png',
      ]);
    }
    const oembed = (await (await get('oembed/AML.T0051.json')).json()) as { html: string };
    const frame = select('iframe', fromHtml(oembed.html, { fragment: true }));
    expect((await get(here(String(frame?.properties.src)))).status).toBe(200);
  });

  it('keeps the page of a retired object behind its tombstone', async () => {
    const tombstone = await read('id/AML.T0045/');
    expect(tombstone.title).toBe('AML.T0045 ML Intellectual Property Theft – retired technique');
    expect(tombstone.canonical).toBe(`${origin}/kb/id/AML.T0045/`);
    const html = await (await get('id/AML.T0045/')).text();
    expect(select('meta[http-equiv=refresh]', fromHtml(html))).toBeUndefined();
    expect(select('a[href="/kb/techniques/gone/"]', fromHtml(html))).toBeDefined();
  });

  it('has maps for servers', async () => {
    expect(await (await get('redirects/nginx.conf')).text()).toContain(
      '"/kb/how-to/old/" "/kb/guides/moved/";',
    );
    expect(await (await get('_redirects')).text()).toBe('/kb/how-to/old/ /kb/guides/moved/ 301\n');
  });

  it('keeps former anchors', () => {
    expect(site.page('/guides/moved/').select('h2#present > span#former')).toHaveLength(1);
  });

  it('is not built where something published is lost, and is where it leads on', async () => {
    await writeFile(
      join(project.docs, '.published.txt'),
      '/how-to/older/\n/how-to/old/\n/how-to/old/#former\n/how-to/old/#lost\n',
    );
    const failure = await project.build().then(
      () => '',
      (error: unknown) => String(error),
    );
    expect(failure).toMatch(/\.published\.txt:1:1 error lost-address \/how-to\/older\/ /);
    expect(failure).toMatch(/\.published\.txt:4:1 error lost-anchor \/how-to\/old\/#lost /);
    expect(failure).not.toMatch(/published\.txt:[23]/);
    const page = join(project.docs, 'guides/moved.md');
    const text = await readFile(page, 'utf8');
    await writeFile(
      page,
      text
        .replace('[/how-to/old]', '[/how-to/old, /how-to/older]')
        .replace('  former: present', '  former: present\n  lost: top'),
    );
    const mended = await project.build();
    expect(mended.page('/how-to/older/').links()).toContain('/guides/moved/');
  });
});
