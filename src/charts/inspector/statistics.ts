/** What tfjs-vis gets as its `util/math`: the statistics that the engine has already computed, instead of tensors. */
import type { WeightReport } from '../../engine/protocol';

/** A weight as tfjs-vis's views see it: shaped like a tensor, holding a report. */
export interface ReportedWeight {
  readonly shape: readonly number[];
  readonly size: number;
  readonly report: WeightReport;
  data(): Promise<Float32Array>;
}

interface TensorStats {
  readonly numVals: number;
  readonly numZeros: number;
  readonly numNans: number;
  readonly numInfs: number;
  readonly min: number;
  readonly max: number;
}

export function tensorStats({ size, report }: ReportedWeight): Promise<TensorStats> {
  return Promise.resolve({ numVals: size, numZeros: report.zeros, numNans: report.nans, numInfs: report.infs, min: report.min, max: report.max });
}
