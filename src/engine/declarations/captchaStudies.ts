/** What figures ask about captchas, and the answers. */
import type { CaptchaStyle } from './captchaStyle';
import type { ForeignPicture } from './foreignPicture';
import type { ExperimentId, Params } from './schema';

/** A network of lesson 7: one that comes with the studio, or a run's weights with the parameters that say what it reads. */
export type CaptchaModel =
  | { readonly shipped: 'captcha-best' }
  | { readonly experiment: ExperimentId; readonly params: Params; readonly step: number; /** safetensors bytes with `model/...`. */ readonly tensors: ArrayBuffer };

/** Drawn pictures: RGB bytes, row by row, one picture after another. */
export interface CaptchaPictures {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
  readonly texts: readonly string[];
}

/** Draws pictures `from` to `from + count - 1` of `seed`; `text` in place of the random ones. */
export interface CaptchaPicturesAsk {
  readonly style: CaptchaStyle;
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  readonly text: string | null;
  /** With how the first of them came about. */
  readonly stages: boolean;
}
export interface CaptchaPicturesAnswer {
  readonly pictures: CaptchaPictures;
  /** Milliseconds of drawing, all of them together. */
  readonly ms: number;
  /** The first picture after each stage of drawing it, with what belongs to that stage; empty where not asked for. */
  readonly stages: readonly CaptchaStage[];
}
export interface CaptchaStage {
  readonly name: 'glyph' | 'rotated' | 'warped' | 'placed' | 'dots' | 'curve' | 'smooth';
  readonly width: number;
  readonly height: number;
  /** RGBA bytes. Up to `warped`: the characters' tiles side by side; from `placed` on: the picture. */
  readonly rgba: Uint8ClampedArray;
}

export interface CaptchaReadingAsk {
  readonly models: readonly CaptchaModel[];
  readonly pictures: readonly ForeignPicture[];
}
/** What each model says of each picture. */
export interface CaptchaReadings {
  /** One list a model, in the order of the pictures. */
  readonly readings: readonly (readonly CaptchaReading[])[];
}
export interface CaptchaReading {
  readonly text: string;
  /** Characters that may stand at a position. */
  readonly alphabet: string;
  /** [length, classes], row by row; every row sums to 1. */
  readonly probabilities: Float32Array;
  /** What was done to the picture before reading: resized, alpha laid on white. */
  readonly notes: readonly CaptchaNote[];
  /** The grey picture that the network saw, 0 to 1, of its own width and height. */
  readonly seen: { readonly width: number; readonly height: number; readonly grey: Float32Array };
}
export type CaptchaNote =
  | { readonly kind: 'resized'; readonly from: readonly [width: number, height: number]; readonly to: readonly [width: number, height: number] }
  | { readonly kind: 'alpha-on-white' };

/** Covers the picture with a grey patch, place by place, and asks how sure the network still is of each character. */
export interface CaptchaOcclusionAsk {
  readonly model: CaptchaModel;
  readonly picture: ForeignPicture;
  /** Pixels: side of the patch, and from place to place: the patch of place (row, column) begins at pixel (row * stride, column * stride) and lies within the picture. */
  readonly patch: number;
  readonly stride: number;
}
export interface CaptchaOcclusion {
  readonly text: string;
  /** The grey picture that the network saw, 0 to 1, of its own width and height. */
  readonly seen: CaptchaReading['seen'];
  readonly rows: number;
  readonly columns: number;
  /** Places measured so far, of rows * columns, row by row. */
  readonly done: number;
  /** [length, rows, columns]: probability of the character read at that position, with the patch there. */
  readonly probability: Float32Array;
  /** [length]: without a patch. */
  readonly whole: Float32Array;
}
