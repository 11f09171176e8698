/** When a run's points are due to be sent, when its next checkpoint is, and whether it can afford a snapshot. */

const pointsEveryMs = 100;
const firstCheckpointMs = 1_000;
const checkpointEveryMs = 8_000;
/** Checkpoints may cost at most this share of the training time. */
const checkpointShare = 0.03;
/** Snapshots may cost this share of the time, and before that a moment that nobody notices. */
const snapshotShare = 0.02;
const snapshotGraceMs = 200;

export interface Pacer {
  pointsDue(): boolean;
  checkpointDue(): boolean;
  checkpointed(costMs: number): void;
  snapshotAffordable(): boolean;
  snapshotTaken(costMs: number): void;
}

export function createPacer(now: () => number): Pacer {
  const begun = now();
  let snapshotsMs = 0;
  let pointsSent = begun;
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
    snapshotAffordable: () => snapshotsMs <= snapshotGraceMs + snapshotShare * (now() - begun),
    snapshotTaken(costMs) {
      snapshotsMs += costMs;
    },
  };
}
