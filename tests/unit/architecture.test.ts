import { resolve } from 'node:path';
import { cruise, type IForbiddenRuleType, type IReporterOutput } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

const repository = resolve(__dirname, '../..');

/** What ARCHITECTURE.md says of who may import whom. */
const rules: IForbiddenRuleType[] = [
  {
    name: 'the generic part knows no ATLAS',
    from: { path: '^plugins/knowledge-base/' },
    to: { path: '^(plugins/(?!knowledge-base/)|src/|tests/)' },
  },
  {
    name: 'the ATLAS part knows no command and no page component',
    from: { path: '^plugins/atlas/' },
    to: { path: '^(plugins/commands/|src/|tests/)' },
  },
  {
    name: 'pages show what the plugin computed',
    from: { path: '^src/' },
    to: {
      path: '^(plugins/|tests/)',
      pathNot: '^plugins/(.*/contract\\.ts$|(knowledge-base|atlas)/portable/)',
    },
  },
  {
    name: 'pages take nothing but types from the plugin',
    from: { path: '^src/' },
    to: {
      path: '^plugins/',
      pathNot: '^plugins/(knowledge-base|atlas)/portable/',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'contracts of pages take nothing but types of other contracts',
    from: { path: '^plugins/.*/contract\\.ts$' },
    to: { path: '.', pathNot: '(/contract\\.ts|/portable/.*\\.ts)$' },
  },
  {
    name: 'what runs in Node and in the browser alike stands by itself',
    from: { path: '^plugins/(knowledge-base|atlas)/portable/' },
    to: {
      path: '.',
      // The two libraries of search have no dependencies and run in either place.
      pathNot:
        '^(plugins/(knowledge-base|atlas)/(portable/|ids\\.ts$)|node_modules/(minisearch|stemmer)/)',
    },
  },
  {
    name: 'only what wires or writes touches Docusaurus',
    from: {
      path: '^plugins/',
      pathNot: '(^|/)(commands/build\\.mjs|(index|plugin|nativeStyles|withoutUnused)\\.ts)$',
    },
    to: { path: '@docusaurus/' },
  },
  {
    name: 'only what reads, writes or serves files touches the file system',
    from: {
      path: '^plugins/',
      pathNot:
        '^plugins/(commands/|loadModule\\.cjs|site\\.ts|atlas/import/|atlas/(history|frameworks)/|atlas/release/(locate|sources)\\.ts|knowledge-base/(plugin|bundle/writeModules|vault/(readVault|attachments)|findings/settings|render/imageSizes|published/lockFile|cards/cache|site/(attachments|hashFiles|writeFiles))\\.ts)',
    },
    to: { path: '^(node:)?fs(/promises)?$' },
  },
  {
    name: 'no circles but those of types',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];

describe('the folders', () => {
  it('should import only what ARCHITECTURE.md allows', async () => {
    const { output } = (await cruise(
      ['plugins', 'src'],
      {
        baseDir: repository,
        validate: true,
        ruleSet: { forbidden: rules },
        doNotFollow: { path: 'node_modules' },
        tsPreCompilationDeps: true,
        detectJSDocImports: false,
      },
      {},
      { tsConfig: undefined },
    )) as IReporterOutput & {
      output: {
        summary: {
          violations: { rule: { name: string }; from: string; to: string }[];
          totalCruised: number;
        };
      };
    };
    const broken = output.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`,
    );
    expect(broken).toEqual([]);
    expect(output.summary.totalCruised).toBeGreaterThan(60);
  });
});
