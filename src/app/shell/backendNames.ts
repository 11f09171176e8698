/** How the backends are called: names of technologies, the same in every language. */
import type { Backend } from '../../engine/protocol';

export const backendNames: Readonly<Record<Backend, string>> = { webgl: 'WebGL', webgpu: 'WebGPU', wasm: 'WASM', cpu: 'CPU' };
export const backendIds: readonly Backend[] = ['webgl', 'webgpu', 'wasm', 'cpu'];
