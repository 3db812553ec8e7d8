/** An address that leads on, or that another file answers for. All with base URL. */
export interface Rule {
  /** As a reader writes it, decoded, with a slash at its end. */
  readonly from: string;
  /** Percent-encoded. */
  readonly to: string;
  /** Whether the reader keeps the address, and gets the file. */
  readonly inPlace?: boolean;
}

interface Maps {
  /** Pages that moved. */
  readonly moved: readonly Rule[];
  /** Ids, which answer in any letter case. */
  readonly ids: readonly Rule[];
  /** The addresses of all pages: where one stands, no rule goes before it. */
  readonly pages: Iterable<string>;
}

const untold = /\p{Cc}/u;

/** Maps for servers that can do more than hand out files: real redirects, and ids in any letter case. */
export function redirectMaps({ moved, ids, pages }: Maps): Record<string, string> {
  const taken = new Set([...pages].map((page) => decode(page).toLowerCase()));
  const free = ({ from, to, inPlace }: Rule): boolean =>
    !untold.test(from) &&
    !taken.has(from.toLowerCase()) &&
    (inPlace === true || decode(to).toLowerCase() !== from.toLowerCase());
  const [own, permanent] = [moved, ids].map((rules) => [
    ...new Map(rules.filter(free).map((rule) => [rule.from.toLowerCase(), rule] as const)).values(),
  ]) as [Rule[], Rule[]];
  const others = own.filter(
    ({ from }) => !permanent.some((rule) => rule.from.toLowerCase() === from.toLowerCase()),
  );
  return {
    'redirects/nginx.conf': nginx([...others, ...permanent]),
    'redirects/apache.conf': apache(others, permanent),
    _redirects: others.map(({ from, to }) => `${encodeURI(from)} ${to} 301\n`).join(''),
  };
}

/** https://nginx.org/en/docs/http/ngx_http_map_module.html: plain keys are matched in any letter case. */
function nginx(rules: readonly Rule[]): string {
  const map = (variable: string, chosen: readonly Rule[]): string =>
    [
      `map $uri ${variable} {`,
      ...chosen.flatMap(({ from, to }) =>
        [from, from.slice(0, -1)].map((key) => `  ${quoted(key)} ${quoted(to)};`),
      ),
      '}\n',
    ].join('\n');
  return `# Include this file in the http block, and write into the server block:
#
#   if ($knowledge_base_redirect) { return 301 $knowledge_base_redirect$is_args$args; }
#   location / { try_files $uri $uri/index.html $knowledge_base_file =404; }
#
map_hash_bucket_size 512;
map_hash_max_size 16384;
${map(
  '$knowledge_base_redirect',
  rules.filter(({ inPlace }) => !inPlace),
)}${map(
    '$knowledge_base_file',
    rules.filter(({ inPlace }) => inPlace),
  )}`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html, for a server or virtual host. */
function apache(moved: readonly Rule[], ids: readonly Rule[]): string {
  const line = ({ from, to, inPlace }: Rule, anyCase: boolean): string => {
    const pattern = `^${from.slice(0, -1).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}/?$`;
    // In a substitution `%2` would be a part of the last condition.
    const target = to.replaceAll('%', '\\%');
    const flags = [...(anyCase ? ['NC'] : []), ...(inPlace ? ['PT'] : ['R=301', 'NE']), 'L'];
    return `RewriteRule ${quotedForApache(pattern)} ${quotedForApache(target)} [${flags.join(',')}]\n`;
  };
  return `# Include this file in the server or virtual host.
RewriteEngine On
${moved.map((rule) => line(rule, false)).join('')}${ids.map((rule) => line(rule, true)).join('')}`;
}

function quotedForApache(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
