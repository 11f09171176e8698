import type { Variant } from './features';

// Written out in full: bundlers look for exactly this form.
const urls = {
  relaxed: { own: new URL('./binaries/relaxed.wasm', import.meta.url), shared: new URL('./binaries/relaxed-shared.wasm', import.meta.url) },
  simd: { own: new URL('./binaries/simd.wasm', import.meta.url), shared: new URL('./binaries/simd-shared.wasm', import.meta.url) },
} as const;

/** Where the compiled kernels lie, for a heap that threads share or one of its own. */
export const binaryUrl = (variant: Variant, shared: boolean): URL => urls[variant][shared ? 'shared' : 'own'];
