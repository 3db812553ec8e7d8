import type { ExportedSite } from '../../knowledge-base/plugin.ts';
import type { Files } from '../../knowledge-base/site/writeFiles.ts';
import { atomFeed } from '../../knowledge-base/site/exports/atomFeed.ts';
import { fileOf } from '../../knowledge-base/site/exports/fileOf.ts';
import { interwikiJson, interwikiSql } from '../../knowledge-base/site/exports/interwiki.ts';
import { objectJsonSchema, objectsJson } from '../../knowledge-base/site/exports/objectsJson.ts';
import { openSearch } from '../../knowledge-base/site/exports/opensearch.ts';
import { sitemap } from '../../knowledge-base/site/exports/sitemap.ts';
import { sphinxInventory } from '../../knowledge-base/site/exports/sphinxInventory.ts';
import { graphJson } from '../../knowledge-base/site/graphJson.ts';
import { feedEntries } from './feedEntries.ts';
import { inventoryEntries } from './inventory.ts';
import { knownObjects } from './knownObjects.ts';
import { linksJson, linksJsonSchema } from './linksJson.ts';
import { llmsTxt } from './llmsTxt.ts';
import { obsidianStubs } from './obsidianStubs.ts';
import { pageMarkdown } from './pageMarkdown.ts';

const title = 'ATLAS Knowledge Base';
const summary =
  'MITRE ATLAS, which describes how AI systems are attacked and what helps against it: tactics, techniques, mitigations and case studies, each with its relations to the others.';

/** The files that programs, wikis, readers of feeds and search engines link to this site by. */
export function machineFiles(site: ExportedSite): Files {
  const { base, routes, baseUrl, siteUrl, provenance } = site;
  const objects = knownObjects(base);
  const graph = graphJson(base, baseUrl, provenance);
  const wiki = `${siteUrl}id/$1/`;
  return {
    'api/links.json': asText(linksJson(objects, siteUrl)),
    'api/links.schema.json': asText(linksJsonSchema()),
    'api/object.schema.json': asText(objectJsonSchema()),
    ...Object.fromEntries(
      [...objectsJson(graph, baseUrl, `${siteUrl}api/object.schema.json`)].map(([name, object]) => [
        `api/objects/${name}.json`,
        asText(object),
      ]),
    ),
    ...Object.fromEntries(
      base.pages.map((page) => [`${fileOf(page.address)}.md`, pageMarkdown(page, base, siteUrl)]),
    ),
    'objects.inv': sphinxInventory({
      project: title,
      version: provenance?.release ?? '',
      entries: inventoryEntries(base, objects),
    }),
    'interwiki.json': interwikiJson('atlas', wiki),
    'interwiki.sql': interwikiSql('atlas', wiki),
    'opensearch.xml': openSearch(siteUrl, { shortName: 'ATLAS', description: `Search ${title}` }),
    'exports/obsidian-stubs.zip': obsidianStubs(objects, siteUrl),
    'llms.txt': llmsTxt(base, siteUrl, { title, summary }),
    'sitemap.xml': sitemap(siteUrl, routes),
    'feed.xml': atomFeed(siteUrl, {
      title: `${title}: changes`,
      author: title,
      entries: feedEntries(base.pages, siteUrl),
    }),
  };
}

function asText(data: object): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}
