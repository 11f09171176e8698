/** A network as it is built: its layers with shapes and parameters, before any training. */
import type { ExperimentId, Params } from './schema';

export interface NetworkPlanAsk {
  readonly experiment: ExperimentId;
  /** Those that differ from the declaration's defaults. */
  readonly params: Params;
}
export interface NetworkPlan {
  /** Shapes are without the batch dimension. */
  readonly input: readonly number[];
  readonly layers: readonly PlannedLayer[];
}
export interface PlannedLayer {
  readonly name: string;
  /** Its class, as Keras calls it. */
  readonly type: string;
  readonly output: readonly number[];
  /** Shapes of its weights: kernel, then bias. */
  readonly weights: readonly (readonly number[])[];
  readonly parameters: number;
}
