import { defineRules, rule } from '../../knowledge-base/findings/finding.ts';

/** Why a file cannot be written, by the code of the system's error. */
const reasons: Readonly<Record<string, { readonly what: string; readonly mend: string }>> = {
  ENOSPC: { what: 'the disk is full', mend: 'Free some space' },
  EDQUOT: { what: 'the disk quota is used up', mend: 'Free some space' },
  EROFS: { what: 'the file system is read-only', mend: 'Choose another folder, or remount it' },
  EACCES: { what: 'permission is denied', mend: 'Give yourself the right to write there' },
  EPERM: { what: 'it is not permitted', mend: 'Give yourself the right to write there' },
  ENOTDIR: { what: 'a file is in the place of a folder', mend: 'Move that file' },
  EISDIR: { what: 'a folder is in the place of a file', mend: 'Move that folder' },
  EMFILE: { what: 'too many files are open', mend: 'Close some programs' },
};

const again = 'and start the import again; nothing was changed';

/** What keeps an import from being made, and what it leaves alone. */
export const importRules = defineRules({
  'import-front-matter': rule<{ problem: string }>({
    severity: 'error',
    summary: 'The front matter of every page can be read.',
    message: ({ problem }) => `The front matter cannot be read: ${problem}.`,
    mend: () => `Mend the lines between the two "---" ${again}.`,
  }),
  'import-identity': rule<{ title: string; metadata: string }>({
    severity: 'error',
    summary: 'The title of a page and its Metadata state the same id.',
    message: ({ title, metadata }) => `The title says ${title}, the Metadata say ${metadata}.`,
    mend: () => `Write the one that is meant in both places ${again}.`,
  }),
  'import-duplicate-id': rule<{ id: string; other: string }>({
    severity: 'error',
    summary: 'An id is stated by one page.',
    message: ({ id, other }) => `${id} is already the id of ${other}.`,
    mend: () => `Take one of the two pages away, or give it another id, ${again}.`,
  }),
  'import-page-size': rule<{ size: string; limit: string }>({
    severity: 'error',
    summary: 'Every page is small enough to be read.',
    message: ({ size, limit }) =>
      `The page has ${size}, more than the ${limit} that a page may have.`,
    mend: () => `Cut it into several pages ${again}.`,
  }),
  'import-encoding': rule<Record<never, never>>({
    severity: 'error',
    summary: 'Every page that the import changes is encoded in UTF-8.',
    message: () => 'The page is not encoded in UTF-8.',
    mend: () => `Save it as UTF-8 ${again}.`,
  }),
  'import-unsafe': rule<{ id: string }>({
    severity: 'error',
    summary: 'What an import adds to a page is read there as what it is.',
    message: ({ id }) =>
      `The page of ${id} cannot be brought up to date: what is added to it would not be read as such.`,
    mend: () =>
      `See whether a code block, a comment or the front matter is not closed, mend it ${again}.`,
  }),
  'import-path': rule<{ what: string }>({
    severity: 'error',
    summary: 'The place of every page is free and lies inside the folder.',
    message: ({ what }) => `The page cannot be written: ${what}.`,
    mend: () => `Move what is in its way ${again}.`,
  }),
  'import-write': rule<{ code: string; message: string }>({
    severity: 'error',
    summary: 'Every page can be written.',
    message: ({ code, message }) => `It cannot be written: ${reasons[code]?.what ?? message}.`,
    mend: ({ code }) => `${reasons[code]?.mend ?? 'Mend that'} ${again}.`,
  }),
  'import-unfinished': rule<{ code: string; message: string }>({
    severity: 'error',
    summary: 'An import that was decided is brought to its end.',
    message: ({ code, message }) =>
      `The import could not be finished: ${reasons[code]?.what ?? message}.`,
    mend: ({ code }) =>
      `Some pages are still in .atlas-import. ${reasons[code]?.mend ?? 'Mend that'} and start the import again; it goes on where it stopped.`,
  }),
  'import-pending': rule<Record<never, never>>({
    severity: 'error',
    summary: 'Nothing is planned on pages of which some are still to be put in place.',
    message: () => 'An earlier import was interrupted while it put its pages in place.',
    mend: () => 'Run `npm run check`, which finishes that import first.',
  }),
  'import-changed': rule<Record<never, never>>({
    severity: 'error',
    summary: 'Nobody changes a page while it is imported.',
    message: () => 'The page was changed while the import was at work.',
    mend: () => 'Start the import again; nothing was changed.',
  }),
  'import-busy': rule<{ pid: number; host: string; owner: string }>({
    severity: 'error',
    summary: 'One import at a time works in a folder.',
    message: ({ pid, host }) =>
      `Another import is at work in this folder (process ${String(pid)} on ${host}).`,
    mend: ({ owner }) =>
      `Wait until it has ended. If there is no such process any more, delete ${owner} and start again.`,
  }),
  'import-newer': rule<{ id: string; since: string; release: string }>({
    severity: 'info',
    summary: 'A page is about an object that is newer than the release.',
    message: ({ id, since, release }) => `${id} came with ${since}, after release ${release}.`,
    mend: () => 'The page is left alone; import a newer release to bring it up to date.',
  }),
});
