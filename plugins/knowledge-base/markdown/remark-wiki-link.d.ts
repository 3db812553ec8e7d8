// remark-wiki-link 2.0.1 keeps its types where module resolution does not look for them.
declare module 'remark-wiki-link' {
  import type { Processor } from 'unified';

  export default function remarkWikiLink(
    this: Processor,
    options?: { aliasDivider?: string },
  ): void;
}
