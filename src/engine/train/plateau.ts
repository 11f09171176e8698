import type { PlateauState } from '../declarations/runMemory';

export interface PlateauRule {
  readonly factor: number;
  readonly patience: number;
}

/** A loss must fall by more than this to count as better. */
const leastGain = 1e-4;

export const beforePlateau: PlateauState = { factor: 1, best: null, waited: 0 };

/** After one more measurement of the loss: the rate is multiplied by `factor` after `patience` that were no better. As Keras' `ReduceLROnPlateau`. */
export function afterMeasurement(state: PlateauState, loss: number, { factor, patience }: PlateauRule): PlateauState {
  if (state.best === null || loss < state.best - leastGain) return { ...state, best: loss, waited: 0 };
  const waited = state.waited + 1;
  return waited < patience ? { ...state, waited } : { ...state, factor: state.factor * factor, waited: 0 };
}
