import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { type FooterLinkItem, useThemeConfig } from '@docusaurus/theme-common';
import type { ReactNode } from 'react';

/** The footer of every page: whose facts these are, and the pages that the header has no room for. */
export default function Footer(): ReactNode {
  const { footer } = useThemeConfig();
  const { withBaseUrl } = useBaseUrlUtils();
  if (!footer) return null;
  const links = footer.links.flatMap((link): FooterLinkItem[] =>
    'items' in link ? (link.items as FooterLinkItem[]) : [link as FooterLinkItem],
  );
  return (
    <footer className="site-footer">
      <div className="site-footer__inner">
        <p>{footer.copyright}</p>
        <nav aria-label="More">
          <ul>
            {links.map(({ label, to, href }) => (
              <li key={label}>
                <a href={withBaseUrl(String(to ?? href))}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
