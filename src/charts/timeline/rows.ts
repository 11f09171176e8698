import type { StepTrace, TracedOperation } from '../../engine/declarations/graphPicture';

export interface TimelineRow {
  readonly operation: TracedOperation;
  /** Set on the first row of a device. */
  readonly device: string | null;
}

/** More rows than these are not drawn. */
export const mostRows = 300;

/** One row an operation, by device and start; of very many, the longest. */
export function timelineRows({ operations }: StepTrace): TimelineRow[] {
  const shown = operations.length <= mostRows ? operations : operations.toSorted((a, b) => b.end - b.start - (a.end - a.start)).slice(0, mostRows);
  const devices = [...new Set(operations.map(({ device }) => device))];
  return devices.flatMap((device) =>
    shown.filter((operation) => operation.device === device).sort((a, b) => a.start - b.start).map((operation, i) => ({ operation, device: i === 0 ? device : null })),
  );
}

/** In CSS pixels. */
export const axisHeight = 26;
export const rowHeight = 20;
const deviceHeight = 22;

/** Rows from top to bottom, each device's under its name. */
export function placeRows(rows: readonly TimelineRow[]): { readonly placed: readonly (TimelineRow & { readonly top: number })[]; readonly bottom: number } {
  const placed: (TimelineRow & { readonly top: number })[] = [];
  let bottom = axisHeight;
  for (const row of rows) {
    if (row.device) bottom += deviceHeight;
    placed.push({ ...row, top: bottom });
    bottom += rowHeight;
  }
  return { placed, bottom };
}

/** From the first moment at which something was ready to the end of the last operation, in microseconds. */
export function spanOf({ operations }: StepTrace): readonly [number, number] {
  const [from, to] = operations.reduce<[number, number]>(([first, last], { ready, start, end }) => [Math.min(first, ready, start), Math.max(last, end)], [Infinity, -Infinity]);
  return from < to ? [from, to] : [0, 1];
}

export type Domain = readonly [number, number];

/** A part of the whole, larger or smaller by a factor about its middle, or moved by a share of itself; never beyond the whole. */
export function changedDomain([from, to]: Domain, [first, last]: Domain, factor: number, move: number): Domain {
  const length = Math.min(last - first, Math.max((last - first) / 10_000, (to - from) * factor));
  const start = Math.min(last - length, Math.max(first, (from + to - length) / 2 + move * length));
  return [start, start + length];
}
