import { binaryUrl } from './binaries';
import type { Variant } from './features';
import type { KernelModule } from './module';

// About two milliseconds: browsers may show time in steps of a tenth of one.
const rounds = 1_000_000;
const attempts = 5;

export interface PeakOptions {
  readonly readBinary: (url: URL) => Promise<BufferSource>;
  readonly variant: Variant;
  /** Milliseconds. */
  readonly now: () => number;
}

/**
 * Single-precision operations that one thread of this machine can do in a second with the instructions of a build, in
 * GFLOP/s: the best of a few bare loops of multiply-adds, about ten milliseconds in all. Kernels cannot be faster than this.
 */
export async function measurePeak({ readBinary, variant, now }: PeakOptions): Promise<number> {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { instance } = await WebAssembly.instantiate(await readBinary(binaryUrl(variant)), { env: { memory } });
  const { peak, operationsInPeakRound } = instance.exports as unknown as Pick<KernelModule, 'peak' | 'operationsInPeakRound'>;
  let best = Infinity;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const begun = now();
    peak(rounds);
    best = Math.min(best, now() - begun);
  }
  return (rounds * operationsInPeakRound()) / best / 1e6;
}
