import { isRetired } from '../../knowledge-base/graph/buildGraph.ts';
import type { KnowledgeBase } from '../../knowledge-base/knowledgeBase.ts';
import type { CatalogNode } from '../../knowledge-base/links/catalog.ts';
import type { PermanentId } from '../../knowledge-base/permanent/permanentFiles.ts';
import type { Words } from '../../knowledge-base/permanent/permanentPage.ts';
import { idInAddress, type HeadSource } from '../../knowledge-base/portable/head/pageHead.ts';
import type { PageData } from '../../knowledge-base/site/contract.ts';
import { headSource } from '../../knowledge-base/site/headSource.ts';
import { cardWords } from '../../knowledge-base/site/labels.ts';
import type { SiteRoute } from '../../knowledge-base/site/routes.ts';
import { allIds, historyOf, type IdHistory } from '../history/history.ts';
import { idInText, kindOfId } from '../ids.ts';

interface Shown {
  readonly base: KnowledgeBase;
  readonly routes: readonly SiteRoute[];
  readonly baseUrl: string;
  /** The content release that the pages were brought up to, where that is known. */
  readonly release: string | undefined;
}

/** Every id that ATLAS ever had, and every one that the vault has, with what stands at its address. */
export function permanentIds(shown: Shown): PermanentId[] {
  const { nodes } = shown.base.catalog;
  const pages = new Map(
    shown.routes.flatMap(({ address, data }) => {
      const page = data as Partial<PageData>;
      return page.parts && page.kind !== undefined ? [[address, data as PageData] as const] : [];
    }),
  );
  const ofVault = [...nodes.values()].flatMap((node) => {
    const page = pages.get(node.address);
    return page?.id === node.id ? [node.id] : [];
  });
  return [...new Set([...allIds(), ...ofVault])].map((id) => {
    const node = nodes.get(id);
    const page = node && pages.get(node.address);
    const history = historyOf(id);
    if (node && page && !(node.page && isRetired(node.page))) return leadingOn(id, page, history);
    const name = page?.name ?? history?.name ?? id;
    const meaning = meaningOf(shown, node, history, name, page);
    const kind = shown.base.catalog.vocabulary.kinds.find(
      (row) => row.name === (node?.kind?.name ?? history?.kind),
    );
    const label = kind?.label ?? 'Object';
    const source: HeadSource = {
      kind: kind?.name ?? 'page',
      kindLabel: meaning.retired ? `Retired ${label.toLowerCase()}` : label,
      id,
      name,
      description: plain(meaning.paragraphs[0] ?? []),
      address: `/id/${idInAddress(id)}/`,
      // Of ids that a vault just leaves out there may be hundreds.
      ...(meaning.absent && { pictureOf: '/' }),
      breadcrumbs: [
        ...(kind ? [{ label: kind.plural, url: `${shown.baseUrl}${kind.list}/` }] : []),
        { label: name },
      ],
      formerNames: history?.formerNames ?? [],
      labels: meaning.labels,
    };
    return {
      id,
      folders: foldersOf(id, shown),
      source,
      paragraphs: meaning.paragraphs,
      labels: meaning.labels.map(({ label: name, value }) => `${name}: ${value}`),
      counts: [],
    };
  });

  function leadingOn(id: string, page: PageData, history: IdHistory | undefined): PermanentId {
    return {
      id,
      folders: foldersOf(id, shown),
      forwardTo: page.address,
      source: headSource(page),
      ...cardWords(page),
      paragraphs: [
        ...(page.description ? [[page.description]] : []),
        ...formerly(page.formerNames),
        ...(history?.retiredIn === undefined
          ? []
          : [
              [
                `Release ${history.retiredIn} of MITRE ATLAS no longer has it. `,
                ...successors(history.replacedBy, shown),
              ],
            ]),
        ...earlier(history, shown),
      ],
    };
  }
}

/** `techniques/AML.T0051` answers as MITRE's own site does, so that only the host is exchanged. */
function foldersOf(id: string, { base }: Shown): string[] {
  const list = base.catalog.vocabulary.kinds.find(({ name }) => name === kindOfId(id))?.list;
  return list === undefined ? ['id'] : ['id', list];
}

