/** What TensorBoard event files say, as plain data: read from files, written to files, or gathered from a live run. */
import type { GraphPicture, StepTrace } from './graphPicture';

/** One tag's points as columns of equal length, in the order of the file. */
export interface ScalarSeries {
  readonly tag: string;
  readonly steps: Float64Array;
  /** Seconds since 1970. */
  readonly wallTimes: Float64Array;
  readonly values: Float64Array;
}

export interface HistogramPoint {
  readonly step: number;
  readonly wallTime: number;
  readonly min: number;
  readonly max: number;
  readonly num: number;
  readonly sum: number;
  readonly sumSquares: number;
  /** Right edges of the buckets, ascending; the first bucket begins at `min`. */
  readonly limits: Float64Array;
  readonly counts: Float64Array;
}
export interface HistogramSeries {
  readonly tag: string;
  readonly points: readonly HistogramPoint[];
}

export interface ImagePoint {
  readonly step: number;
  readonly wallTime: number;
  readonly width: number;
  readonly height: number;
  /** An encoded picture (PNG, JPEG, GIF, BMP), as the file has it. */
  readonly encoded: Uint8Array<ArrayBuffer>;
}
export interface ImageSeries {
  readonly tag: string;
  readonly points: readonly ImagePoint[];
}

export interface TextSeries {
  readonly tag: string;
  readonly points: readonly { readonly step: number; readonly wallTime: number; readonly text: string }[];
}

/** Something in a file that could not be used; the rest was. */
export interface EventProblem {
  readonly kind: 'truncated' | 'damaged' | 'unknown-plugin' | 'too-many';
  /** Byte of the file at which it was found. */
  readonly at: number;
  /** The tag or the field concerned; empty where there is none. */
  readonly what: string;
}

/** One run: all that one event file (or one training run of the studio) says. */
export interface EventLog {
  readonly name: string;
  readonly scalars: readonly ScalarSeries[];
  readonly histograms: readonly HistogramSeries[];
  readonly images: readonly ImageSeries[];
  readonly texts: readonly TextSeries[];
  readonly graph: GraphPicture | null;
  /** Run metadata: one traced step per tag. */
  readonly traces: readonly { readonly tag: string; readonly step: number; readonly trace: StepTrace }[];
  readonly problems: readonly EventProblem[];
}
