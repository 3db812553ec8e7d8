import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphJson } from '../../../../plugins/knowledge-base/site/graphJson.ts';
import { siteRoutes } from '../../../../plugins/knowledge-base/site/routes.ts';
import type { PageData, Part } from '../../../../plugins/knowledge-base/site/contract.ts';
import { contextOf } from '../site/contextOf.ts';
import { baseOf, type Files } from './baseOf.ts';

const ids = [
  'AML.TA9001',
  'AML.T9001',
  'AML.T9001.000',
  'AML.T9002',
  'AML.M9001',
  'AML.CS9001',
  'AML.T0051',
  'AML.T0045',
];
const words = [
  'index',
  'a',
  'b c',
  'A',
  '__proto__',
  'constructor',
  '',
  '.',
  '..',
  '%',
  'é',
  'e\u0301',
  '#',
  '|',
];

const name = fc.constantFrom(
  'index',
  'README',
  'a',
  'b c',
  'A',
  '__proto__',
  'constructor',
  'é',
  '1%',
  'x#y',
);
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.md`);
const target = fc.oneof(
  fc.constantFrom(...ids, ...words),
  path,
  fc.constantFrom(...ids).map((id) => `/techniques/${id}`),
  fc.string({ maxLength: 6 }),
);
const label = fc.oneof(
  fc.constantFrom(...ids.map((id) => `${id}: Name`)),
  fc.string({ maxLength: 6 }),
);
const link = fc
  .tuple(fc.constantFrom('', '!'), target, fc.option(fc.constantFrom(...words)), fc.option(label))
  .map(([bang, to, heading, text]) =>
    [
      `${bang}[[`,
      to,
      heading === null ? '' : `#${heading}`,
      text === null ? '' : `|${text}`,
      ']]',
    ].join(''),
  );
const title = fc.oneof(
  fc.constantFrom(...ids).map((id) => `# ${id}: Name`),
  fc.constantFrom(...words).map((word) => `# ${word}`),
  fc.constant(''),
);
const section = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'Techniques',
        'Tactics',
        'Mitigations',
        'Case Studies',
        'Sub-techniques',
        'References',
        'Own',
      ),
      fc.option(fc.nat(3)),
      fc.array(fc.tuple(link, fc.constantFrom('', ' — why', ' — [[a]]', '\n  - [[AML.T9002]]')), {
        maxLength: 3,
      }),
    )
    .map(([heading, count, items]) =>
      [
        `## ${heading}${count === null ? '' : ` (${String(count)})`}\n`,
        ...items.map(([to, why]) => `- ${to}${why}`),
      ].join('\n'),
    ),
  link.map((to) => `## Parent Technique\n\n**Parent Technique:** ${to}`),
  fc
    .array(link, { maxLength: 3 })
    .map((links) =>
      [
        '## Procedure',
        ...links.map(
          (to, at) =>
            `### Step ${String(at)}: ${to}\n\n**Technique:** ${to} **Tactic:** [[AML.TA9001]]\n\nText.`,
        ),
      ].join('\n\n'),
    ),
  link.map(
    (to) =>
      `## Standards and framework alignment\n\n| Framework | Control | Match |\n| - | - | - |\n| NIST CSF | ${to} | exact |\n| NIST CSF | ID.AM-1 | |`,
  ),
  fc
    .constantFrom(...ids)
    .map(
      (id) => `## Metadata\n\n- **Technique ID:** ${id}\n- **Status:** ${id}\n- **__proto__:** x`,
    ),
  fc.string().map((text) => `## Own\n\n${text}`),
  link,
);
const matter = fc.option(
  fc
    .tuple(
      fc.constantFrom(
        'type: term',
        'type: control',
        'type: technique',
        'tags: [__proto__, "!"]',
        'slug: /',
        'title: "AML.T9002: Name"',
        ': [',
        'draft: true',
        'unlisted: true',
      ),
      fc.constantFrom('aliases: [a, x/y, constructor, ""]', 'related: "[[a]]"', 'x: [[b c#y]]', ''),
    )
    .map((lines) => `---\n${lines.join('\n')}\n---\n\n`),
);
const text = fc
  .tuple(matter, title, fc.array(section, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
  .map(([front, head, sections, end]) =>
    `${front ?? ''}${[head, ...sections].join('\n\n')}\n`.replaceAll('\n', end),
  );
const vault: fc.Arbitrary<Files> = fc.dictionary(path, text, { maxKeys: 6, noNullPrototype: true });

const runs = { numRuns: 400 };

describe('any small vault', () => {
  it('is understood, whatever it holds, and two readings are equal', () => {
    fc.assert(
      fc.property(vault, (files) => {
        const shape = () => {
          const base = baseOf(files);
          return { graph: graphJson(base, '/', undefined), findings: base.findings };
        };
        expect(shape()).toEqual(shape());
      }),
      runs,
    );
  });

  it('has findings in places that are there', () => {
    fc.assert(
      fc.property(vault, (files) => {
        for (const { place } of baseOf(files).findings) {
          const lines = (files[place.path] ?? files[place.path.normalize('NFD')] ?? '').split('\n');
          const line = lines[place.line - 1];
          expect(line, JSON.stringify(place)).toBeDefined();
          expect(place.column).toBeGreaterThanOrEqual(1);
          expect(place.column).toBeLessThanOrEqual((line ?? '').length + 1);
        }
      }),
      runs,
    );
  });

  it('shows every relation on the pages of both its ends', () => {
    fc.assert(
      fc.property(vault, (files) => {
        const context = contextOf(files);
        const { catalog, graph } = context.base;
        const shown = new Map<string, PageData>();
        for (const { component, data } of siteRoutes(context)) {
          if (component === 'List' || component === 'Home' || component === 'Redirect') continue;
          const page = data as PageData;
          shown.set(page.address, page);
        }
        const urlOf = (id: string) => `/kb${catalog.nodes.get(id)?.address ?? '?'}`;
        const lists = (here: string, there: string, type: string, direction: string): boolean => {
          const page = shown.get(catalog.nodes.get(here)?.address ?? '');
          return (page?.parts ?? []).some(
            (part: Part) =>
              'rows' in part &&
              part.relation === type &&
              part.direction === direction &&
              part.rows.some(({ object }) => object.url === urlOf(there)),
          );
        };
        for (const { type, source, target } of graph.relations) {
          for (const [here, there, direction] of [
            [source, target, 'out'],
            [target, source, 'in'],
          ] as const) {
            const retired = here.page?.facts.get('Status')?.value.startsWith('retired') ?? false;
            const what = `${here.id} ${type} ${there.id} ${direction}`;
            const own = shown.get(here.address)?.title === (here.page?.title ?? here.title);
            if (own && !retired)
              expect([what, lists(here.id, there.id, type, direction)]).toEqual([what, true]);
          }
        }
      }),
      runs,
    );
  });

  it('gives every address away once', () => {
    fc.assert(
      fc.property(vault, (files) => {
        const addresses = siteRoutes(contextOf(files)).map(({ address }) => address);
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const address of addresses) expect(address).toMatch(/^\/(?:[^/\s#?]+\/)*$/);
      }),
      runs,
    );
  });
});
