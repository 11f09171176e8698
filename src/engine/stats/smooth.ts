/**
 * TensorBoard's smoothing: an exponential moving average, divided by 1 - weight^n so that the first values are not
 * pulled to zero (tensorboard/components/vz_line_chart2/line-chart.ts, resmoothDataset).
 * Values that are not finite pass through and leave the average alone; a constant curve stays exactly as it is.
 * @param weight 0 (raw) up to but not including 1.
 */
export function smooth(values: ArrayLike<number>, weight: number): Float64Array {
  const smoothed = Float64Array.from(values);
  if (weight <= 0 || isConstant(values)) return smoothed;
  let average = 0;
  let bias = 1;
  for (let i = 0; i < smoothed.length; i++) {
    const value = smoothed[i] ?? NaN;
    if (!Number.isFinite(value)) continue;
    average = average * weight + (1 - weight) * value;
    bias *= weight;
    smoothed[i] = average / (1 - bias);
  }
  return smoothed;
}

function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}
