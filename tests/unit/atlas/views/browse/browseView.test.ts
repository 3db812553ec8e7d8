import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  coverTactics,
  rankMitigations,
  withoutMitigation,
} from '../../../../../plugins/atlas/portable/coverage/coverage.ts';
import { idsInText } from '../../../../../plugins/atlas/portable/techniques/idsInText.ts';
import type { BrowseData } from '../../../../../plugins/atlas/views/browse/contract.ts';
import { browseData } from '../../../../../plugins/atlas/views/browse/browseView.ts';
import { graphJson, type GraphJson } from '../../../../../plugins/knowledge-base/site/graphJson.ts';
import { readVault } from '../../../../../plugins/knowledge-base/vault/readVault.ts';
import { contextOf } from '../../../knowledge-base/site/contextOf.ts';

let data: BrowseData;
let graph: GraphJson;

beforeAll(async () => {
  const vault = await readVault(resolve(__dirname, '../../../../../docs'));
  const files = Object.fromEntries(vault.files.map(({ path, text }) => [path, text]));
  const context = contextOf(files);
  data = browseData(context);
  graph = graphJson(context.base, context.baseUrl, undefined);
});

/** The same numbers in every run (a linear congruential generator, as in Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function pick<Item>(items: readonly Item[], random: () => number, most: number): Item[] {
  const count = 1 + Math.floor(random() * most);
  const picked = new Set(
    Array.from({ length: count }, () => items[Math.floor(random() * items.length)]),
  );
  return [...picked].filter((item): item is NonNullable<Item> & Item => item !== undefined);
}

/** Counts over the edges alone: by mitigation, which of the techniques it covers and how. */
function countByForce(ids: readonly string[]): Map<string, Map<string, string>> {
  const covers = new Map<string, Map<string, string>>();
  for (const id of ids) {
    const parents = graph.edges.filter(
      ({ type, source }) => type === 'specializes' && source === id,
    );
    for (const { type, source, target } of graph.edges) {
      if (type !== 'mitigates') continue;
      const way =
        target === id
          ? 'direct'
          : parents.some((edge) => edge.target === target)
            ? 'inherited'
            : undefined;
      if (way === undefined) continue;
      const own = covers.get(source) ?? new Map<string, string>();
      if (own.get(id) !== 'direct') own.set(id, way);
      covers.set(source, own);
    }
  }
  return covers;
}

describe('mitigations by technique', () => {
  it('count as a brute-force count over graph.json does, for 200 random picks', () => {
    const random = randomNumbers(20260731);
    for (let round = 0; round < 200; round++) {
      const picked = pick(data.techniques, random, 30);
      const forced = countByForce(picked.map(({ id }) => id));
      const ranked = rankMitigations(picked);
      expect(
        Object.fromEntries(
          ranked.map(({ mitigation, covers }) => [
            mitigation,
            Object.fromEntries(covers.map(({ technique, way }) => [technique.id, way])),
          ]),
        ),
      ).toEqual(
        Object.fromEntries([...forced].map(([id, ways]) => [id, Object.fromEntries(ways)])),
      );
      const order = [...forced].sort(([a, own], [b, other]) =>
        own.size === other.size ? (a < b ? -1 : 1) : other.size - own.size,
      );
      expect(ranked.map(({ mitigation }) => mitigation)).toEqual(order.map(([id]) => id));
      const covered = new Set([...forced.values()].flatMap((ways) => [...ways.keys()]));
      expect(withoutMitigation(picked).map(({ id }) => id)).toEqual(
        picked.map(({ id }) => id).filter((id) => !covered.has(id)),
      );
    }
  });

  it('count so the other way round as well', () => {
    const random = randomNumbers(5);
    const all = countByForce(data.techniques.map(({ id }) => id));
    const tactics = data.tactics.map(({ id }) => id);
    for (let round = 0; round < 50; round++) {
      const picked = pick(data.mitigations, random, 6).map(({ id }) => id);
      const forced = new Set(picked.flatMap((id) => [...(all.get(id)?.keys() ?? [])]));
      for (const { tactic, covered, remaining } of coverTactics(
        tactics,
        data.techniques,
        new Set(picked),
      )) {
        const own = graph.edges
          .filter(({ type, target }) => type === 'achieves' && target === tactic)
          .map(({ source }) => source);
        expect(new Set(covered.map(({ technique }) => technique.id))).toEqual(
          new Set(own.filter((id) => forced.has(id))),
        );
        expect(covered.length + remaining.length).toBe(new Set(own).size);
      }
    }
  });

  it('knows every object of today, and the reason of every edge that has one', () => {
    const nodes = (kind: string): string[] =>
      graph.nodes.filter((node) => node.kind === kind && !node.retired).map(({ id }) => id);
    expect(data.techniques.map(({ id }) => id).sort()).toEqual(nodes('technique'));
    expect(data.mitigations.map(({ id }) => id).sort()).toEqual(nodes('mitigation'));
    expect(data.studies.map(({ id }) => id).sort()).toEqual(nodes('case-study'));
    expect(data.tactics[0]?.id).toBe('AML.TA0002');
    expect(data.reasons).toHaveLength(
      graph.edges.filter(({ type, note }) => type === 'mitigates' && note).length,
    );
  });

  it('leads from ids that ATLAS took back to their successors', () => {
    const known = new Set(data.techniques.map(({ id }) => id));
    const retired = new Map(data.retired.map((row) => [row.id, row]));
    const { ids } = idsInText('aml.t0045', { has: (id) => known.has(id), retired });
    expect(ids.technique).toEqual(['AML.T0048.004']);
  });
});
