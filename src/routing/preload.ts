type Preload = (pathname: string) => void;

let preloadPage: Preload = (pathname) => void window.docusaurus.preload(pathname);

/** Says how the pages of this site are fetched; without it Docusaurus' own way is taken. */
export function preloadWith(preload: Preload): void {
  preloadPage = preload;
}

/** Fetches a page that the reader is likely to open next. */
export function preload(pathname: string): void {
  preloadPage(pathname);
}
