import { idInAddress, type Site } from '../portable/head/pageHead.ts';
import { embedAddress, embedHtml, oembedJson } from './embed.ts';
import { permanentPageHtml, type PermanentPage } from './permanentPage.ts';

/** An id with all that stands at its addresses. */
export interface PermanentId extends PermanentPage {
  /** The folders that answer to the id: `id`, and those of the field's own site. */
  readonly folders: readonly string[];
  /** What a card says of the object: "Tactic: Execution", and "Mitigations: 6". */
  readonly labels: readonly string[];
  readonly counts: readonly string[];
}

/**
 * The pages at permanent addresses, cards for other sites and their descriptions, by path. Upper and
 * lower case hold the same, so that it does not matter where the two are one folder.
 */
export function permanentFiles(ids: readonly PermanentId[], site: Site): Record<string, string> {
  return Object.fromEntries(
    ids.flatMap((permanent) => {
      const { id, source, labels, counts } = permanent;
      const html = permanentPageHtml(permanent, site);
      const embed = { id, source, facts: [...labels, ...counts] };
      return [
        ...permanentAddresses(permanent).map((address) => [inFolder(address), html] as const),
        [inFolder(embedAddress(id)), embedHtml(embed, site)] as const,
        [`oembed/${idInAddress(id)}.json`, oembedJson(embed, site)] as const,
      ];
    }),
  );
}

/** The addresses of an id, the canonical one first. An id with blanks answers in its own letters too. */
export function permanentAddresses({ id, folders }: Pick<PermanentId, 'id' | 'folders'>): string[] {
  const safe = idInAddress(id);
  const spellings = /^[\w. -]+$/.test(id) ? [safe, id] : [safe];
  const names = spellings.flatMap((spelling) => [spelling, spelling.toLowerCase()]);
  return folders.flatMap((folder) => [...new Set(names)].map((name) => `/${folder}/${name}/`));
}

function inFolder(address: string): string {
  return `${address.slice(1)}index.html`;
}
