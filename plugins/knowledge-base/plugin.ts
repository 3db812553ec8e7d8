import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { logger } from '@docusaurus/logger';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { textReporter } from './findings/reporters/text.ts';
import { weigh } from './findings/settings.ts';
import { buildKnowledgeBase, rulesOf, type KnowledgeBase } from './knowledgeBase.ts';
import { imageSizes } from './render/imageSizes.ts';
import { createRenderer } from './render/renderer.ts';
import type { SiteContext } from './site/context.ts';
import { dataName } from './site/dataName.ts';
import { graphJson, graphJsonSchema, type Provenance } from './site/graphJson.ts';
import { siteRoutes, type SiteRoute } from './site/routes.ts';
import { publishedAttachments, serveAttachments } from './site/attachments.ts';
import { readGitDates } from './vault/gitDates.ts';
import { parsePage, type Page } from './vault/page.ts';
import { readVault } from './vault/readVault.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface PluginOptions {
  readonly vocabulary: Vocabulary;
  /** The vault's folder, absolute. */
  readonly directory: string;
  /** The folder of the theme components `KnowledgeBase/…`, absolute. */
  readonly themeDirectory: string;
  /** Where a page can be edited; the page's path follows. */
  readonly editUrl?: string;
  readonly siteAddresses: () => Promise<string[]>;
  /** Further pages of the site, of the field's own, beside those of the vault. */
  readonly views?: (context: SiteContext) => readonly SiteRoute[];
  /** Further files of the site, by path. */
  readonly exports?: (site: ExportedSite) => Files | Promise<Files>;
  readonly provenance?: (directory: string) => Provenance | undefined;
  /** What must be done before the vault is read. */
  readonly prepare?: (directory: string) => Promise<void>;
}

/** Files of the site by their path, with `/` and without one at the start. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

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
}

/** The knowledge base as a Docusaurus content plugin: pages are data, and routes show them. */
export function knowledgeBasePlugin(
  { baseUrl, siteConfig }: LoadContext,
  options: PluginOptions,
): Plugin<Content> {
  const { vocabulary, directory, editUrl } = options;
  const production = process.env.NODE_ENV === 'production';
  const parse = rememberingParse();
  let published: readonly string[] = [];
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
      const base = buildKnowledgeBase(vault, {
        vocabulary,
        withoutDrafts: production,
        siteAddresses: addresses,
        parse,
      });
      report(base, vault.settings, directory, vocabulary, production);
      const renderer = createRenderer({
        pages: base.pages,
        outcomes: base.outcomes,
        baseUrl,
        sizeOf: imageSizes(directory),
      });
      const context: SiteContext = {
        base,
        renderer,
        baseUrl,
        editUrlOf: ({ path, frontMatter }) =>
          frontMatter.custom_edit_url === null
            ? undefined
            : (frontMatter.custom_edit_url ??
              (editUrl === undefined ? undefined : `${editUrl}${encodeURI(path)}`)),
        lastUpdateOf: (page) => statedUpdate(page) ?? dates.get(page.path),
      };
      const routes = siteRoutes(context, options.views?.(context));
      published = publishedAttachments(base);
      return { base, routes, attachments: published };
    },

    async contentLoaded({ content: { routes }, actions: { createData, addRoute } }) {
      await Promise.all(
        routes.map(async ({ address, component, data, lastUpdated }) => {
          const file = await createData(dataName(address), JSON.stringify(data));
          addRoute({
            path: `${baseUrl}${address.slice(1)}`,
            component: `@theme/KnowledgeBase/${component}`,
            exact: true,
            modules: { data: file },
            ...(lastUpdated !== undefined && {
              metadata: { lastUpdatedAt: Date.parse(lastUpdated) },
            }),
          });
        }),
      );
    },

    configureWebpack: (): object => ({
      devServer: serveAttachments(directory, baseUrl, () => published),
    }),

    async postBuild({ content: { base, routes, attachments }, outDir }) {
      const provenance = options.provenance?.(directory);
      const siteUrl = `${siteConfig.url}${baseUrl}`;
      const { title } = siteConfig;
      const files: Files = {
        'api/graph.json': asText(graphJson(base, baseUrl, provenance)),
        'api/graph.schema.json': asText(graphJsonSchema()),
        ...(await options.exports?.({ base, routes, baseUrl, siteUrl, title, provenance })),
      };
      await Promise.all([
        ...Object.entries(files).map(async ([path, content]) => {
          await mkdir(dirname(join(outDir, path)), { recursive: true });
          await writeBeside(join(outDir, path), content);
        }),
        ...attachments.map((path) => cp(join(directory, path), join(outDir, path))),
      ]);
    },
  };
}

/**
 * Writes an export. A page never takes the place of one that stands, and on a disk to which letter
 * case is nothing the second of `id/AML.T0051` and `id/aml.t0051` is there already, and the same.
 */
async function writeBeside(file: string, content: string | Uint8Array): Promise<void> {
  const isPage = file.endsWith('.html');
  await writeFile(file, content, { flag: isPage ? 'wx' : 'w' }).catch((error: unknown) => {
    if (!isPage || (error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
}

function asText(data: object): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** Parses a file again only where its text changed: an edit in development costs one page. */
function rememberingParse(): typeof parsePage {
  const pages = new Map<string, Page>();
  return (file, vocabulary) => {
    const known = pages.get(file.path);
    if (known?.text === file.text) return known;
    const page = parsePage(file, vocabulary);
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
