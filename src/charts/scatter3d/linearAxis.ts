import { niceStep, ticks } from '../../engine/stats/ticks';
import type { BoxAxis } from './boxMarks';

/** An edge of the box from `low` to `high`, with round numbers. */
export function linearAxis(name: string, [low, high]: readonly [number, number], format: (value: number, step: number) => string): BoxAxis {
  return {
    name,
    ticks: (count) => {
      const step = niceStep(high - low, count);
      return ticks(low, high, count).map((value) => ({ at: ((value - low) / (high - low || 1)) * 2 - 1, label: format(value, step) }));
    },
  };
}
