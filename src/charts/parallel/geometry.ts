/** Where lines pass the axes of parallel coordinates (Inselberg 1985), and which of them the brushes let through. */
import { finiteRange } from '../../engine/stats/histogram';
import { logTicks, ticks } from '../../engine/stats/ticks';
import type { AxisTick } from '../frame/Axes';
import { formatTick, formatValue } from '../frame/number';
import { linearScale, logScale, type Scale } from '../frame/scale';
import type { ParallelAxis, ParallelRow } from './props';

/** An axis with its place: heights are shares, 0 at the bottom. */
export interface PlacedAxis {
  readonly axis: ParallelAxis;
  readonly ticks: readonly AxisTick[];
  /** Null where the value is missing or not on the axis. */
  readonly shareOf: (value: number | string | null | undefined) => number | null;
  /** What lies at a height, in words. */
  readonly textAt: (share: number) => string;
}

/** Shares of an axis that a brush lets through. */
export interface Brush {
  readonly low: number;
  readonly high: number;
}
export type Brushes = Readonly<Record<string, Brush>>;

const tickCount = 5;

export function placeAxis(axis: ParallelAxis, rows: readonly ParallelRow[], format = formatValue): PlacedAxis {
  const { choices } = axis;
  if (choices) {
    const at = (index: number): number => (choices.length === 1 ? 0.5 : index / (choices.length - 1));
    return {
      axis,
      ticks: choices.map(({ label }, i) => ({ at: at(i), label })),
      shareOf: (value) => {
        const index = choices.findIndex((choice) => choice.value === value);
        return index < 0 ? null : at(index);
      },
      textAt: (share) => choices[Math.round(share * (choices.length - 1))]?.label ?? '',
    };
  }
  const scale = scaleOf(axis, rows);
  return {
    axis,
    ticks: ticksOf(scale).map(({ value, label }) => ({ at: scale(value), label })),
    shareOf: (value) => (typeof value === 'number' && Number.isFinite(scale(value)) ? scale(value) : null),
    textAt: (share) => format(scale.invert(share)),
  };
}

function scaleOf({ id, log = false }: ParallelAxis, rows: readonly ParallelRow[]): Scale {
  const numbers = rows.flatMap(({ values }) => (typeof values[id] === 'number' && Number.isFinite(values[id]) && (!log || values[id] > 0) ? [values[id]] : []));
  const [low, high] = numbers.length > 0 ? finiteRange(numbers) : [log ? 0.1 : 0, 1];
  if (log) return logScale(low === high ? [low / 2, high * 2] : [low, high], [0, 1]);
  const room = low === high ? Math.abs(low) / 2 || 1 : 0;
  return linearScale([low - room, high + room], [0, 1]);
}

function ticksOf(scale: Scale): readonly { readonly value: number; readonly label: string }[] {
  const [low, high] = scale.domain;
  if (scale.log) return logTicks(low, high).map((value) => ({ value, label: formatTick(value, value) }));
  const round = ticks(low, high, tickCount);
  return round.map((value) => ({ value, label: formatTick(value, (round[1] ?? 0) - (round[0] ?? 0)) }));
}

/** A row's heights, axis by axis. */
export const heightsOf = (row: ParallelRow, axes: readonly PlacedAxis[]): readonly (number | null)[] => axes.map(({ axis, shareOf }) => shareOf(row.values[axis.id]));

// A value at the very edge of a brush is inside, however it was rounded.
const tolerance = 1e-9;

/** Whether every brush lets the row through; a missing value passes no brush. */
export function passes(row: ParallelRow, axes: readonly PlacedAxis[], brushes: Brushes): boolean {
  return axes.every(({ axis, shareOf }) => {
    const brush = brushes[axis.id];
    if (!brush) return true;
    const share = shareOf(row.values[axis.id]);
    return share !== null && share >= brush.low - tolerance && share <= brush.high + tolerance;
  });
}

/** The row whose line passes nearest below or above a place, within `reach`. @param x in axes from the left @param share height */
export function nearestRow(rows: readonly ParallelRow[], axes: readonly PlacedAxis[], x: number, share: number, reach: number): string | null {
  const left = Math.min(axes.length - 2, Math.max(0, Math.floor(x)));
  let best: string | null = null;
  let distance = reach;
  for (const row of rows) {
    const heights = heightsOf(row, axes);
    const [from, to] = [heights[left] ?? null, heights[left + 1] ?? null];
    if (from === null) continue;
    const at = to === null ? from : from + (to - from) * (x - left);
    if (Math.abs(at - share) > distance) continue;
    distance = Math.abs(at - share);
    best = row.id;
  }
  return best;
}

/** The line as an SVG path; it breaks where a value is missing. */
export function linePath(heights: readonly (number | null)[], x: (axis: number) => number, y: (share: number) => number): string {
  return heights.map((height, i) => (height === null ? '' : `${i > 0 && (heights[i - 1] ?? null) !== null ? 'L' : 'M'}${x(i)} ${y(height)}`)).join('');
}

/** A colour between bad (0) and good (1). */
export const qualityColor = (quality: number): string => `color-mix(in oklab, var(--info), var(--accent) ${Math.round(100 * quality)}%)`;
