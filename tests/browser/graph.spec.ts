import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { expect, test } from 'playwright/test';
import type { GraphJson } from '../../plugins/knowledge-base/site/graphJson.ts';
import { brokenAddresses, readBuiltSite, type BuiltSite } from '../site/builtSite.ts';

const build = resolve(__dirname, '../../build');

// Files, as a visitor without JavaScript gets them.
test.describe('the built site', () => {
  test.skip(({ isMobile }) => isMobile, 'files have no width');
  let site: BuiltSite;
  let graph: GraphJson;

  test.beforeAll(async () => {
    site = await readBuiltSite(build);
    graph = JSON.parse(readFileSync(join(build, 'api/graph.json'), 'utf8')) as GraphJson;
  });

  test('has no broken link and no broken anchor', () => {
    expect(brokenAddresses(site)).toEqual([]);
  });

  test('shows every relation of the graph on the pages of both its ends', () => {
    const urls = new Map(graph.nodes.map(({ id, url }) => [id, url]));
    const linksOf = new Map(
      [...urls.values()].map((url) => [url, new Set(site.page(url).links().map(withoutHash))]),
    );
    const missing = graph.edges.filter(({ source, target }) => {
      const from = urls.get(source) ?? '';
      const to = urls.get(target) ?? '';
      return !linksOf.get(from)?.has(to) || !linksOf.get(to)?.has(from);
    });
    expect(missing).toEqual([]);
    expect(graph.edges.length).toBeGreaterThan(900);
  });

  test('publishes a graph that fits its own schema', () => {
    const schema = JSON.parse(readFileSync(join(build, 'api/graph.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ strict: true }).compile(schema);
    expect(validate(graph), JSON.stringify(validate.errors)).toBe(true);
  });

  test('has the whole of ATLAS 2026.04, each relation once', () => {
    const count = (
      rows: readonly { [key: string]: unknown }[],
      key: string,
    ): Record<string, number> =>
      Object.fromEntries(
        [...groupBy(rows, (row) => String(row[key]))].map(([name, group]) => [name, group.length]),
      );
    expect(count(graph.nodes, 'kind')).toMatchObject({
      tactic: 16,
      technique: 170,
      mitigation: 35,
      'case-study': 57,
    });
    expect(count(graph.edges, 'type')).toMatchObject({
      achieves: 185,
      specializes: 69,
      mitigates: 244,
      employs: 449,
    });
  });
});

function withoutHash(address: string): string {
  return address.replace(/#.*$/, '');
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
