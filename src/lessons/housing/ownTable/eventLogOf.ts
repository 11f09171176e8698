import type { EventLog } from '../../../engine/declarations/eventLog';
import type { Descent } from './descent';
import type { Training } from './useDescent';

/** A training as an event log: its loss at the wall time of every epoch, and its graph. */
export function eventLogOf({ began }: Pick<Training, 'began'>, { losses, seconds, graph }: Descent): EventLog {
  const loss = {
    tag: 'loss/train', steps: Float64Array.from(losses, (_, i) => i + 1), values: Float64Array.from(losses),
    wallTimes: Float64Array.from(seconds, (passed) => began / 1000 + passed),
  };
  return { name: 'own-table', scalars: [loss], histograms: [], images: [], texts: [], graph, traces: [], problems: [] };
}
