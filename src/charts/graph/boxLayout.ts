/** Where boxes go and how lines run between them: the question to a layout, and its answer. Sizes and places in CSS pixels. */

export interface LayoutBox {
  readonly id: number;
  readonly width: number;
  readonly height: number;
}
export interface LayoutLine {
  readonly from: number;
  readonly to: number;
}

export interface LayoutQuestion {
  readonly boxes: readonly LayoutBox[];
  readonly lines: readonly LayoutLine[];
  /** Ends of lines that lie on the frame's upper and lower edge. */
  readonly above: readonly number[];
  readonly below: readonly number[];
}

export type Points = readonly (readonly [x: number, y: number])[];

export interface LayoutAnswer {
  readonly width: number;
  readonly height: number;
  /** Middles of boxes; of the ports only x counts. */
  readonly middles: ReadonlyMap<number, readonly [x: number, y: number]>;
  /** One for each line: from the lower edge of its source to the upper edge of its target. */
  readonly routes: readonly Points[];
}

export const gap = { between: 22, ranks: 40 } as const;
