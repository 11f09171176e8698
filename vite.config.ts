import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundledText } from './vite/bundledText.ts';
import { csp } from './vite/csp.ts';
import { lessonText } from './vite/lessonText.ts';
import { studioApi } from './vite/studioApi.ts';
import { tensorVis } from './vite/tensorVis.ts';
import { wasmThreads } from './vite/wasmThreads.ts';

// Threads in WebAssembly need a cross-origin isolated page.
const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

// The worker imports these one by one; found late, Vite would bundle them anew and reload the page in mid-run.
const tensorFlow = ['core', 'core/dist/register_all_gradients', 'layers', 'backend-cpu', 'backend-wasm', 'backend-webgl', 'backend-webgpu'].map((name) => `@tensorflow/tfjs-${name}`);

export default defineConfig({
  // Relative addresses: the built site works from any folder of any static host.
  base: './',
  plugins: [bundledText(), studioApi(), lessonText(), tensorVis(), react(), csp()],
  worker: { format: 'es', plugins: () => [wasmThreads()] },
  // data: fonts and scripts would be stopped by the Content-Security-Policy.
  build: { target: 'es2022', assetsInlineLimit: 0, manifest: true },
  optimizeDeps: { include: tensorFlow },
  // The benchmark's own packages and Python would use up the system's file watchers.
  server: { headers: isolation, watch: { ignored: ['**/bench/.venv/**', '**/bench/node_modules/**'] } },
  preview: { headers: isolation },
});
