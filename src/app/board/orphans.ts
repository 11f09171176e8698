/** Points left behind by a run that was started again from an earlier step. */

interface Point {
  readonly step: number;
}
interface Columns {
  readonly steps: Float64Array;
  readonly wallTimes: Float64Array;
  readonly values: Float64Array;
}

/**
 * Which points remain when every restart takes back those at later steps: the steps of the rest never fall.
 * (TensorBoard, event_accumulator.py, purge_orphaned_data.)
 */
function survivors(steps: ArrayLike<number>): readonly number[] {
  const kept: number[] = [];
  let least = Infinity;
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i] ?? 0;
    if (step > least) continue;
    least = step;
    kept.push(i);
  }
  return kept.reverse();
}

/** The same object where there is nothing to take back. */
export function withoutOrphanedPoints<T extends Point>(points: readonly T[]): readonly T[] {
  const kept = survivors(points.map(({ step }) => step));
  return kept.length === points.length ? points : kept.flatMap((i) => points[i] ?? []);
}

/** The same object where there is nothing to take back. */
export function withoutOrphanedRows<T extends Columns>(columns: T): T {
  const kept = survivors(columns.steps);
  if (kept.length === columns.steps.length) return columns;
  const rows = (column: Float64Array): Float64Array => Float64Array.from(kept, (i) => column[i] ?? Number.NaN);
  return { ...columns, steps: rows(columns.steps), wallTimes: rows(columns.wallTimes), values: rows(columns.values) };
}
