import path from 'node:path';
import { defineConfig } from 'playwright/test';
import { launchArguments } from './chromium.ts';
import { basePath } from './staticServer.ts';

const repository = path.resolve(__dirname, '../..');
const executablePath = process.env['CHROMIUM_PATH'];
const base = basePath(process.env['BASE_URL']);
// The configuration is read by each worker: a port that is found free here would differ in each.
// `run.ts` finds one; this is the port for whoever calls Playwright directly.
const port = process.env['BROWSER_TEST_PORT'] ?? '4317';
const baseURL = `http://127.0.0.1:${port}${base}`;

export default defineConfig({
  testDir: __dirname,
  testMatch: '**/*.spec.ts',
  outputDir: path.join(repository, 'test-results'),
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  retries: 0,
  reporter: 'list',
  use: {
    baseURL,
    launchOptions: { args: launchArguments, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
  webServer: {
    command: `"${process.execPath}" --import tsx tests/browser/serve.ts build --base ${base} --port ${port}`,
    cwd: repository,
    url: baseURL,
    reuseExistingServer: false,
  },
});
