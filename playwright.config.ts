import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/chromium.mjs';

const executablePath = await findChromium();

const port = Number(process.env['E2E_PORT'] ?? 4310);

/** The built site as `npm start` serves it. */
const siteUrl = `http://localhost:${port}/`;
/** The same files in a sub-folder of a host that sends no headers of its own. */
export const plainHostUrl = `http://localhost:${port + 1}/a/b/`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // Training uses every core: tests beside it would measure each other.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    baseURL: siteUrl,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // A trace keeps the whole page at every action, which takes as long as the test itself: only when asked for.
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: [
    { command: `node scripts/site.mjs ${port} / isolated`, url: siteUrl, reuseExistingServer: false },
    { command: `node scripts/site.mjs ${port + 1} /a/b/ plain`, url: plainHostUrl, reuseExistingServer: false },
  ],
});
