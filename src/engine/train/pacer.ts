/** When a run's points are due to be sent, and when its next checkpoint is. */

const pointsEveryMs = 100;
const firstCheckpointMs = 1_000;
const checkpointEveryMs = 8_000;
/** Checkpoints may cost at most this share of the training time. */
const checkpointShare = 0.03;

export interface Pacer {
  pointsDue(): boolean;
  checkpointDue(): boolean;
  checkpointed(costMs: number): void;
}

export function createPacer(now: () => number): Pacer {
  let pointsSent = now();
  let nextCheckpoint = pointsSent + firstCheckpointMs;
  return {
    pointsDue() {
      if (now() - pointsSent < pointsEveryMs) return false;
      pointsSent = now();
      return true;
    },
    checkpointDue: () => now() >= nextCheckpoint,
    checkpointed(costMs) {
      nextCheckpoint = now() + Math.max(checkpointEveryMs, costMs / checkpointShare);
    },
  };
}
