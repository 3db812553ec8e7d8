import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { findChromium } from './chromium.ts';

const repository = path.resolve(__dirname, '../..');

async function main(): Promise<number> {
  if (!existsSync(path.join(repository, 'build', 'index.html'))) {
    console.error('There is no site in build/: run `npm run build` first.');
    return 1;
  }
  const executablePath = findChromium();
  const packageFile = createRequire(__filename).resolve('playwright/package.json');
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(path.dirname(packageFile), 'cli.js'),
      'test',
      '--config',
      path.join(__dirname, 'playwright.config.ts'),
      ...process.argv.slice(2),
    ],
    {
      cwd: repository,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...(executablePath ? { CHROMIUM_PATH: executablePath } : {}),
        BROWSER_TEST_PORT: process.env['BROWSER_TEST_PORT'] ?? (await freePort()),
      },
    },
  );
  return status ?? 1;
}

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
