import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentControl, findControls } from '../../../../plugins/atlas/frameworks/controls.ts';
import { frameworks } from '../../../../plugins/atlas/frameworks/frameworks.ts';

const [header, ...lines] = readFileSync('plugins/atlas/frameworks/controls.tsv', 'utf8')
  .trimEnd()
  .split('\n');
const rows = lines.map((line) => {
  const [framework = '', id = '', title = '', status = '', replacedBy = '', source = ''] =
    line.split('\t');
  return {
    framework,
    id,
    title,
    status,
    replacedBy: replacedBy.split(';').filter(Boolean),
    source,
  };
});

describe('the table of controls', () => {
  it('has its columns', () => {
    expect(header?.split('\t').slice(0, 5)).toEqual([
      'framework',
      'id',
      'title',
      'status',
      'replaced_by',
    ]);
  });

  it('names known frameworks, and all of them', () => {
    expect(new Set(rows.map(({ framework }) => framework))).toEqual(
      new Set(frameworks.map(({ slug }) => slug)),
    );
  });

  it('has every id once', () => {
    const ids = rows.map(({ framework, id }) => `${framework} ${id.toUpperCase()}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads from what is superseded to what is current', () => {
    for (const { framework, replacedBy, status } of rows) {
      if (status === 'current') expect(replacedBy).toEqual([]);
      for (const id of replacedBy) expect(currentControl(id)?.framework.slug).toBe(framework);
    }
  });

  it.each(rows.filter(({ status }) => status === 'current'))('$id is found', (row) => {
    const framework = frameworks.find(({ slug }) => slug === row.framework);
    expect(framework && findControls(framework, row.id)).toEqual({
      ids: [row.id],
      superseded: false,
    });
    expect(currentControl(row.id)).toMatchObject({ title: row.title });
  });
});

describe('frameworks', () => {
  it.each(frameworks)('$slug is named by its title and by no other', ({ title, slug }) => {
    expect(frameworks.filter(({ named }) => named.test(title)).map((known) => known.slug)).toEqual([
      slug,
    ]);
  });

  it.each(frameworks)('$slug has a folder of pages', ({ slug }) => {
    expect(existsSync(`docs/frameworks/${slug}`)).toBe(true);
  });

  it.each(frameworks)('$slug respells its own ids as they are', ({ slug, respell }) => {
    const current = rows.filter((row) => row.framework === slug && row.status === 'current');
    for (const { id } of current) {
      const respelt = respell(id.toLowerCase());
      if (respelt !== undefined) expect(respelt).toBe(id);
    }
    expect(respell('nothing of the kind')).toBeUndefined();
  });
});
