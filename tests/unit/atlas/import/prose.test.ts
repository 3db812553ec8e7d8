import { expect, it } from 'vitest';
import { withoutWording } from '../../../../plugins/atlas/import/prose.ts';
import { harbour } from './releases.ts';

it('withoutWording leaves facts and takes words', () => {
  const bare = withoutWording(harbour);
  expect(JSON.stringify(bare)).not.toMatch(/about|locked|asked|orders/);
  expect(bare.mitigations[0]?.techniques.map(({ id }) => id)).toEqual(
    harbour.mitigations[0]?.techniques.map(({ id }) => id),
  );
  expect(bare.caseStudies[0]).toMatchObject({ actor: 'Our red team', reporter: 'Night watch' });
  expect(bare.techniques[0]?.references).toEqual(harbour.techniques[0]?.references);
});
