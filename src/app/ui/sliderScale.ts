/** Where a value stands on a slider of `positions` steps, spaced evenly or by ratio. Pure functions. */

export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly scale: 'linear' | 'log';
  readonly integer: boolean;
}

export const positions = 1000;

/** Position 0..positions of a value; values out of range stand at the end. A log scale needs min > 0, else it is linear. */
export function positionOf(value: number, { min, max, scale }: SliderScale): number {
  if (max <= min) return 0;
  const share = scale === 'log' && min > 0 ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.round(Math.min(1, Math.max(0, share)) * positions);
}

/** The value at a position, with the few digits a hand can mean: 2 on a log scale, 3 on a linear one. The ends are exact. */
export function valueAt(position: number, { min, max, scale, integer }: SliderScale): number {
  if (position <= 0) return min;
  if (position >= positions) return max;
  const share = position / positions;
  const raw = scale === 'log' && min > 0 ? min * (max / min) ** share : min + share * (max - min);
  const rounded = integer ? Math.round(raw) : roundTo(raw, scale === 'log' ? raw : max - min, scale === 'log' ? 2 : 3);
  return Math.min(max, Math.max(min, rounded));
}

/** `value` on the grid that has `digits` significant digits at the size of `reference`. */
function roundTo(value: number, reference: number, digits: number): number {
  const decimals = digits - 1 - Math.floor(Math.log10(Math.abs(reference)));
  return decimals >= 0 ? Number(value.toFixed(Math.min(decimals, 15))) : Math.round(value / 10 ** -decimals) * 10 ** -decimals;
}
