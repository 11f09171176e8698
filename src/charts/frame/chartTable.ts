/** A chart's data as a table: what screen readers get, what the table view shows, what is saved as CSV. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Rows of the whole data, where `rows` is an even sample of it. */
  readonly total?: number;
}
