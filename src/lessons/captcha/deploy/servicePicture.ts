import { alphabets, courseStyle, type AlphabetId, type CaptchaStyle } from '../../../engine/declarations/captchaStyle';
import type { ForeignPicture } from '../../../engine/declarations/foreignPicture';
import type { ServedModel } from './serviceClient';

/** The course's pictures, with what the served network reads; characters that the studio does not draw count as the course's. */
export function styleFor(model: ServedModel | null): CaptchaStyle {
  if (!model) return courseStyle;
  const { length, width, height } = model;
  const known = (Object.keys(alphabets) as AlphabetId[]).find((id) => alphabets[id] === model.alphabet);
  return { ...courseStyle, length, width, height, alphabet: known ?? courseStyle.alphabet };
}

/** The picture as a file of PNG. */
export async function pngOf({ width, height, rgba }: ForeignPicture): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  // Copied, as pixels that came from a worker may lie in shared memory.
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(rgba), width, height), 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}