interface Meaning {
  readonly retired: boolean;
  /** Whether the id could have a page here, and has none. */
  readonly absent: boolean;
  readonly paragraphs: readonly (readonly Words[])[];
  readonly labels: NonNullable<HeadSource['labels']>;
}

/** What is to be said of an id that has no living page. */
function meaningOf(
  shown: Shown,
  node: CatalogNode | undefined,
  history: IdHistory | undefined,
  name: string,
  page: PageData | undefined,
): Meaning {
  const label = (node?.kind?.label ?? labelOf(shown, history)).toLowerCase();
  const since = history?.since;
  const beside = [...formerly(history?.formerNames ?? []), ...earlier(history, shown)];
  if (node?.page || history?.status === 'retired') {
    const gone = history?.retiredIn;
    const replacedBy = history?.status === 'retired' ? history.replacedBy : statedSuccessors(node);
    const kept: Words[] = page
      ? ['This knowledge base keeps ', { text: 'the page that it had', address: page.address }, '.']
      : [];
    return {
      retired: true,
      absent: false,
      labels: [
        { label: 'Status', value: gone === undefined ? 'Retired' : `Retired in ${gone}` },
        ...(replacedBy.length > 0 ? [{ label: 'Successor', value: replacedBy.join(', ') }] : []),
      ],
      paragraphs: [
        [
          `“${name}” was a ${label} of MITRE ATLAS${since === undefined ? '' : ` from release ${since} on`}; ${
            gone === undefined ? 'it is retired.' : `release ${gone} took it out.`
          }`,
        ],
        successors(replacedBy, shown),
        ...(kept.length > 0 ? [kept] : []),
        ...beside,
      ],
    };
  }
  const isNewer = since !== undefined && shown.release !== undefined && since > shown.release;
  const what = `“${name}” is a ${label} of MITRE ATLAS since release ${since ?? 'unknown'}.`;
  const why = isNewer
    ? `This knowledge base shows release ${shown.release ?? ''}, which did not have it yet.`
    : 'This knowledge base has no page of it.';
  return {
    retired: false,
    absent: !isNewer,
    labels: since === undefined ? [] : [{ label: 'Since', value: `Release ${since}` }],
    paragraphs: [[`${what} ${why}`], ...beside],
  };
}

function labelOf({ base }: Shown, history: IdHistory | undefined): string {
  return (
    base.catalog.vocabulary.kinds.find(({ name }) => name === history?.kind)?.label ?? 'Object'
  );
}

/** The successors that the page of a retired object names. */
function statedSuccessors(node: CatalogNode | undefined): string[] {
  const value = node?.page?.facts.get('Replaced By')?.value ?? '';
  return [...value.matchAll(idInText)].map(([id]) => id.toUpperCase());
}

function successors(ids: readonly string[], { base }: Shown, head = 'In its place: '): Words[] {
  if (ids.length === 0) return ['MITRE ATLAS names no successor.'];
  return [
    head,
    ...ids.flatMap((id, index): Words[] => {
      const name = base.catalog.nodes.get(id)?.name ?? historyOf(id)?.name;
      const text = name === undefined ? id : `${id} ${name}`;
      return [...(index > 0 ? [', '] : []), { text, address: `/id/${idInAddress(id)}/` }];
    }),
    '.',
  ];
}

function formerly(names: readonly string[]): Words[][] {
  return names.length === 0 ? [] : [[`Formerly ${names.map((name) => `“${name}”`).join(', ')}.`]];
}

/** What an id meant before it was given out again. */
function earlier(history: IdHistory | undefined, shown: Shown): Words[][] {
  const before = history?.reusedFrom;
  if (!history || !before) return [];
  const until = before.retiredIn === undefined ? 'Once' : `Until release ${before.retiredIn}`;
  return [
    [
      `${until} this id meant another object, “${before.name}”; release ${history.since} gave it out again. `,
      ...successors(before.replacedBy, shown, 'In place of the earlier one: '),
    ],
  ];
}

function plain(words: readonly Words[]): string {
  return words.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
