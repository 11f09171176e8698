/** Sums over a batch, cut into chunks whose number does not depend on the threads, so that neither do the sums. */
import type { Simd } from '../simd';
import { grainFor } from '../team';

export const chunksOfBatch = 8;

/** Addresses of a filter's gradient and its bias's; 0 for a bias that is not wanted. */
export interface FilterGradients {
  readonly filter: number;
  readonly bias: number;
}

/** out = sum over chunks of sums [chunks][values], in order. */
export function addChunks({ team }: Simd, sums: number, chunks: number, values: number, out: number): void {
  const grain = grainFor(values, 16, chunks * values, team.leastShared.values);
  team.run('sumColumns', values, grain, (first, last) => [sums, chunks, values, out, 1, first, last]);
}
