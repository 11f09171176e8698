/** How far a layout in the plane has come; the array changes with the next step. */
export interface LayoutState {
  /** Two numbers a point. */
  readonly positions: Float64Array;
  readonly iteration: number;
  readonly iterations: number;
  /** Of the layout before this step; null where it was not measured, because it costs as much as a step. */
  readonly divergence: number | null;
}
