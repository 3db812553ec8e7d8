import { expect, it } from 'vitest';
import {
  interwikiJson,
  interwikiSql,
} from '../../../../../plugins/knowledge-base/site/exports/interwiki.ts';

const url = "https://kb.example/o'hare/id/$1/";

it('is a row of the interwiki map', () => {
  expect(JSON.parse(interwikiJson('atlas', url))).toEqual({
    query: { interwikimap: [{ prefix: 'atlas', url }] },
  });
});

it('is the same row in SQL, with quotes that end nothing', () => {
  expect(interwikiSql('atlas', url)).toBe(
    [
      "DELETE FROM /*_*/interwiki WHERE iw_prefix = 'atlas';",
      'INSERT INTO /*_*/interwiki (iw_prefix, iw_url, iw_api, iw_wikiid, iw_local, iw_trans)',
      "VALUES ('atlas', 'https://kb.example/o''hare/id/$1/', '', '', 0, 0);",
      '',
    ].join('\n'),
  );
  expect(interwikiSql('atlas', "\\'; DROP TABLE x; --")).toContain("'%5C''; DROP TABLE x; --'");
});
