/** Keeps the racers of one group in step across workers: each tells the others how far it is in memory that they share. */
import type { PaceSlot } from '../protocol';

/** Steps a racer may be ahead of the last one: enough that workers of equal speed never wait for each other. */
const lead = 8;

export interface Pace {
  /** The steps done so far; null while the run does not race: paused, ended or freed. */
  tell(step: number | null): void;
  /** Whether a racer that has done `step` steps must wait for others. */
  mustWait(step: number): boolean;
}

export function createPace({ steps, slot }: PaceSlot): Pace {
  const board = new Int32Array(steps);
  return {
    tell(step) {
      Atomics.store(board, slot, step === null ? 0 : step + 1);
    },
    mustWait(step) {
      const latest = step - lead;
      for (let i = 0; i < board.length; i++) {
        const other = Atomics.load(board, i);
        if (other > 0 && other - 1 <= latest) return true;
      }
      return false;
    },
  };
}
