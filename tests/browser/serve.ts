import { parseArgs } from 'node:util';
import { startStaticServer } from './staticServer.ts';

const usage = `Usage: tsx tests/browser/serve.ts [DIR] [options]

Serves DIR (build, where none is given) as a bare file server does.

  --base PATH   the path below which it is served (/, or BASE_URL)
  --port PORT   the port (any free one, or BROWSER_TEST_PORT)
  --gzip        compress text for a client that accepts it
  --help        this text
`;

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      base: { type: 'string', default: process.env['BASE_URL'] ?? '/' },
      port: { type: 'string', default: process.env['BROWSER_TEST_PORT'] ?? '0' },
      gzip: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const server = await startStaticServer({
    root: positionals[0] ?? 'build',
    base: values.base,
    port: Number(values.port),
    gzip: values.gzip,
  });
  process.stdout.write(`${server.url}\n`);
}

main().catch((error: NodeJS.ErrnoException) => {
  const isWrongUse = error.code?.startsWith('ERR_PARSE_ARGS') ?? false;
  process.stderr.write(`${error.message}\n${isWrongUse ? `\n${usage}` : ''}`);
  process.exitCode = isWrongUse ? 2 : 1;
});
