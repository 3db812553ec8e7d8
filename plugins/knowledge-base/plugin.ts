import { cp, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { logger } from '@docusaurus/logger';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { bundleConfiguration } from './bundle/bundleConfiguration.ts';
import { cardFiles, type Pictured } from './cards/cardFiles.ts';
import { textReporter } from './findings/reporters/text.ts';
import { weigh } from './findings/settings.ts';
import { buildKnowledgeBase, rulesOf, type KnowledgeBase, type Parse } from './knowledgeBase.ts';
import type { Markdown } from './markdown/parseMarkdown.ts';
import { imageSizes } from './render/imageSizes.ts';
import { createRenderer } from './render/renderer.ts';
import type { FormerIds } from './search/records.ts';
import { noSearch, searchOf, searchRoute, type SiteSearch } from './search/siteSearch.ts';
import { cardsAndNames } from './site/cards.ts';
import type { SiteContext } from './site/context.ts';
import { dataName } from './site/dataName.ts';
import { graphJson, graphJsonSchema, type Provenance } from './site/graphJson.ts';
import type { SharedData } from './site/contract.ts';
import { hashFiles } from './site/hashFiles.ts';
import { pageFiles, siteRoutes, type SiteRoute } from './site/routes.ts';
import { writeFiles, type Files } from './site/writeFiles.ts';
import { publishedAttachments, serveAttachments } from './site/attachments.ts';
import { readGitDates } from './vault/gitDates.ts';
import { parseTogether } from './threads/parseTogether.ts';
import { startThread } from './threads/startThread.ts';
import { parsePage, readableText, type Page } from './vault/page.ts';
import { readVault } from './vault/readVault.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface PluginOptions {
  readonly vocabulary: Vocabulary;
  /** The vault's folder, absolute. */
  readonly directory: string;
  /** The folder of the theme components `KnowledgeBase/…`, absolute. */
  readonly themeDirectory: string;
  /** The folder of what finds the page of an address in the browser, absolute. */
  readonly routingDirectory: string;
  /** Where a page can be edited; the page's path follows. */
  readonly editUrl?: string;
  readonly siteAddresses: () => Promise<string[]>;
  /** Further pages of the site, of the field's own, beside those of the vault. */
  readonly views?: (context: SiteContext) => readonly SiteRoute[];
  /** Ids that are no more, by those that took their place: search finds the new by the old. */
  readonly formerIds?: () => FormerIds;
  /** Further files of the site, by path. */
  readonly exports?: (site: ExportedSite) => Files;
  /** What has a picture of its own. */
  readonly pictured?: (site: ExportedSite) => readonly Pictured[];
  /** Where pictures are kept for the next build, absolute. */
  readonly cacheDirectory: string;
  /** `threads/thread.ts` as JavaScript, absolute. */
  readonly threadFile: string;
  /** Files that are made of all the others, by the SHA-256 of each; they are written last. */
  readonly seal?: (hashes: ReadonlyMap<string, string>) => Files;
  readonly provenance?: (directory: string) => Provenance | undefined;
  /** What must be done before the vault is read. */
  readonly prepare?: (directory: string) => Promise<void>;
}

/** What exports are made of. */
export interface ExportedSite {
  readonly base: KnowledgeBase;
  readonly routes: readonly SiteRoute[];
  /** Begins and ends with `/`. */
  readonly baseUrl: string;
  /** The site's own address with the base URL, `https://wiki.example.org/atlas/`. */
  readonly siteUrl: string;
  /** What the site calls itself. */
  readonly title: string;
  readonly provenance: Provenance | undefined;
}

export interface Content {
  readonly base: KnowledgeBase;
  readonly routes: readonly SiteRoute[];
  readonly attachments: readonly string[];
  /** Files that pages fetch when they need them. */
  readonly fetched: Files;
}

