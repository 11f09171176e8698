/** A duration with its unit and three significant digits: 14 µs, 1.25 ms, 2.40 s. */
export function microseconds(value: number): string {
  if (value < 1000) return `${value < 10 && !Number.isInteger(value) ? value.toFixed(1) : Math.round(value)}\u202fµs`;
  if (value < 1e6) return `${(value / 1000).toPrecision(3)}\u202fms`;
  return `${(value / 1e6).toPrecision(3)}\u202fs`;
}
