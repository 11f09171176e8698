import type { ContourRange } from './props';

/** The range scaled by `factor` about a point of it (its middle unless given). */
export function zoomed({ x, y }: ContourRange, factor: number, about: readonly [number, number] = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2]): ContourRange {
  const scale = ([low, high]: readonly [number, number], at: number): [number, number] => [at + (low - at) * factor, at + (high - at) * factor];
  return { x: scale(x, about[0]), y: scale(y, about[1]) };
}

/** The range moved by fractions of its size. */
export function moved({ x, y }: ContourRange, byX: number, byY: number): ContourRange {
  const shift = ([low, high]: readonly [number, number], by: number): [number, number] => [low + (high - low) * by, high + (high - low) * by];
  return { x: shift(x, byX), y: shift(y, byY) };
}