/** The knowledge base as a Docusaurus content plugin: pages are data, and routes show them. */
export function knowledgeBasePlugin(
  { baseUrl, siteConfig, generatedFilesDir }: LoadContext,
  options: PluginOptions,
): Plugin<Content> {
  const { vocabulary, directory, editUrl } = options;
  const production = process.env.NODE_ENV === 'production';
  /** Each page's data as the site publishes it, `a/b/page.json`, while the site is built. */
  const pagesDirectory = join(generatedFilesDir, 'knowledge-base', 'pages');
  // Loading what it needs takes a while, and is done by the time that the vault is read.
  const thread = production ? startThread(options.threadFile) : undefined;
  const parse = rememberingParse();
  /** What is made while the site is bundled, for `postBuild` to write. */
  let made: Promise<readonly Files[]> = Promise.resolve([]);
  let published: readonly string[] = [];
  let search: SiteSearch = noSearch;
  let fetched: Readonly<Record<string, string>> = {};
  const exportedSite = ({ base, routes }: Content): ExportedSite => ({
    base,
    routes,
    baseUrl,
    siteUrl: `${siteConfig.url}${baseUrl}`,
    title: siteConfig.title,
    provenance: options.provenance?.(directory),
  });
  return {
    name: 'knowledge-base',

    getThemePath: () => options.themeDirectory,
    getTypeScriptThemePath: () => options.themeDirectory,
    getPathsToWatch: () => [`${directory}/**/*`],

    async loadContent() {
      await options.prepare?.(directory);
      const [vault, addresses, dates] = await Promise.all([
        readVault(directory),
        options.siteAddresses(),
        readGitDates(directory),
      ]);
      const markdownOf = thread && (await parseTogether(vault.files.map(readableText), thread.run));
      const base = buildKnowledgeBase(vault, {
        vocabulary,
        withoutDrafts: production,
        siteAddresses: addresses,
        parse: parse(markdownOf),
      });
      report(base, vault.settings, directory, vocabulary, production);
      const renderer = createRenderer({
        pages: base.pages,
        outcomes: base.outcomes,
        baseUrl,
        sizeOf: imageSizes(directory),
      });
      const release = options.provenance?.(directory)?.release;
      const context: SiteContext = {
        base,
        ...(release !== undefined && { release }),
        renderer,
        baseUrl,
        editUrlOf: ({ path, frontMatter }) =>
          frontMatter.custom_edit_url === null
            ? undefined
            : (frontMatter.custom_edit_url ??
              (editUrl === undefined ? undefined : `${editUrl}${encodeURI(path)}`)),
        lastUpdateOf: (page) => statedUpdate(page) ?? dates.get(page.path),
      };
      search = searchOf(base, options.formerIds);
      const routes = siteRoutes(context, [
        searchRoute(context),
        ...(options.views?.(context) ?? []),
      ]);
      published = publishedAttachments(base);
      fetched = cardsAndNames(context);
      return { base, routes, attachments: published, fetched };
    },

    async contentLoaded({ content, actions: { createData, addRoute, setGlobalData } }) {
      const { routes } = content;
      if (thread) {
        const site = exportedSite(content);
        const pictures = cardFiles(
          options.pictured?.(site) ?? [],
          site.title,
          join(options.cacheDirectory, 'cards'),
          thread.run,
        );
        made = Promise.all([thread.run('index', search.input()), pictures]);
        // Whoever waits for it hears of a failure; until then it is nobody's.
        made.catch(() => undefined);
      }
      if (production) {
        // No page of an earlier build stays.
        await rm(pagesDirectory, { recursive: true, force: true });
        writeFiles(pagesDirectory, pageFiles(routes));
      }
      const shared: SharedData = { release: options.provenance?.(directory)?.release ?? null };
      setGlobalData(shared);
      await Promise.all(
        routes.map(async ({ address, component, data, lastUpdated }) => {
          // In development the data are modules: an edit reaches an open page without a reload.
          const modules = production
            ? {}
            : { data: await createData(dataName(address), JSON.stringify(data)) };
          addRoute({
            path: `${baseUrl}${address.slice(1)}`,
            component: `@theme/KnowledgeBase/${component}`,
            exact: true,
            modules,
            ...(lastUpdated !== undefined && {
              metadata: { lastUpdatedAt: Date.parse(lastUpdated) },
            }),
          });
        }),
      );
    },

    configureWebpack(_config, isServer, { currentBundler }, { routes }): object {
      if (production) {
        return bundleConfiguration(
          {
            routes,
            baseUrl,
            generatedFilesDirectory: generatedFilesDir,
            routingDirectory: options.routingDirectory,
            pagesDirectory,
          },
          isServer,
          currentBundler.instance.DefinePlugin,
        );
      }
      return {
        devServer: serveAttachments(
          directory,
          baseUrl,
          () => published,
          (path) => search.fileAt(path) ?? fetched[path],
        ),
      };
    },

    async postBuild({ content, outDir }) {
      const { base, routes, attachments } = content;
      const site = exportedSite(content);
      writeFiles(outDir, {
        ...content.fetched,
        'api/graph.json': asText(graphJson(base, baseUrl, site.provenance)),
        'api/graph.schema.json': asText(graphJsonSchema()),
        ...pageFiles(routes),
        ...options.exports?.(site),
      });
      for (const files of await made) writeFiles(outDir, files);
      await thread?.end();
      await Promise.all(attachments.map((path) => cp(join(directory, path), join(outDir, path))));
      if (options.seal) writeFiles(outDir, options.seal(hashFiles(outDir)));
    },
  };
}

function asText(data: object): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** Parses a file again only where its text changed: an edit in development costs one page. */
function rememberingParse(): (markdownOf?: (text: string) => Markdown) => Parse {
  const pages = new Map<string, Page>();
  return (markdownOf) => (file, vocabulary) => {
    const known = pages.get(file.path);
    if (known?.text === file.text) return known;
    const page = parsePage(file, vocabulary, markdownOf);
    pages.set(file.path, page);
    return page;
  };
}

/** Prints what the checks found. Errors end a production build, and nothing else. */
function report(
  base: KnowledgeBase,
  settings: Parameters<typeof weigh>[2],
  directory: string,
  vocabulary: Vocabulary,
  production: boolean,
): void {
  const rules = rulesOf(vocabulary);
  const findings = weigh(base.findings, rules, settings)
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => ({
      ...finding,
      place: {
        ...finding.place,
        path: relative(process.cwd(), join(directory, finding.place.path)),
      },
    }));
  if (findings.length === 0) return;
  const text = textReporter(findings, rules);
  if (production && findings.some(({ severity }) => severity === 'error')) {
    throw new Error(`The knowledge base has errors.\n${text}`);
  }
  logger.warn(`The knowledge base was checked.\n${text}`);
}

function statedUpdate({ frontMatter }: Page): string | undefined {
  const date = frontMatter.last_update?.date;
  return date === undefined ? undefined : new Date(date).toISOString().slice(0, 10);
}
