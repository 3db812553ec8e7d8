import { useLocation } from '@docusaurus/router';
import useBaseUrl, { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { useThemeConfig } from '@docusaurus/theme-common';
import SearchBar from '@theme/SearchBar';
import { type ReactNode, useEffect, useRef } from 'react';
import ColorModeButton from '../../components/ColorModeButton';
import Logo from '../../components/Logo';

/** The header of every page. Its menu is a row, or on a narrow screen a popover. */
export default function Navbar(): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const { navbar } = useThemeConfig();
  const { pathname } = useLocation();
  const { withBaseUrl } = useBaseUrlUtils();
  const home = useBaseUrl('/');
  const menu = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = menu;
    if (current?.matches(':popover-open')) current.hidePopover();
  }, [pathname]);
  return (
    <header className="site-header">
      <a className="site-header__brand" href={home}>
        <Logo />
        {navbar.title ?? siteConfig.title}
      </a>
      <nav ref={menu} id="site-menu" popover="auto" className="site-header__menu" aria-label="Main">
        <ul>
          {navbar.items.map((item) => {
            const href = withBaseUrl(String(item.to ?? item.href));
            return (
              <li key={href}>
                <a
                  href={href}
                  {...(pathname.startsWith(href) && { 'aria-current': 'page' as const })}
                >
                  {item.label}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className="site-header__tools">
        <SearchBar />
        <ColorModeButton />
        <button
          type="button"
          className="icon-button site-header__open"
          popoverTarget="site-menu"
          aria-label="Menu"
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 7h16M4 12h16M4 17h16" strokeLinecap="round" />
          </svg>
        </button>
      </div>
    </header>
  );
}
