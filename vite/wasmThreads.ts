import type { Plugin } from 'vite';

const guard = 'if(typeof _scriptDir !== "undefined" && _scriptDir){scriptDirectory=_scriptDir}';

/**
 * tf.js starts its WASM threads by sending the source text of Emscripten's factory function to blob: workers, where the
 * variable `_scriptDir` around it does not exist; a `typeof` test guards it. Minifiers see the variable, drop the test and
 * every thread dies of a ReferenceError (backend_wasm.js, `wasmFactoryThreadedSimd.toString()`). Only Node uses the value.
 */
export function wasmThreads(): Plugin {
  return {
    name: 'wasm-threads',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('tfjs-backend-wasm-threaded-simd.js')) return null;
      if (!code.includes(guard)) throw new Error('tfjs-backend-wasm has changed: see vite/wasmThreads.ts');
      return { code: code.replace(guard, ''), map: null };
    },
  };
}
