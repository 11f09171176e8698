/** Collects a run's metric points and hands them over as packed columns, at most ten times a second. */
import type { MetricColumn } from '../protocol';
import type { Metrics } from './session';

interface Column {
  steps: number[];
  values: number[];
  seconds: number[];
}

export interface PointBuffer {
  add(step: number, seconds: number, metrics: Metrics): void;
  /** The points since the last call, or null when there are none. */
  take(): readonly MetricColumn[] | null;
}

export function createPointBuffer(): PointBuffer {
  let columns = new Map<string, Column>();
  return {
    add(step, seconds, metrics) {
      for (const [metric, value] of Object.entries(metrics)) {
        let column = columns.get(metric);
        if (!column) {
          column = { steps: [], values: [], seconds: [] };
          columns.set(metric, column);
        }
        column.steps.push(step);
        column.values.push(value);
        column.seconds.push(seconds);
      }
    },
    take() {
      if (columns.size === 0) return null;
      const packed = [...columns].map(([metric, c]) => ({
        metric,
        steps: Float64Array.from(c.steps),
        values: Float64Array.from(c.values),
        seconds: Float64Array.from(c.seconds),
      }));
      columns = new Map();
      return packed;
    },
  };
}

/** Buffers of packed columns, for transfer instead of copy. */
export const transferablesOf = (columns: readonly MetricColumn[]): ArrayBuffer[] =>
  columns.flatMap((c) => [c.steps.buffer, c.values.buffer, c.seconds.buffer] as ArrayBuffer[]);
