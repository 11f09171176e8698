import type { Curve, RunView } from '../../lesson';
import type { RecordedMetric } from '../recorded/run';

/** One value an epoch. */
export type History = Readonly<Record<RecordedMetric, readonly number[]>>;

/**
 * Means of a curve's steps over every whole epoch.
 * @param perEpoch steps of an epoch @param epochs how many there are
 */
export function epochMeans({ steps, values }: Pick<Curve, 'steps' | 'values'>, perEpoch: number, epochs: number): readonly number[] {
  const sums = Array.from({ length: epochs }, () => ({ sum: 0, count: 0 }));
  steps.forEach((step, i) => {
    const epoch = sums[Math.ceil(step / perEpoch) - 1];
    if (!epoch) return;
    epoch.sum += values[i] ?? Number.NaN;
    epoch.count++;
  });
  return sums.map(({ sum, count }) => sum / count);
}

/** A run's training metrics averaged over its epochs, beside what the validations said. */
export function historyOf(run: Pick<RunView, 'curve' | 'progress'>): History {
  const [validationLoss, validationAccuracy] = [run.curve('val_loss').values, run.curve('val_acc').values];
  const perEpoch = run.progress?.stepsPerEpoch ?? 1;
  const means = (metric: string): readonly number[] => epochMeans(run.curve(metric), perEpoch, validationLoss.length);
  return { loss: means('loss'), val_loss: [...validationLoss], acc: means('acc'), val_acc: [...validationAccuracy] };
}
