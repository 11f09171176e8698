/** When a range test has seen enough: the smoothed loss has grown to several times its lowest value. */
import type { RangeState } from '../declarations/runMemory';

const keep = 0.9;
const timesLowest = 4;

export const beforeRange: RangeState = { count: 0, average: 0, lowest: null };

/** The loss smoothed exponentially, as if it had begun with its own average. */
const smoothed = ({ count, average }: RangeState): number => average / (1 - keep ** count);

export function afterStepLoss(state: RangeState, loss: number): RangeState {
  const next = { ...state, count: state.count + 1, average: keep * state.average + (1 - keep) * loss };
  return { ...next, lowest: Math.min(state.lowest ?? Infinity, smoothed(next)) };
}

export const outOfBounds = (state: RangeState): boolean => state.count > 0 && !(smoothed(state) <= timesLowest * (state.lowest ?? 0));
