import { describe, expect, it } from 'vitest';
import { knownObjects, type KnownObject } from '../../../../plugins/atlas/exports/knownObjects.ts';
import { allIds, historyOf } from '../../../../plugins/atlas/history/history.ts';
import { baseOf, object } from '../../knowledge-base/links/baseOf.ts';

/** A page of an older release, whose object has another name by now. */
const renamed = allIds()
  .map(historyOf)
  .find((one) => one?.status === 'active' && one.formerNames.length === 1);

const objects = new Map(
  knownObjects(
    baseOf({
      'inject.md': object('AML.T0051', 'LLM Prompt Injection'),
      'renamed.md': object(renamed?.id ?? '', renamed?.formerNames[0] ?? ''),
      'own.md': object('AML.T9999', 'Our Own', '## Metadata', '- **Created:** 2026-01-01'),
      'gone.md': object(
        'AML.T9998',
        'Gone',
        '## Metadata',
        '- **Status:** retired',
        '- **Replaced By:** AML.T0051',
      ),
      'l/wire.md': object('AML.T0102.000', 'Wire'),
      'guide.md': '# Guide\n',
    }),
  ).map((known) => [known.id, known]),
);

function known(id: string): KnownObject {
  const found = objects.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('the known objects', () => {
  it('are all ids that ever were and the vault’s own, by id', () => {
    expect([...objects.keys()]).toEqual(
      [...new Set([...allIds(), 'AML.T9998', 'AML.T9999', 'AML.T0102.000'])].sort(),
    );
  });

  it('tell of a retired id what became of it', () => {
    const retired = [...objects.values()].filter(({ status }) => status === 'retired');
    expect(retired.length).toBeGreaterThan(3);
    for (const { id, retiredIn } of retired) {
      if (id !== 'AML.T9998') expect(retiredIn, id).toMatch(/^\d{4}\.\d{2}$/);
    }
    expect(known('AML.T9998').replacedBy).toEqual(
      known('AML.T9998').status === 'retired' ? ['AML.T0051'] : [],
    );
  });

  it('take the name of the page, and tell earlier names from later ones', () => {
    expect(renamed).toBeDefined();
    expect(known(renamed?.id ?? '')).toMatchObject({
      name: renamed?.formerNames[0],
      formerNames: [],
      laterNames: [renamed?.name],
    });
    expect(known('AML.T9999')).toMatchObject({ kind: 'technique', status: 'active' });
    expect(known('AML.T9999').since).toBeUndefined();
  });

  it('tell of an id that was given out twice', () => {
    expect(known('AML.T0006').reusedFrom?.name).toBe('Replicate ML Model');
  });
});
