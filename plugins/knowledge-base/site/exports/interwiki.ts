/**
 * The row by which a MediaWiki makes `[[atlas:AML.T0051]]` a link, in the shape in which its API
 * tells its interwiki map.
 * @see https://www.mediawiki.org/wiki/API:Siteinfo
 */
export function interwikiJson(prefix: string, url: string): string {
  return `${JSON.stringify({ query: { interwikimap: [{ prefix, url }] } }, null, 1)}\n`;
}

/**
 * The same for `maintenance/run.php sql`, which puts in the prefix of the wiki's tables. Running it
 * again changes nothing.
 * @see https://www.mediawiki.org/wiki/Manual:Interwiki_table
 */
export function interwikiSql(prefix: string, url: string): string {
  const values = [quoted(prefix), quoted(url), "''", "''", '0', '0'];
  return [
    `DELETE FROM /*_*/interwiki WHERE iw_prefix = ${quoted(prefix)};`,
    'INSERT INTO /*_*/interwiki (iw_prefix, iw_url, iw_api, iw_wikiid, iw_local, iw_trans)',
    `VALUES (${values.join(', ')});`,
    '',
  ].join('\n');
}

/** A backslash escapes in some databases and stands for itself in others: an address has none. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '%5C').replaceAll("'", "''")}'`;
}
