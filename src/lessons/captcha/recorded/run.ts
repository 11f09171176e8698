/** Trainings of the course's network that were recorded elsewhere, as figures to set a run beside. */
import type { CaptchaLoss } from '../../../engine/declarations/captcha';
import type { OptimizerId } from '../../../engine/declarations/optimizers';

/** Pictures in a step of all recorded trainings. */
const batchSize = 100;

/**
 * Values after each epoch, to four digits. `acc` and `val_acc` are what Keras 2 meant by accuracy: the share of all 40
 * outputs with binary cross-entropy, the largest of all 40 with every other loss.
 */
export interface RecordedRun {
  readonly optimizer: OptimizerId;
  readonly loss: CaptchaLoss;
  /** Follow from the recorded accuracies, which are whole multiples of one share of the pictures. */
  readonly trainSize: number;
  readonly validationSize: number;
  readonly curves: Readonly<Record<RecordedMetric, readonly number[]>>;
}
export type RecordedMetric = 'loss' | 'val_loss' | 'acc' | 'val_acc';

export const stepsPerEpoch = (run: RecordedRun): number => Math.ceil(run.trainSize / batchSize);
