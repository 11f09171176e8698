/** A picture that anybody may bring, made into what a reader of captchas sees. */
import type { CaptchaStyle } from '../../declarations/captchaStyle';
import type { CaptchaNote } from '../../declarations/captchaStudies';
import type { ForeignPicture } from '../../declarations/foreignPicture';
import { EngineError } from '../../errors/failure';
import { luma } from '../../stats/luma';
import { resample } from '../resample';

export interface PreparedCaptcha {
  /** [height, width] of the style, 0 to 1. */
  readonly grey: Float32Array;
  readonly notes: readonly CaptchaNote[];
}

/** Lays alpha on white, takes the grey bytes that training pictures have, and resizes them to the style's size. @throws bad-file */
export function prepareCaptcha({ width, height, rgba }: ForeignPicture, style: CaptchaStyle): PreparedCaptcha {
  if (width < 1 || height < 1 || rgba.length !== 4 * width * height) {
    throw new EngineError('bad-file', { file: 'picture', expected: `${4 * width * height} bytes for ${width} x ${height}`, found: rgba.length });
  }
  const notes: CaptchaNote[] = [];
  if (isTransparent(rgba)) notes.push({ kind: 'alpha-on-white' });
  const grey = greyOf(rgba);
  if (width === style.width && height === style.height) return { grey, notes };
  notes.push({ kind: 'resized', from: [width, height], to: [style.width, style.height] });
  return { grey: resample(grey, width, { left: 0, top: 0, width, height }, style.width, style.height), notes };
}

function isTransparent(rgba: Uint8ClampedArray): boolean {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) return true;
  return false;
}

/** Luma of Rec. 601 in whole levels, as pictures for training have it, over 255. */
function greyOf(rgba: Uint8ClampedArray): Float32Array {
  const grey = new Float32Array(rgba.length / 4);
  for (let i = 0; i < grey.length; i++) {
    const alpha = rgba[4 * i + 3] ?? 0;
    const level = luma(rgba[4 * i] ?? 0, rgba[4 * i + 1] ?? 0, rgba[4 * i + 2] ?? 0);
    grey[i] = Math.floor(255 - alpha + (level * alpha) / 255 + 0.5) / 255;
  }
  return grey;
}
