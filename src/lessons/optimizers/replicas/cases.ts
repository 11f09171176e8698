/** Which replicas are compared. */
import type { SeriesCase } from '../../../engine/declarations/replicaSeries';
import type { Params } from '../../../engine/declarations/schema';

export const stragglerMs = 100;
export const pictures = 3_000;
export const seriesParams: Params = { optimizer: 'sgd', learningRate: 0.1, batchSize: 32, trainSize: pictures, validationSize: 1_000, epochs: 1, probeEvery: 0 };

/** One replica, then more in each way; the one alone is never late, so that the others can be compared with it. */
export function seriesCases(cores: number, delayMs: number): readonly SeriesCase[] {
  const more = [2, 4, 8].filter((replicas) => replicas <= Math.max(4, cores));
  // Of two replicas with a backup one would work for nothing.
  const cases = (mode: SeriesCase['mode'], backups: number): SeriesCase[] => more.filter((replicas) => replicas > 2 * backups).map((replicas) => ({ mode, replicas, backups, delayMs }));
  return [{ mode: 'sync', replicas: 1, backups: 0, delayMs: 0 }, ...cases('sync', 0), ...cases('sync', 1), ...cases('async', 0)];
}
