import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/chromium.mjs';

const executablePath = await findChromium();

/** The built site as `npm start` serves it. */
export const siteUrl = 'http://localhost:4310/';
/** The same files in a sub-folder of a host that sends no headers of its own. */
export const plainHostUrl = 'http://localhost:4311/a/b/';

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
    trace: 'retain-on-failure',
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: [
    { command: 'node scripts/site.mjs 4310 / isolated', url: siteUrl, reuseExistingServer: false },
    { command: 'node scripts/site.mjs 4311 /a/b/ plain', url: plainHostUrl, reuseExistingServer: false },
  ],
});
