import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { wasmThreads } from '../vite/wasmThreads.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Threads in WebAssembly need a cross-origin isolated page.
const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** The bench's page: the engine's sources, stock tf.js and the peers, each in chunks of its own. */
export default defineConfig({
  root: folder('page'),
  publicDir: folder('../public'),
  base: './',
  plugins: [wasmThreads()],
  worker: { format: 'es', plugins: () => [wasmThreads()] },
  build: { target: 'es2022', outDir: folder('dist'), emptyOutDir: true, minify: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 10_000 },
  preview: { headers: isolation },
  logLevel: 'error',
});
