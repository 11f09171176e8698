import { playwright } from '@vitest/browser-playwright';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './scripts/chromium.mjs';
import site from './vite.config.ts';

const executablePath = await findChromium();
/** Where there is no GPU, WebGPU on the processor; the studio itself takes that only when told to. */
const softwareWebgpu = '--enable-unsafe-webgpu';

export default mergeConfig(
  site,
  defineConfig({
    test: {
      // Tests that train take long on a busy machine; none of them measures time.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // A machine that is busy takes its time to open a page; of the projects Vitest does not read this.
      browser: { connectTimeout: 300_000 },
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            // All cores: by itself Vitest would leave one idle, half of a small machine.
            maxWorkers: '100%',
            include: ['{src,vite,scripts,bench}/**/*.test.{ts,tsx}'],
            exclude: ['**/*.browser.test.{ts,tsx}'],
            environment: 'node',
            setupFiles: ['./scripts/propertySeed.ts'],
          },
        },
        {
          extends: true,
          // Found only while tests run, they would make Vite bundle anew and reload the page under a test.
          optimizeDeps: {
            include: [
              'react', 'react-dom', 'react-dom/client', 'react/jsx-dev-runtime', 'zustand', 'zustand/middleware', 'zustand/react/shallow', 'idb', 'recharts',
              '@codemirror/autocomplete', '@codemirror/commands', '@codemirror/lang-javascript', '@codemirror/language', '@codemirror/state', '@codemirror/view', '@lezer/highlight', 'sucrase',
              '@base-ui/react/dialog', '@base-ui/react/menu', '@base-ui/react/tooltip', '@dagrejs/dagre', '@bufbuild/protobuf', '@bufbuild/protobuf/codegenv2', '@bufbuild/protobuf/wire', 'fast-png', 'opentype.js/dist/opentype.mjs',
            ],
          },
          test: {
            name: 'browser',
            include: ['src/**/*.browser.test.{ts,tsx}'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: { args: [...chromiumFlags, softwareWebgpu], ...(executablePath ? { executablePath } : {}) } }),
              instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
            },
          },
        },
      ],
    },
  }),
);
