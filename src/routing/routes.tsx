import otherRoutes from '@knowledge-base/otherRoutes';
import type { RouteConfig } from 'react-router-config';
import PageRoute from './PageRoute';

/**
 * The routes of a production build: one for all pages of the knowledge base, whose data is fetched
 * by address. Docusaurus' own table would hold a line for each page, and every visitor would load
 * it whole.
 */
const routes: RouteConfig[] = [
  ...otherRoutes.filter(({ path }) => path !== '*'),
  { path: '*', component: PageRoute },
];

export default routes;
