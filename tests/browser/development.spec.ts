import { spawn, type ChildProcess } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { repository, testProject, type TestProject } from '../site/buildVault.ts';

test.describe('npm start', () => {
  test.skip(({ isMobile }) => isMobile, 'one screen is enough');
  test.setTimeout(120_000);
  let project: TestProject;
  let server: ChildProcess;
  let address: string;

  test.beforeAll(async () => {
    project = await testProject(join(repository, 'tests/fixtures/vaults/authoring'));
    const port = await freePort();
    address = `http://127.0.0.1:${String(port)}`;
    const cli = join(project.directory, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
    const args = [cli, 'start', '--no-open', '--host', '127.0.0.1', '--port', String(port)];
    server = spawn(process.execPath, args, {
      cwd: project.directory,
      env: { ...process.env, NODE_ENV: 'development', KB_DOCS: project.docs },
      stdio: 'ignore',
    });
    await expect
      .poll(
        () =>
          fetch(address).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 90_000 },
      )
      .toBe(200);
  });
  test.afterAll(async () => {
    server.kill();
    await project.remove();
  });

  test('shows drafts and pictures, and a new backlink on another page without a restart', async ({
    page,
  }) => {
    await page.goto(`${address}/guides/draft/`);
    await expect(page.getByText('A draft: it is not part of the published site.')).toBeVisible();

    await page.goto(`${address}/`);
    const picture = page.getByRole('img', { name: 'The map' });
    await expect(picture).toBeVisible();
    await expect(picture).toHaveJSProperty('naturalWidth', 80);

    await page.goto(`${address}/guides/writing/`);
    await expect(page.getByRole('heading', { name: 'Linked from' })).toBeVisible();
    await page.evaluate(() => document.body.setAttribute('data-loaded', 'once'));
    await appendFile(
      join(project.docs, 'take-a-thing.md'),
      '\nThe first page to read is [[Writing|about writing]].\n',
    );
    await expect(page.getByText('about writing')).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('body')).toHaveAttribute('data-loaded', 'once');
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
