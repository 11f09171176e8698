/** What to do about a failure, as far as a parameter can mend it. */
import type { Params } from '../../engine/declarations/schema';
import type { Failure } from '../../engine/errors/failure';

export type Remedy =
  | { readonly kind: 'smaller-rate'; readonly learningRate: number }
  | { readonly kind: 'smaller-batch'; readonly batchSize: number }
  | { readonly kind: 'again' };

export function remedyOf(failure: Failure, params: Params): Remedy {
  if (failure.code === 'diverged') {
    const rate = Number(failure.details['learningRate'] ?? params['learningRate']);
    // Rounded, because a tenth of 0.3 is not quite 0.03 in binary.
    if (Number.isFinite(rate) && rate > 0) return { kind: 'smaller-rate', learningRate: Number((rate / 10).toPrecision(6)) };
  }
  if (failure.code === 'out-of-memory') {
    const batch = params['batchSize'];
    if (typeof batch === 'number' && batch > 1) return { kind: 'smaller-batch', batchSize: Math.floor(batch / 2) };
  }
  return { kind: 'again' };
}
