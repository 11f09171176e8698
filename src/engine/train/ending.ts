/** Whether a run ends before its last step: by early stopping, or because a range test has left all bounds. */
import type { RangeState, StoppingState } from '../declarations/runMemory';
import { scheduleId } from '../declarations/schedules/catalog';
import type { Params } from '../declarations/schema';
import { afterLoss, beforeStopping } from '../stats/earlyStopping';
import { afterStepLoss, beforeRange, outOfBounds } from './rangeBounds';
import type { Metrics } from './session';

export class Ending {
  over = false;
  stopping: StoppingState = beforeStopping;
  range: RangeState = beforeRange;
  /** A loss out of bounds is what this run looks for. */
  readonly testsRange: boolean;
  readonly #patience: number;
  readonly #leastGain: number;

  constructor(params: Params) {
    this.testsRange = scheduleId(params) === 'range';
    this.#patience = Number(params['patience'] ?? 0);
    this.#leastGain = Number(params['minImprovement'] ?? 0);
  }

  /** @param step after which these were measured */
  see(step: number, metrics: Metrics): void {
    const { loss, val_loss: validation } = metrics;
    if (this.testsRange && loss !== undefined) {
      this.range = afterStepLoss(this.range, loss);
      this.over ||= outOfBounds(this.range);
    }
    if (this.#patience > 0 && validation !== undefined) {
      this.stopping = afterLoss(this.stopping, step, validation, this.#leastGain);
      this.over ||= this.stopping.waited >= this.#patience;
    }
  }

  /** Whether the weights after this step are the best so far. */
  isBest(step: number): boolean {
    return this.stopping.best?.step === step;
  }
}
