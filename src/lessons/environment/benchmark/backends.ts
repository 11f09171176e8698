import type { Backend } from '../../../engine/protocol';

/** In the order of measuring; names of technologies, the same in every language. */
export const backendNames: Readonly<Record<Backend, string>> = { webgl: 'WebGL', webgpu: 'WebGPU', wasm: 'WASM', cpu: 'CPU' };
export const backends: readonly Backend[] = ['webgl', 'webgpu', 'wasm', 'cpu'];
