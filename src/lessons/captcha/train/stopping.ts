import { afterLoss, beforeStopping } from '../../../engine/stats/earlyStopping';

export interface Stopped {
  /** Epochs, from 1: with the lowest loss so far, and the last that is trained. */
  readonly best: number;
  readonly last: number;
}

/** Where early stopping would have ended a training with these validation losses; null without any. @param patience epochs without a lower loss */
export function stoppedAt(losses: readonly number[], patience: number): Stopped | null {
  let state = beforeStopping;
  let last = 0;
  for (const loss of losses) {
    if (state.waited >= patience && state.best) break;
    state = afterLoss(state, ++last, loss, 0);
  }
  return state.best && { best: state.best.step, last };
}
