import type { MomentAxis } from '../frame/moment';
import { placeOf } from '../frame/moment';
import { linearScale, type Scale } from '../frame/scale';
import type { Slice, Slices } from './slices';

export type HistogramMode = 'offset' | 'overlay';

export interface RidgePlot {
  readonly x: Scale;
  /** Height of a count above its slice's baseline, in pixels. */
  readonly rise: (count: number) => number;
  /** One baseline a slice, in pixels from the top; in overlay mode all are the same. */
  readonly baselines: readonly number[];
}

/** Share of the plot that the tallest histogram of a ridgeline takes. */
const ridgeShare = 0.4;

/** Where everything lies. Baselines follow the axis, so that steps left out leave a gap; the newest lies at the bottom, in front. */
export function planRidges({ edges, slices, most }: Slices, mode: HistogramMode, axis: MomentAxis, box: { left: number; right: number; top: number; bottom: number }): RidgePlot {
  const x = linearScale([edges[0] ?? 0, edges.at(-1) ?? 1], [box.left, box.right]);
  const height = box.bottom - box.top;
  const tallest = mode === 'offset' ? height * ridgeShare : height;
  const start = slices[0]?.point.wallTime ?? 0;
  const places = slices.map(({ point }) => placeOf(point, axis, start));
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const rise = (count: number): number => (most > 0 ? (count / most) * tallest : 0);
  if (mode === 'overlay' || first === last) return { x, rise, baselines: places.map(() => box.bottom) };
  const shares = places.map((place) => (place - first) / (last - first));
  const tops = slices.map(({ counts }) => rise(counts.reduce((a, b) => Math.max(a, b), 0)));
  const lift = roomAbove(shares, tops, height);
  return { x, rise, baselines: shares.map((share) => box.top + lift + share * (height - lift)) };
}

/** How far below the top the first baseline must lie so that no outline leaves the plot: lift + share * (height - lift) >= top for all. */
function roomAbove(shares: readonly number[], tops: readonly number[], height: number): number {
  return Math.max(0, ...shares.map((share, i) => (share < 1 ? ((tops[i] ?? 0) - share * height) / (1 - share) : 0)));
}

/** A slice's outline: through the middle of every bin, down to the baseline at both ends. */
export function ridgePath({ counts }: Slice, baseline: number, { x, rise }: RidgePlot): string {
  const [left, right] = x.range;
  const width = (right - left) / counts.length;
  const tops = [...counts].map((count, i) => `L${tenth(left + (i + 0.5) * width)} ${tenth(baseline - rise(count))}`);
  return `M${tenth(left)} ${tenth(baseline)}${tops.join('')}L${tenth(right)} ${tenth(baseline)}`;
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

/** The slice whose outline passes nearest to a height, at a bin. */
export function nearestSlice({ slices }: Slices, plot: RidgePlot, bin: number, height: number): number {
  let best = 0;
  let least = Infinity;
  slices.forEach(({ counts }, i) => {
    const distance = Math.abs((plot.baselines[i] ?? 0) - plot.rise(counts[bin] ?? 0) - height);
    // Of equals the one in front.
    if (distance <= least) [best, least] = [i, distance];
  });
  return best;
}
