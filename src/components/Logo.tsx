import type { ReactNode } from 'react';

/** The site's mark: three objects and what relates them. */
export default function Logo(): ReactNode {
  return (
    <svg viewBox="0 0 32 32" strokeWidth="2.4" aria-hidden="true">
      <path d="M9.5 22.5 14 11.5M18 11.5l4.5 11M11 25h10" strokeLinecap="round" />
      <circle cx="16" cy="8" r="4" />
      <circle cx="7" cy="25" r="4" />
      <circle cx="25" cy="25" r="4" />
    </svg>
  );
}
