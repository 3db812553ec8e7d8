import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNamed, linkFormats } from '../../../../../plugins/atlas/portable/linkKit/formats.ts';
import { linkTable, linkTo } from '../../../../../plugins/atlas/portable/linkKit/linkKit.ts';
import { hostile, hostileName, plain } from './hostileNames.ts';

const object = {
  id: 'AML.T0051',
  name: 'LLM Prompt Injection: "Direct"',
  url: 'https://kb.example/id/AML.T0051/',
};

/** What each format makes of one object. */
const links: Readonly<Record<string, string>> = {
  markdown:
    '[AML.T0051 LLM Prompt Injection: "Direct"](https://kb.example/id/AML.T0051/) (ATLAS 2026.04)',
  html: '<a href="https://kb.example/id/AML.T0051/">AML.T0051 LLM Prompt Injection: &#34;Direct&#34;</a> (ATLAS 2026.04)',
  confluence:
    '[AML.T0051 LLM Prompt Injection: "Direct"|https://kb.example/id/AML.T0051/] (ATLAS 2026.04)',
  jira: '[AML.T0051 LLM Prompt Injection: "Direct"|https://kb.example/id/AML.T0051/] (ATLAS 2026.04)',
  mediawiki:
    '[https://kb.example/id/AML.T0051/ AML.T0051 LLM Prompt Injection: &#34;Direct&#34;] (ATLAS 2026.04)',
  obsidian: '[[AML.T0051|AML.T0051 LLM Prompt Injection: "Direct"]] (ATLAS 2026.04)',
  rst: '`AML.T0051 LLM Prompt Injection: "Direct" <https://kb.example/id/AML.T0051/>`__ (ATLAS 2026.04)',
  asciidoc:
    'link:https://kb.example/id/AML.T0051/[AML.T0051 LLM Prompt Injection: &#34;Direct&#34;] (ATLAS 2026.04)',
  org: '[[https://kb.example/id/AML.T0051/][AML.T0051 LLM Prompt Injection: "Direct"]] (ATLAS 2026.04)',
  text: 'AML.T0051 LLM Prompt Injection: "Direct" <https://kb.example/id/AML.T0051/> (ATLAS 2026.04)',
};

describe('a link', () => {
  it.each(linkFormats.map((format) => [format.name, format] as const))(
    'in %s has id, name and address, and the release where it is wanted',
    (name, format) => {
      const link = links[name] ?? '';
      expect(linkTo(format, object, { release: '2026.04' })).toBe(link);
      expect(linkTo(format, object)).toBe(link.slice(0, -' (ATLAS 2026.04)'.length));
    },
  );

  it.each(linkFormats.map((format) => [format.name, format] as const))(
    'in %s to anything but the web is words',
    (_name, format) => {
      for (const url of ['javascript:alert(1)', 'data:text/html,x', '//host/x', 'x', '']) {
        const text = linkTo(format, { name: 'Plain', url });
        expect(text).toBe('Plain');
      }
    },
  );

  it.each(linkFormats.map((format) => [format.name, format] as const))(
    'in %s is one line, whatever the name holds, and shows nothing that turns the reading',
    (_name, format) => {
      fc.assert(
        fc.property(hostileName, (name) => {
          const link = linkTo(format, hostile(name), { release: name });
          expect(link).not.toMatch(
            /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\u200E\u200F]/u,
          );
        }),
      );
    },
  );

  it('of what has no id is its name, and of what has neither its address', () => {
    const page = { name: 'Prompt', url: 'https://kb.example/glossary/prompt/' };
    expect(linkTo(formatNamed('obsidian'), page)).toBe(
      '[Prompt](https://kb.example/glossary/prompt/)',
    );
    expect(linkTo(formatNamed('markdown'), { ...page, name: '\u202E' })).toContain(
      '[https\u200C://',
    );
  });
});

