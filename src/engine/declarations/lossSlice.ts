/** A two-dimensional slice of a network's loss: a plane through its weights, and the ways of training projected on it. */
import type { ModelWeights } from './studies';

export type SlicePlane =
  /** Two random directions, scaled filter by filter to the weights. */
  | { readonly kind: 'random'; readonly seed: number }
  /** The two directions along which the paths spread most. */
  | { readonly kind: 'principal' };

export interface LossSliceAsk {
  /** Where the plane is laid: its origin. */
  readonly centre: ModelWeights;
  /** Weights on the way of one run each, in order; networks of the centre's experiment. */
  readonly paths: readonly (readonly ModelWeights[])[];
  readonly plane: SlicePlane;
  /** The loss is that of the first so many training pictures, without dropout. */
  readonly examples: number;
  /** Points along each side at last: 5, 9, 17, 33 or 65. */
  readonly finest: number;
}

/** A path's places on the plane; columns of equal length. */
export interface SlicePath {
  readonly steps: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** How far the weights themselves are from the plane (Euclidean). */
  readonly distance: Float64Array;
  /** Their own loss, which the plane does not show; NaN until it is known. */
  readonly losses: Float64Array;
}

export interface LossSlice {
  /** In multiples of the directions: of unit length for the principal ones, else as long as the weights. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Share of the paths' variance that lies in the plane; null without paths. */
  readonly share: number | null;
  readonly centreLoss: number;
  readonly paths: readonly SlicePath[];
  /** Points along each side by now; 0 before the first grid. */
  readonly size: number;
  /** size^2 losses, row by row from the lowest y; those not computed yet are interpolated. */
  readonly losses: Float64Array;
  /** Of all losses that are wanted, how many are computed. */
  readonly computed: number;
  readonly total: number;
}
