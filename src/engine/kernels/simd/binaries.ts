import type { Variant } from './features';

// Written out in full: bundlers look for exactly this form.
const urls = {
  relaxed: new URL('./binaries/relaxed.wasm', import.meta.url),
  simd: new URL('./binaries/simd.wasm', import.meta.url),
} as const;

/** Where the compiled kernels lie. */
export const binaryUrl = (variant: Variant): URL => urls[variant];

const text = (name: string): number[] => [name.length, ...new TextEncoder().encode(name)];
/** The section of imports, which holds nothing but `env.memory`; its limits end it. */
const memoryImport = (...limits: number[]): number[] => {
  const content = [1, ...text('env'), ...text('memory'), 2, ...limits];
  return [2, content.length, ...content];
};
const own = memoryImport(0, 0);
// Threads need a shared memory with a maximum; tf.js's is 65,536 pages.
const shared = memoryImport(3, 1, 0x80, 0x80, 4);

function bytesOf(source: BufferSource): Uint8Array<ArrayBuffer> {
  const view = ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
  return Uint8Array.from(view);
}

/**
 * The same kernels for a heap that threads share: a build for it differs in nothing but how it imports the memory. Throws
 * where the binary does not import a memory as the kernels do.
 */
export function forSharedHeap(binary: BufferSource): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(binary);
  const at = bytes.findIndex((_, i) => own.every((byte, k) => bytes[i + k] === byte));
  if (at < 0) throw new Error('The kernels do not import the memory as expected.');
  return Uint8Array.from([...bytes.subarray(0, at), ...shared, ...bytes.subarray(at + own.length)]);
}