/** What each format makes of two objects, one of them with a state. */
const tables: Readonly<Record<string, string>> = {
  markdown: `| Id | Name | Status | Read in |
| --- | --- | --- | --- |
| [AML.T0001](https://kb.example/1/) | One |  | ATLAS 2026.04 |
| [AML.T0002](https://kb.example/2/) | Two | retired | ATLAS 2026.04 |
`,
  html: `<table>
  <thead><tr><th>Id</th><th>Name</th><th>Status</th><th>Read in</th></tr></thead>
  <tbody>
    <tr><td><a href="https://kb.example/1/">AML.T0001</a></td><td>One</td><td></td><td>ATLAS 2026.04</td></tr>
    <tr><td><a href="https://kb.example/2/">AML.T0002</a></td><td>Two</td><td>retired</td><td>ATLAS 2026.04</td></tr>
  </tbody>
</table>
`,
  confluence: `|| Id || Name || Status || Read in ||
| [AML.T0001|https://kb.example/1/] | One |   | ATLAS 2026.04 |
| [AML.T0002|https://kb.example/2/] | Two | retired | ATLAS 2026.04 |
`,
  mediawiki: `{| class="wikitable"
! Id
! Name
! Status
! Read in
|-
| [https://kb.example/1/ AML.T0001]
| One
| 
| ATLAS 2026.04
|-
| [https://kb.example/2/ AML.T0002]
| Two
| retired
| ATLAS 2026.04
|}
`,
  obsidian: `| Id | Name | Status | Read in |
| --- | --- | --- | --- |
| [[AML.T0001]] | One |  | ATLAS 2026.04 |
| [[AML.T0002]] | Two | retired | ATLAS 2026.04 |
`,
  rst: `.. list-table::
   :header-rows: 1

   * - Id
     - Name
     - Status
     - Read in
   * - \`AML.T0001 <https://kb.example/1/>\`__
     - One
     -
     - ATLAS 2026.04
   * - \`AML.T0002 <https://kb.example/2/>\`__
     - Two
     - retired
     - ATLAS 2026.04
`,
  asciidoc: `[%header]
|===
|Id |Name |Status |Read in

|link:https://kb.example/1/[AML.T0001]
|One
|
|ATLAS 2026.04

|link:https://kb.example/2/[AML.T0002]
|Two
|retired
|ATLAS 2026.04

|===
`,
  org: `| Id | Name | Status | Read in |
|---+---+---+---|
| [[https://kb.example/1/][AML.T0001]] | One |  | ATLAS 2026.04 |
| [[https://kb.example/2/][AML.T0002]] | Two | retired | ATLAS 2026.04 |
`,
  text: `Id\tName\tStatus\tRead in
AML.T0001 <https://kb.example/1/>\tOne\t\tATLAS 2026.04
AML.T0002 <https://kb.example/2/>\tTwo\tretired\tATLAS 2026.04
`,
};

describe('a table of links', () => {
  it.each(Object.entries(tables))('in %s has a row for each object', (name, table) => {
    const objects = [
      { id: 'AML.T0001', name: 'One', url: 'https://kb.example/1/' },
      { id: 'AML.T0002', name: 'Two', url: 'https://kb.example/2/', status: 'retired' },
    ];
    expect(linkTable(formatNamed(name), objects, { release: '2026.04' })).toBe(table);
  });

  it('has no columns that say nothing', () => {
    expect(linkTable(formatNamed('text'), [plain])).toBe(
      'Id\tName\nAML.T0052 <https://kb.example/base/id/AML.T0052/>\tPlain\n',
    );
  });

  it('has as many lines for hostile names as for plain ones', () => {
    for (const format of linkFormats) {
      const lines = (name: string): number =>
        linkTable(format, [hostile(name), plain], { release: '1' }).split('\n').length;
      const expected = lines('Plain');
      fc.assert(
        fc.property(hostileName, (name) => lines(name) === expected),
        { numRuns: 50 },
      );
    }
  });

  it('names no release for what that release does not hold', () => {
    const later = { ...plain, unread: true };
    const format = formatNamed('text');
    expect(linkTable(format, [later], { release: '2026.04' })).toMatch(/Plain\t\n$/);
    expect(linkTo(format, later, { release: '2026.04' })).toBe(linkTo(format, plain));
  });

  it('begins no cell as a formula', () => {
    const name = '=HYPERLINK("http://evil.example")';
    const table = linkTable(formatNamed('text'), [{ name, url: 'nowhere' }]);
    expect(table).toContain(`'=HYPERLINK`);
    expect(table).not.toMatch(/(^|\t)=/m);
  });
});

describe('formats', () => {
  it('are told apart by name; the first stands in for any other', () => {
    expect(new Set(linkFormats.map(({ name }) => name)).size).toBe(linkFormats.length);
    expect(formatNamed('org').label).toBe('Org');
    expect(formatNamed('nothing').name).toBe('markdown');
    expect(formatNamed(null).name).toBe('markdown');
  });
});
