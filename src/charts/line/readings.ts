import { abscissa, nearestIndex } from './abscissa';
import type { LineLayout } from './layout';
import type { LineSeries, ReadingOrder, XAxisChoice } from './series';

export interface Reading {
  readonly series: LineSeries;
  /** The point of the series. */
  readonly index: number;
  /** In the axis' unit. */
  readonly x: number;
  /** As drawn: smoothed, where smoothing is on. */
  readonly value: number;
  readonly raw: number;
}

/** Every curve's value nearest to `x`; curves that have no point within a twentieth of the axis are left out. */
export function readAt(layout: LineLayout, axis: XAxisChoice, x: number): Reading[] {
  const place = layout.x.log ? Math.log : (value: number) => value;
  const [from, to] = layout.x.domain;
  const reach = (place(to) - place(from)) / 20;
  const readings: Reading[] = [];
  for (const { series, values } of layout.curves) {
    const { xs, factor } = abscissa(series, axis);
    const index = nearestIndex(xs, x / factor);
    const at = (xs[index] ?? NaN) * factor;
    if (index < 0 || !(Math.abs(place(at) - place(x)) <= reach)) continue;
    readings.push({ series, index, x: at, value: values[index] ?? NaN, raw: series.values[index] ?? NaN });
  }
  return readings;
}

/** The `most` readings whose heights are nearest to the pointer, in the given order; without a pointer the first ones. */
export function nearestReadings(readings: readonly Reading[], height: (value: number) => number, pointer: number | null, most: number, order: ReadingOrder = 'highest'): Reading[] {
  const distance = (reading: Reading): number => {
    const d = Math.abs(height(reading.value) - (pointer ?? 0));
    return Number.isNaN(d) ? Infinity : d;
  };
  const chosen = pointer === null ? readings.slice(0, most) : [...readings].sort((a, b) => distance(a) - distance(b)).slice(0, most);
  switch (order) {
    case 'nearest': return chosen;
    case 'highest': return chosen.sort((a, b) => b.value - a.value);
    case 'lowest': return chosen.sort((a, b) => a.value - b.value);
    case 'name': return chosen.sort((a, b) => a.series.label.localeCompare(b.series.label));
  }
}
