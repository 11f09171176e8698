import sharp from 'sharp';
import type { ForeignPicture } from '../engine/declarations/foreignPicture';
import { EngineError } from '../engine/errors/failure';

/** Checked on the header, before anything is decoded. */
const maxPixels = 40_000_000;

/** RGBA pixels of any image file, turned upright by its EXIF orientation. @throws bad-file */
export async function readPicture(file: string): Promise<ForeignPicture> {
  try {
    const { data, info } = await sharp(file, { limitInputPixels: maxPixels }).rotate().ensureAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, rgba: new Uint8ClampedArray(data) };
  } catch (error) {
    throw new EngineError('bad-file', { file, expected: `an image of at most ${maxPixels} pixels (PNG, JPEG, WebP, GIF, TIFF)`, found: error instanceof Error ? error.message : 'something else' });
  }
}
