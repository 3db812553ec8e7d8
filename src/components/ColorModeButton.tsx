import useIsBrowser from '@docusaurus/useIsBrowser';
import { useColorMode } from '@docusaurus/theme-common';
import type { ReactNode } from 'react';

/** Changes between light and dark; until it is used, the system's own choice holds. */
export default function ColorModeButton(): ReactNode {
  const isBrowser = useIsBrowser();
  const { colorMode, setColorMode } = useColorMode();
  const other = colorMode === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="icon-button"
      disabled={!isBrowser}
      aria-label={isBrowser ? `Show the site in ${other} colours` : 'Light or dark colours'}
      onClick={() => setColorMode(other)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="8.5" />
        <path d="M12 3.5v17a8.5 8.5 0 0 0 0-17Z" fill="currentcolor" />
      </svg>
    </button>
  );
}
