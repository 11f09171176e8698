import type { StoppingState } from '../declarations/runMemory';

export const beforeStopping: StoppingState = { best: null, waited: 0 };

/** After one more measurement: better only where the loss has fallen by more than `leastGain`. As Keras' `EarlyStopping`. */
export function afterLoss(state: StoppingState, step: number, loss: number, leastGain: number): StoppingState {
  const better = state.best === null || loss < state.best.loss - leastGain;
  return better ? { best: { step, loss }, waited: 0 } : { ...state, waited: state.waited + 1 };
}
