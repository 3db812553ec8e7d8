import { strToU8, zipSync } from 'fflate';
import { stringify } from 'yaml';
import { cleanText } from '../../knowledge-base/portable/text/cleanText.ts';
import { escapeMarkdown } from '../portable/linkKit/formats/markdown.ts';
import { permanentUrl } from '../portable/linkKit/permanentUrl.ts';
import type { KnownObject } from './knownObjects.ts';

/**
 * One note for each id as a ZIP, so that `[[AML.T0051]]` works in anybody's vault: unpacked into it,
 * the notes are found by id and by every name, and lead here. Their names hold no path of any vault.
 */
export function obsidianStubs(objects: readonly KnownObject[], siteUrl: string): Uint8Array {
  const notes = objects.map((object) => [
    `ATLAS/${object.id}.md`,
    strToU8(stubNote(object, siteUrl)),
  ]);
  // The date is read by the clock of the machine, and so it is given by that clock: the same bytes
  // everywhere.
  return zipSync(Object.fromEntries(notes), { level: 9, mtime: new Date(1980, 0, 1) });
}

export function stubNote(object: KnownObject, siteUrl: string): string {
  const { id, kind, name, status, replacedBy, page } = object;
  const names = [name, ...object.formerNames, ...object.laterNames].map(cleanText);
  const url = permanentUrl(siteUrl, { id, address: '' });
  const matter = { aliases: [...new Set(names)], url };
  const paragraphs = [
    `# ${escapeMarkdown(`${id} ${cleanText(name)}`)}`,
    `[${words[kind]} of MITRE ATLAS](${url})`,
    ...(status === 'retired'
      ? [
          replacedBy.length === 0
            ? 'Retired.'
            : `Retired, replaced by ${replacedBy.map((other) => `[[${other}]]`).join(', ')}.`,
        ]
      : []),
    ...(page?.description ? [escapeMarkdown(cleanText(page.description))] : []),
  ];
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`;
}

const words = {
  tactic: 'Tactic',
  technique: 'Technique',
  mitigation: 'Mitigation',
  'case-study': 'Case study',
} as const;
