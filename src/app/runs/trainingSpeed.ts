/** How fast a run trains, against what the machine can do at most. */
import { declarationOf } from '../../engine/declarations/catalog';
import type { DeviceReport } from '../../engine/protocol';
import type { Speed } from '../store/device';
import type { RunRecord } from './record';

/** @param alone whether no other run trains at the same time. Null before the first steps. */
export function trainingSpeed({ spec, progress }: Pick<RunRecord, 'spec' | 'progress'>, device: Pick<DeviceReport, 'threads' | 'peakGflops'> | null, alone: boolean): Speed | null {
  const examplesPerSecond = progress?.examplesPerSecond ?? 0;
  if (examplesPerSecond <= 0) return null;
  const gflops = (examplesPerSecond * declarationOf(spec.experiment).cost(spec.params).operationsPerExample) / 1e9;
  const peak = device?.peakGflops ?? null;
  return { examplesPerSecond, gflops, peakShare: device && peak !== null && alone ? gflops / (peak * device.threads) : null };
}
