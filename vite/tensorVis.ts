import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const inspector = (file: string): string => fileURLToPath(new URL(`../src/charts/inspector/${file}`, import.meta.url));

/**
 * What tfjs-vis's views import, and what they get here: vega without eval and style sheets without style elements,
 * for the page's policy's sake; statistics without tfjs-core, which would bring 100 kB and tensors into the page.
 */
const replacements: Readonly<Record<string, string>> = {
  'vega-embed': inspector('vegaEmbed.ts'),
  glamor: inspector('glamor.ts'),
  '../util/math': inspector('statistics.ts'),
};

/** Gives tfjs-vis, and nobody else, our replacements, in builds as in the dev server's pre-bundled packages. */
export function tensorVis(): Plugin {
  const resolve = (source: string, importer: string | undefined): string | undefined => (importer?.includes('/@tensorflow/tfjs-vis/') ? replacements[source] : undefined);
  return {
    name: 'tensor-vis',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { rolldownOptions: { plugins: [{ name: 'tensor-vis', resolveId: resolve }] } } }),
    resolveId: resolve,
  };
}
