import type { Scale } from '../frame/scale';
import type { Polyline } from './layout';

/** The polyline as an SVG path, in tenths of a pixel; broken where a value is missing or not on a logarithmic axis, a dot where it stands alone. */
export function linePath({ xs, ys }: Polyline, x: Scale, y: Scale): string {
  let path = '';
  let run = 0;
  // Far outside the plot, renderers lose precision; the clip hides anything beyond it anyway.
  const [low, high] = [Math.min(...y.range) - 2000, Math.max(...y.range) + 2000];
  for (let i = 0; i < xs.length; i++) {
    const px = x(xs[i] ?? NaN);
    const py = y(ys[i] ?? NaN);
    if (Number.isNaN(px) || Number.isNaN(py)) {
      if (run === 1) path += 'h0';
      run = 0;
      continue;
    }
    const at = `${Math.round(px * 10) / 10} ${Math.round(Math.min(high, Math.max(low, py)) * 10) / 10}`;
    path += run === 0 ? `M${at}` : `L${at}`;
    run++;
  }
  return run === 1 ? `${path}h0` : path;
}
