import type { DataRow } from './props';

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** Rows in order of one column; missing values last either way, equal values in their given order. */
export function sortRows(rows: readonly DataRow[], { column, descending }: Sorting): DataRow[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [a.cells[column] ?? null, b.cells[column] ?? null];
    if (missing(left) || missing(right)) return Number(missing(left)) - Number(missing(right));
    const order = typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right), undefined, { numeric: true });
    return descending ? -order : order;
  });
}

function missing(value: string | number | null): boolean {
  return value === null || value === '' || Number.isNaN(value);
}
