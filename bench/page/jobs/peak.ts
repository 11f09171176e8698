/** A bare loop of multiply-adds on one thread; the page runs several at once. */
import { bestVariant } from '../../../src/engine/kernels/simd/features';
import { measurePeak } from '../../../src/engine/kernels/simd/peak';
import type { PeakResult } from '../../shared/jobs';
import { median } from '../../shared/statistics';
import { Unavailable } from '../unavailable';

/** Long enough for loops that were started one after the other to run at the same time. */
const durationMs = 400;

export async function measureLoop(): Promise<PeakResult> {
  const variant = bestVariant();
  if (!variant) throw new Unavailable('no SIMD');
  const readBinary = async (url: URL): Promise<ArrayBuffer> => (await fetch(url)).arrayBuffer();
  const found: number[] = [];
  const end = performance.now() + durationMs;
  while (performance.now() < end) found.push(await measurePeak({ readBinary, variant, now: () => performance.now() }));
  return { gigaflops: median(found), fused: variant === 'relaxed' };
}
