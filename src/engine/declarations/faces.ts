/** Faces in pictures: boxes, landmarks and what each generation of detectors reports of its work. Pixels of the picture given, y downwards. */
import type { ForeignPicture } from './foreignPicture';

export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** As seen in the picture: the eye on its left side first, then the other one, nose tip, left and right corner of the mouth. */
export type FivePoints = readonly [Point, Point, Point, Point, Point];

/** Takes (x, y) to (ax + by + c, dx + ey + f). */
export type AffineMap = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
/** Turn, scale and shift; or also a stretch and a slant. */
export const alignmentKinds = ['similarity', 'affine'] as const;
export type AlignmentKind = (typeof alignmentKinds)[number];

export interface DetectedFace {
  readonly box: FaceBox;
  /** Larger is surer; its scale is the detector's own (networks: probability, cascades: number of merged hits, template: correlation). */
  readonly score: number;
  readonly landmarks: FivePoints | null;
}

/** In the order of history. */
export const detectorIds = [
  'template', 'opencv-default', 'opencv-alt', 'opencv-alt2', 'opencv-lbp', 'viola-jones', 'cascade-cnn', 'mtcnn', 'tiny', 'ssd',
] as const;
export type DetectorId = (typeof detectorIds)[number];

export interface DetectionOptions {
  /** Pixels: side of the smallest face looked for. */
  readonly minFace: number;
}

/** One step of a detector's work, as it can be drawn on the picture. */
export interface DetectionStage {
  /** English identifier, e.g. `pyramid`, `p-net`, `merged`. */
  readonly name: string;
  readonly ms: number;
  /** Windows or cells looked at in this stage. */
  readonly considered: number;
  /** Candidates that are left after it: rows of x, y, width, height, score. */
  readonly candidates: Float32Array;
}
export interface Detection {
  /** Surest first. */
  readonly faces: readonly DetectedFace[];
  /** Milliseconds, all stages together, without loading weights. */
  readonly ms: number;
  readonly stages: readonly DetectionStage[];
}

/** Study `face-detection`: one detector on one picture. Its weights stay loaded for the next question. */
export interface FaceDetectionAsk {
  readonly picture: ForeignPicture;
  readonly detector: DetectorId;
  readonly options: DetectionOptions;
}
