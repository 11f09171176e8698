import type { HistogramPoint } from '../../engine/declarations/eventLog';
import type { WeightReport } from '../../engine/protocol';
import { histogram } from '../../engine/stats/histogram';

/** As many as TensorFlow 2's histogram summary writes. */
const bins = 30;

/** The histogram of a weight, as an event file would have it; null where no value is finite. Large weights are counted by an even sample. */
export function weightPoint({ shape, min, max, mean, std, nans, infs, sample }: WeightReport, step: number, wallTime: number): HistogramPoint | null {
  if (!Number.isFinite(min)) return null;
  const num = shape.reduce((size, dimension) => size * dimension, 1) - nans - infs;
  const { edges, counts } = histogram(sample, bins, [min, max]);
  const counted = counts.reduce((sum, count) => sum + count, 0);
  return {
    step, wallTime, min, max, num, sum: mean * num, sumSquares: (std * std + mean * mean) * num,
    limits: edges.slice(1),
    counts: Float64Array.from(counts, (count) => (count * num) / counted),
  };
}
