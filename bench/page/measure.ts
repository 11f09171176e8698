import type { TrainJob, TrainResult } from '../shared/jobs';
import { lossFell } from '../shared/statistics';
import type { Trainer } from './trainer';

const warmUpSteps = 4;
/** Browsers compile JavaScript again, better, after it has run for a while. */
const warmUpMs = 200;
/** Samples are at least this long, so that the clock's resolution does not matter. */
const sampleMs = 10;

/**
 * Warms up, then takes samples until there are enough or the time is used up.
 * @throws Error where the loss has not fallen: the time of a step that teaches nothing is not worth knowing
 */
export async function measureTraining(trainer: Trainer, { batch, samples, budgetMs }: Pick<TrainJob, 'batch' | 'samples' | 'budgetMs'>): Promise<TrainResult> {
  const losses: number[] = [];
  const timed = async (steps: number): Promise<number> => {
    const begun = performance.now();
    for (let i = 0; i < steps; i++) losses.push(await trainer.step());
    return (performance.now() - begun) / steps;
  };

  const firstMs = await timed(1);
  const firstDoneAt = performance.timeOrigin + performance.now();
  let spent = 0;
  let latest = firstMs;
  for (let i = 1; (i < warmUpSteps || spent < warmUpMs) && spent < budgetMs / 2; i++) spent += latest = await timed(1);

  const group = Math.max(1, Math.ceil(sampleMs / latest));
  const stepMs: number[] = [];
  while (stepMs.length === 0 || (stepMs.length < samples && spent < budgetMs)) {
    const mean = await timed(group);
    spent += mean * group;
    stepMs.push(mean);
  }
  // One more loss shows the last update's worth where there were only a few.
  if (losses.length < 8) losses.push(await trainer.step());
  if (!lossFell(losses)) throw new Error(`The loss does not fall: ${summary(losses)}.`);
  return { batch, firstMs, firstDoneAt, stepMs, losses, flopPerExample: trainer.flopPerExample?.() ?? null, frames: null };
}

function summary(losses: readonly number[]): string {
  const shown = losses.length > 6 ? [...losses.slice(0, 3), ...losses.slice(-3)] : losses;
  return shown.map((loss) => loss.toPrecision(4)).join(', ');
}
