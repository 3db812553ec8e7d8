import { expect, it } from 'vitest';
import type { LinkData } from '../../../../plugins/atlas/linkKit/contract.ts';
import { linkRoute } from '../../../../plugins/atlas/linkKit/linkRoute.ts';
import { allIds } from '../../../../plugins/atlas/history/history.ts';
import { statusOf } from '../../../../src/components/linkKit/statusOf.ts';
import { baseOf, object } from '../../knowledge-base/links/baseOf.ts';

const route = linkRoute(
  baseOf({ 'inject.md': object('AML.T0051', 'LLM Prompt Injection') }),
  '/kb/',
);
const { objects, latestKnownRelease } = route.data as LinkData;

it('knows every id, with the page where there is one', () => {
  expect(route).toMatchObject({ address: '/link/', component: 'Link' });
  expect(objects).toHaveLength(allIds().length);
  expect(latestKnownRelease).toMatch(/^\d{4}\.\d{2}$/);
  expect(objects.find(({ id }) => id === 'AML.T0051')).toEqual({
    id: 'AML.T0051',
    name: 'LLM Prompt Injection',
    kind: 'technique',
    url: '/kb/inject/',
  });
});

it.each([
  ['AML.T0051', undefined],
  ['AML.T0045', 'retired in ATLAS 2023.10, replaced by AML.T0048.004'],
  ['AML.T0115.000', 'new in ATLAS 2026.07'],
])('says of %s what is to be known', (id, status) => {
  const found = objects.find((one) => one.id === id);
  expect(found && statusOf(found)).toBe(status);
});
