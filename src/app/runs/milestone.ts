/** What of a run's progress is worth a sentence. */
import type { RunRecord } from './record';

export interface Milestone {
  readonly kind: 'done' | 'failed' | 'paused' | 'epoch';
  /** Epochs done. */
  readonly epoch: number;
}

// Hundreds of tiny epochs (house prices) would talk without end: at most every so many seconds of training.
const secondsBetween = 5;

/** The milestone passed between two states of one run, if any. */
export function milestoneOf(before: RunRecord | undefined, now: RunRecord): Milestone | null {
  if (!before) return null;
  const { step, stepsPerEpoch, seconds } = now.progress ?? { step: 0, stepsPerEpoch: 1, seconds: 0 };
  const epoch = Math.floor(step / stepsPerEpoch);
  if (before.phase !== now.phase && (now.phase === 'done' || now.phase === 'failed' || now.phase === 'paused')) return { kind: now.phase, epoch };
  if (now.phase !== 'running' || !before.progress) return null;
  const passed = epoch > Math.floor(before.progress.step / stepsPerEpoch);
  const perEpoch = epoch > 0 ? seconds / epoch : 0;
  const every = Math.max(1, Math.ceil(secondsBetween / Math.max(perEpoch, 1e-3)));
  return passed && epoch % every === 0 ? { kind: 'epoch', epoch } : null;
}
