/** What the page of search shows besides its results. */
export interface SearchPageData {
  /** The lists that lead to everything without search. */
  readonly lists: readonly { readonly label: string; readonly url: string }[];
}
