/** A table of numbers, as a CSV file gives it. */
export interface NumberTable {
  /** From the header line, else `column1`, `column2`, ... */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}
