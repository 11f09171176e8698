/** How long a run will take on this device, told from what earlier runs did here. */
import { declarationOf } from '../../engine/declarations/catalog';
import type { ExperimentId, Params } from '../../engine/declarations/schema';
import type { RunRecord } from '../runs/record';

export interface CostEstimate {
  readonly steps: number;
  readonly examples: number;
  /** Null until a run of this device gives something to tell it from. */
  readonly seconds: number | null;
}

// Shorter trainings tell more about warming up than about speed.
const leastSeconds = 0.2;

/** @param records earlier runs; the newest of the same experiment counts, else the newest of any, by floating-point operations */
export function estimateCost(experiment: ExperimentId, params: Params, records: readonly RunRecord[]): CostEstimate {
  const { examples, steps, floatingPointOperations } = declarationOf(experiment).cost(params);
  const usable = records.filter((r) => (r.progress?.seconds ?? 0) >= leastSeconds && (r.progress?.step ?? 0) > 0).sort((a, b) => b.createdAt - a.createdAt);
  const model = usable.find((r) => r.spec.experiment === experiment && r.spec.params['batchSize'] === params['batchSize'])
    ?? usable.find((r) => r.spec.experiment === experiment) ?? usable[0];
  if (!model?.progress) return { steps, examples, seconds: null };
  const { step, totalSteps, seconds } = model.progress;
  const whole = declarationOf(model.spec.experiment).cost(model.spec.params).floatingPointOperations;
  const perOperation = seconds / ((whole * step) / totalSteps);
  return { steps, examples, seconds: perOperation * floatingPointOperations };
}
