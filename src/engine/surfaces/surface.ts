/** surfaces: functions of two variables that optimizers race on, with exact gradients in 64 bits. Must not import TensorFlow.js. */

export interface Surface {
  readonly value: (x: number, y: number) => number;
  /** The partial derivatives by x and y. */
  readonly gradient: (x: number, y: number) => readonly [number, number];
}

/** A surface that the studio brings along. */
export interface KnownSurface extends Surface {
  /** As it would be typed in. */
  readonly formula: string;
  /** Where it is worth looking at. */
  readonly range: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  readonly start: readonly [number, number];
  /** Its global minima. */
  readonly minima: readonly (readonly [number, number])[];
}
