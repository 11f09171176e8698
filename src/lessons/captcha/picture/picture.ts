import type { CaptchaPictures } from '../../../engine/declarations/captchaStudies';
import type { ForeignPicture } from '../../../engine/declarations/foreignPicture';

/** A picture that the learner has chosen. */
export interface ChosenPicture {
  /** Another picture has another key. */
  readonly key: string;
  readonly picture: ForeignPicture;
  /** What it is, in words. */
  readonly label: string;
  /** What is written in it, where that is known. */
  readonly text: string | null;
  /** The picture as it was opened; null where it was drawn here. */
  readonly file: File | null;
}

/** The first of drawn pictures, with alpha. */
export function opaque({ width, height, rgb }: CaptchaPictures): ForeignPicture {
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) rgba.set(rgb.subarray(3 * i, 3 * i + 3), 4 * i);
  return { width, height, rgba };
}

/** A grey picture, 0 to 1, as bytes of all four channels. */
export function greyAsRgba(grey: Float32Array): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(4 * grey.length).fill(255);
  grey.forEach((value, i) => { rgba.fill(Math.round(255 * value), 4 * i, 4 * i + 3); });
  return rgba;
}
