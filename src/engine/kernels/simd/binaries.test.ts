import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { binaryUrl, forSharedHeap } from './binaries';
import type { Variant } from './features';

setFlagsFromString('--experimental-wasm-relaxed-simd');

describe.each<Variant>(['relaxed', 'simd'])('the %s binary', (variant) => {
  it('runs in a heap of its own as it is, and in a shared one when told so', async () => {
    const binary = await readFile(binaryUrl(variant));
    const [own, shared] = [new WebAssembly.Memory({ initial: 1 }), new WebAssembly.Memory({ initial: 1, maximum: 65536, shared: true })];
    const load = (bytes: BufferSource, memory: WebAssembly.Memory): Promise<unknown> => WebAssembly.instantiate(bytes, { env: { memory } });
    await expect(load(binary, own)).resolves.toBeDefined();
    await expect(load(forSharedHeap(binary), shared)).resolves.toBeDefined();
    await expect(load(binary, shared)).rejects.toThrow(WebAssembly.LinkError);
  });

  it('is refused where the memory is imported otherwise', () => {
    expect(() => forSharedHeap(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))).toThrow(/import/);
  });
});
