/** The points of one run: growable Float64 columns per metric, kept outside of any store. */
import type { MetricColumn } from '../../engine/protocol';
import type { Curve } from '../../lessons/lesson';

interface Column {
  length: number;
  steps: Float64Array;
  values: Float64Array;
  seconds: Float64Array;
}

const firstCapacity = 256;
const emptyCurve: Curve = { steps: new Float64Array(0), values: new Float64Array(0), seconds: new Float64Array(0) };

export class RunSeries {
  private readonly columns = new Map<string, Column>();
  private readonly views = new Map<string, Curve>();
  private changes = 0;

  /** Grows with every change, so that it can key memos. */
  get version(): number {
    return this.changes;
  }

  get metrics(): readonly string[] {
    return [...this.columns.keys()];
  }

  /** Appends points; those not after the metric's last step (sent twice around a restart) are dropped. */
  append(columns: readonly MetricColumn[]): void {
    for (const incoming of columns) {
      const column = this.columnOf(incoming.metric);
      for (let i = 0; i < incoming.steps.length; i++) {
        const step = incoming.steps[i] ?? 0;
        if (column.length > 0 && step <= (column.steps[column.length - 1] ?? 0)) continue;
        reserve(column, column.length + 1);
        column.steps[column.length] = step;
        column.values[column.length] = incoming.values[i] ?? Number.NaN;
        column.seconds[column.length] = incoming.seconds[i] ?? Number.NaN;
        column.length++;
      }
      this.views.delete(incoming.metric);
    }
    this.changes++;
  }

  /** Drops every point after `step`: a run continues there, and its old future must not be drawn. */
  truncateAfter(step: number): void {
    for (const column of this.columns.values()) {
      while (column.length > 0 && (column.steps[column.length - 1] ?? 0) > step) column.length--;
    }
    this.views.clear();
    this.changes++;
  }

  /** Views of the points so far, shared until the next change. */
  curve(metric: string): Curve {
    const known = this.views.get(metric);
    if (known) return known;
    const column = this.columns.get(metric);
    if (!column) return emptyCurve;
    const view: Curve = {
      steps: column.steps.subarray(0, column.length),
      values: column.values.subarray(0, column.length),
      seconds: column.seconds.subarray(0, column.length),
    };
    this.views.set(metric, view);
    return view;
  }

  /** The last value of every metric that has one. */
  latest(): Record<string, number> {
    const values: Record<string, number> = {};
    for (const [metric, column] of this.columns) {
      const value = column.values[column.length - 1];
      if (column.length > 0 && value !== undefined) values[metric] = value;
    }
    return values;
  }

  /** Copies of all columns, for storage and export. */
  toColumns(): MetricColumn[] {
    return this.metrics.map((metric) => {
      const { steps, values, seconds } = this.curve(metric);
      return { metric, steps: steps.slice(), values: values.slice(), seconds: seconds.slice() };
    });
  }

  private columnOf(metric: string): Column {
    let column = this.columns.get(metric);
    if (!column) {
      column = { length: 0, steps: new Float64Array(firstCapacity), values: new Float64Array(firstCapacity), seconds: new Float64Array(firstCapacity) };
      this.columns.set(metric, column);
    }
    return column;
  }
}

function reserve(column: Column, length: number): void {
  if (length <= column.steps.length) return;
  const grow = (old: Float64Array): Float64Array => {
    const grown = new Float64Array(old.length * 2);
    grown.set(old);
    return grown;
  };
  column.steps = grow(column.steps);
  column.values = grow(column.values);
  column.seconds = grow(column.seconds);
}
