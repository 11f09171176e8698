import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import type { Variant } from './features';
import { measurePeak } from './peak';

setFlagsFromString('--experimental-wasm-relaxed-simd');

describe.each<Variant>(['relaxed', 'simd'])('measurePeak, %s', (variant) => {
  const readBinary = (url: URL): Promise<Uint8Array<ArrayBuffer>> => readFile(url);

  it('counts the operations of its loop by the given clock', async () => {
    // A million rounds of 12 multiply-adds of four lanes in two milliseconds at best.
    const times = [0, 9, 10, 12, 20, 23, 30, 33, 40, 44];
    let reading = 0;
    const now = (): number => times[reading++] ?? 0;
    expect(await measurePeak({ readBinary, variant, now })).toBeCloseTo((1e6 * 12 * 4 * 2) / 2e-3 / 1e9, 6);
  });

  it('finds what a machine with SIMD can do at least', async () => {
    expect(await measurePeak({ readBinary, variant, now: () => performance.now() })).toBeGreaterThan(1);
  });
});
