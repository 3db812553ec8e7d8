import { describe, expect, it } from 'vitest';
import {
  componentsModule,
  withoutRoutes,
} from '../../../../plugins/knowledge-base/bundle/bundledRoutes.ts';

// As Docusaurus 3.10 writes them.
const route = (path: string): string =>
  `  {\n    path: '${path}',\n    component: ComponentCreator('${path}', '7c9'),\n    exact: true\n  },\n`;
const notFound = `  {\n    path: '*',\n    component: ComponentCreator('*'),\n  },\n`;
const head = `import ComponentCreator from '@docusaurus/ComponentCreator';\n\nexport default [\n`;
const line = (name: string): string =>
  `  "${name}": [() => import(/* webpackChunkName: "${name}" */ "@site/${name}"), "@site/${name}", require.resolveWeak("@site/${name}")],`;

const modules = {
  routes: `${head}${route('/kb/a/')}${route("/kb/it\\'s/")}${route('/kb/own/')}${notFound}];\n`,
  registry: `export default {\n${line('aaa')}\n${line('bbb')}};\n`,
  chunkNames: JSON.stringify({
    '/kb/a/-7c9': { __comp: 'aaa' },
    "/kb/it's/-123": { __comp: 'aaa' },
    '/kb/own/-7c9': { __comp: 'bbb' },
  }),
};
const ours = new Set(['/kb/a/', "/kb/it's/"]);

describe('withoutRoutes', () => {
  it('should leave out our pages, and keep those of others with all that they need', () => {
    expect(withoutRoutes(modules, (path) => ours.has(path))).toEqual({
      routes: `${head}${route('/kb/own/')}${notFound}];\n`,
      registry: `export default {\n\n${line('bbb')}};\n`,
      chunkNames: JSON.stringify({ '/kb/own/-7c9': { __comp: 'bbb' } }),
    });
  });

  it('should say so where the routes have another form than it knows', () => {
    expect(() =>
      withoutRoutes({ ...modules, routes: 'export const routes = [];' }, () => true),
    ).toThrow('a form that is not known');
  });
});

describe('componentsModule', () => {
  it('should name each component once, and give a view a chunk of its own', () => {
    const text = componentsModule(['Term', 'Matrix', 'Term'], new Set(['Matrix']));
    expect(text.match(/webpackChunkName: "[^"]+" \*\/ "[^"]+"/g)).toEqual([
      'webpackChunkName: "view-matrix" */ "@theme/KnowledgeBase/Matrix"',
      'webpackChunkName: "pages" */ "@theme/KnowledgeBase/Term"',
    ]);
  });
});
