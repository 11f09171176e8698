import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';

const suffix = '?bundle';

/** One classic script, self-contained: it starts from a `blob:` address, beside which there is nothing to import. */
const settings = (file: string): InlineConfig => ({
  configFile: false,
  logLevel: 'error',
  build: { write: false, target: 'es2022', lib: { entry: file, formats: ['iife'], name: 'bundle' } },
});

/**
 * `import text from './entry.ts?bundle'`: the entry with all that it imports as the text of one minified script.
 * Made the same way in development and for the built site, where the text is part of a lazy chunk.
 */
export function bundledText(): Plugin {
  return {
    name: 'bundled-text',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(suffix)) return null;
      const built = await build(settings(id.slice(0, -suffix.length)));
      const outputs = [built].flat() as readonly Rolldown.RolldownOutput[];
      const [chunk, ...others] = outputs.flatMap(({ output }) => output);
      if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${id} cannot be one script`);
      for (const module of chunk.moduleIds) if (!module.includes('node_modules') && !module.startsWith('\0')) this.addWatchFile(module);
      return { code: `export default ${JSON.stringify(chunk.code)};\n`, map: null, moduleType: 'js' };
    },
  };
}
