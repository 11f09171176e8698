import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/chromium.mjs';

const executablePath = await findChromium();

const port = Number(process.env['E2E_PORT'] ?? 4310);

/** The built site as `npm start` serves it. */
const siteUrl = `http://localhost:${port}/`;
/** The same files in a sub-folder of a host that sends no headers of its own. */
export const plainHostUrl = `http://localhost:${port + 1}/a/b/`;

/** Specs that measure time, or how fast the page answers: each runs when nothing else does, after all the others. */
const alone = ['frames', 'home', 'training', 'environment'];

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  fullyParallel: false,
  projects: [
    { name: 'together', testMatch: '**/*.spec.ts', testIgnore: alone.map((name) => `**/${name}.spec.ts`) },
    ...alone.map((name, i) => ({ name, testMatch: `**/${name}.spec.ts`, dependencies: [alone[i - 1] ?? 'together'] })),
  ],
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
    { command: `node scripts/site.mjs ${port} / isolated`, url: siteUrl, reuseExistingServer: false },
    { command: `node scripts/site.mjs ${port + 1} /a/b/ plain`, url: plainHostUrl, reuseExistingServer: false },
  ],
});
