import { preload } from './preload';

/** Whoever stays on a link for so long, in milliseconds, means it: others only pass by. */
const pause = 65;

/**
 * Makes every link to a page of the site a move within it, without loading it again, and fetches
 * the page while the reader reaches for the link. Links stay plain `<a>`: in a text that is ready
 * HTML as well as in a list of hundreds, each costs nothing.
 *
 * @param go takes an address with base URL, query and hash
 * @returns what ends it
 */
export function followLinks(
  root: Document,
  baseUrl: string,
  go: (address: string) => void,
): () => void {
  const click = (event: MouseEvent): void => {
    const link = linkOf(event);
    const plain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || !isPage(link, baseUrl)) return;
    event.preventDefault();
    go(`${link.pathname}${link.search}${link.hash}`);
  };
  let timer: number | undefined;
  const reach = (event: Event): void => {
    window.clearTimeout(timer);
    const link = linkOf(event);
    if (!link || !isPage(link, baseUrl) || link.pathname === window.location.pathname) return;
    timer = window.setTimeout(
      () => preload(link.pathname),
      event.type === 'touchstart' ? 0 : pause,
    );
  };
  const reaching = ['mouseover', 'focusin', 'touchstart'] as const;
  root.addEventListener('click', click);
  for (const name of reaching) root.addEventListener(name, reach, { passive: true });
  return () => {
    window.clearTimeout(timer);
    root.removeEventListener('click', click);
    for (const name of reaching) root.removeEventListener(name, reach);
  };
}

function linkOf({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  return link?.hasAttribute('href') ? link : undefined;
}

/** Files, other sites and links that ask for another window are the browser's own business. */
function isPage(link: HTMLAnchorElement, baseUrl: string): boolean {
  const { origin, pathname, target } = link;
  return (
    origin === window.location.origin &&
    pathname.startsWith(baseUrl) &&
    pathname.endsWith('/') &&
    (target === '' || target === '_self') &&
    !link.hasAttribute('download') &&
    !link.hasAttribute('data-reload')
  );
}
