import type { RunView } from '../lesson';

/** A run's weights [w0, w1, ...] after its last epoch; zeros, where every run starts, before the first. */
export function weightsOf(run: RunView | undefined, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => run?.latest[`w${i}`] ?? 0);
}

/** The way a run has gone over two weights, from the start at zero. */
export function pathOf(run: RunView, first: string, second: string): { readonly x: Float64Array; readonly y: Float64Array } {
  const along = (metric: string): Float64Array => {
    const { values } = run.curve(metric);
    const path = new Float64Array(values.length + 1);
    path.set(values, 1);
    return path;
  };
  return { x: along(first), y: along(second) };
}
