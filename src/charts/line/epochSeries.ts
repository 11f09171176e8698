import type { LineSeries } from './series';

/**
 * One value an epoch as a line over steps, the first at the end of the first epoch.
 * @param reach steps beyond which nothing is drawn, but at least one epoch is
 */
export function epochSeries(values: readonly number[], stepsPerEpoch: number, given: Pick<LineSeries, 'id' | 'label' | 'color' | 'dashed' | 'reference'>, reach = Number.POSITIVE_INFINITY): LineSeries {
  const shown = values.slice(0, Math.max(1, Math.floor(reach / stepsPerEpoch)));
  return { ...given, stepsPerEpoch, steps: Float64Array.from(shown, (_, epoch) => (epoch + 1) * stepsPerEpoch), values: Float64Array.from(shown) };
}
