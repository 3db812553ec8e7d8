/** What the head of a page is made of; the data of every page of an object has it. */
export interface HeadSource {
  readonly kind: string;
  readonly kindLabel: string;
  readonly id?: string | undefined;
  readonly name: string;
  readonly description: string;
  /** Without base URL. */
  readonly address: string;
  /** The page whose picture is shown, where this one has none of its own; without base URL. */
  readonly pictureOf?: string;
  /** With base URL. The last is the page itself. */
  readonly breadcrumbs?: readonly { readonly label: string; readonly url?: string }[];
  readonly formerNames?: readonly string[];
  /** The two facts that a preview shows beside the description. */
  readonly labels?: readonly { readonly label: string; readonly value: string }[];
}

export interface Site {
  readonly title: string;
  /** `https://wiki.example.org`, without a slash at its end. */
  readonly origin: string;
  /** Begins and ends with `/`. */
  readonly baseUrl: string;
}

/** A head as data; whoever writes it escapes it. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** The page's own address, with its site. */
  readonly canonical: string;
  /** The address of the picture, with its site. */
  readonly image: string;
  readonly meta: readonly MetaTag[];
  /** The address of the description that wikis make an embedded card of. */
  readonly oembed?: string;
  /** Safe inside of a script element. */
  readonly jsonLd?: string;
}

export type MetaTag =
  | { readonly name: string; readonly content: string }
  | { readonly property: string; readonly content: string };

/** Unfurlers cut what is longer. */
const longestDescription = 199;

/** Where the picture of a page stands, without base URL: beside no page, whatever its address. */
export function cardAddress(address: string): string {
  return `/cards${address.replace(/\/$/, '')}.png`;
}

/** An id as a part of an address that every file system can hold: `LLM01:2025` → `LLM01-2025`. */
export function idInAddress(id: string): string {
  return id.replace(/[^\w.-]+/g, '-');
}

/** All that unfurlers and search engines read of a page: a card, and data after schema.org. */
export function pageHead(source: HeadSource, site: Site): PageHead {
  const { kind, kindLabel, id, name, address, labels = [] } = source;
  const at = (path: string): string => `${site.origin}${site.baseUrl}${path.replace(/^\//, '')}`;
  const title =
    kind === 'page' ? titleOfPage(name, site) : `${nameWithId(id, name)} – ${lower(kindLabel)}`;
  const description = descriptionOf(source);
  const canonical = at(address);
  const image = at(cardAddress(source.pictureOf ?? address));
  const alt = `${nameWithId(id, name)}, ${lower(kindLabel)}`;
  return {
    title,
    description,
    canonical,
    image,
    meta: [
      { name: 'description', content: description },
      ...openGraph({
        type: 'article',
        site_name: site.title,
        title,
        description,
        url: canonical,
        image,
        'image:type': 'image/png',
        'image:width': '1200',
        'image:height': '630',
        'image:alt': alt,
      }),
      ...twitter({
        card: 'summary_large_image',
        title,
        description,
        image,
        'image:alt': alt,
        ...Object.fromEntries(
          labels.slice(0, 2).flatMap(({ label, value }, index) => [
            [`label${String(index + 1)}`, label],
            [`data${String(index + 1)}`, value],
          ]),
        ),
      }),
    ],
    ...(id !== undefined && { oembed: at(`oembed/${idInAddress(id)}.json`) }),
    ...jsonLd(source, site, { canonical, description, image }),
  };
}

/** "AML.T0051 LLM Prompt Injection". */
function nameWithId(id: string | undefined, name: string): string {
  return id === undefined ? name : `${id} ${name}`;
}

function titleOfPage(name: string, { title }: Site): string {
  return name === title ? name : `${name} – ${title}`;
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** Begins with the id, and is cut at a word, never inside of a character. */
function descriptionOf({ id, name, kindLabel, description }: HeadSource): string {
  const own = description.replace(/\s+/g, ' ').trim() || `${name} (${lower(kindLabel)})`;
  const text = id === undefined || own.startsWith(id) ? own : `${id}: ${own}`;
  if (text.length <= longestDescription) return text;
  return `${text.slice(0, longestDescription - 1).replace(/\s+\S{0,40}$|[\uD800-\uDBFF]$/, '')}…`;
}

function openGraph(tags: Readonly<Record<string, string>>): MetaTag[] {
  return Object.entries(tags).map(([key, content]) => ({ property: `og:${key}`, content }));
}

function twitter(tags: Readonly<Record<string, string>>): MetaTag[] {
  return Object.entries(tags).map(([key, content]) => ({ name: `twitter:${key}`, content }));
}

/**
 * What could begin a tag or a comment. To escape it is not enough: the site's minifier reads JSON-LD
 * and writes it anew, with the very sign, and a script in a name would end ours and run.
 */
const tagStart = /<(?=[a-z/!?])/gi;

/** Terms and the way to them, in the words of https://schema.org. */
function jsonLd(
  { kind, id, name, breadcrumbs = [], formerNames = [] }: HeadSource,
  site: Site,
  own: { readonly canonical: string; readonly description: string; readonly image: string },
): { jsonLd?: string } {
  const { canonical, description, image } = own;
  const ways = breadcrumbs
    .map(({ label, url }, index) => ({
      name: label,
      item: index === breadcrumbs.length - 1 ? canonical : url && `${site.origin}${url}`,
    }))
    .filter(({ item }) => item !== undefined);
  const list = breadcrumbs[0];
  const term = {
    '@type': 'DefinedTerm',
    '@id': canonical,
    url: canonical,
    name,
    ...(id !== undefined && { termCode: id }),
    ...(formerNames.length > 0 && { alternateName: formerNames }),
    description,
    image,
    ...(list?.url !== undefined && {
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        name: `${site.title}: ${list.label}`,
        url: `${site.origin}${list.url}`,
      },
    }),
  };
  const trail = {
    '@type': 'BreadcrumbList',
    itemListElement: ways.map((way, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...way,
    })),
  };
  const graph = [...(kind === 'page' ? [] : [term]), ...(ways.length > 0 ? [trail] : [])];
  if (graph.length === 0) return {};
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
  return { jsonLd: text.replace(tagStart, '‹').replaceAll('<', '\\u003c') };
}
