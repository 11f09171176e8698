/** From the bytes of a picture file to pixels, within limits. */
import sharp from 'sharp';
import type { ForeignPicture } from '../../engine/declarations/foreignPicture';
import { Complaint } from './complaint';
import type { ServiceLimits } from './limits';

// One picture a thread; the same one never comes again.
sharp.concurrency(1);
sharp.cache(false);
// Other loaders (SVG, PDF, TIFF...) are never given what comes over the network.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'] });

/**
 * Decodes PNG, JPEG, WebP or GIF (of an animation the first frame): palettes, grey and CMYK become RGBA, EXIF orientation is applied.
 * libvips compares the header's pixels with the limit before it decodes any.
 * @throws Complaint too-many-pixels, unknown-format, damaged-picture
 */
export async function decodePicture(bytes: Uint8Array, { pixels }: Pick<ServiceLimits, 'pixels'>): Promise<ForeignPicture> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: pixels, failOn: 'error' }).autoOrient().toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, rgba: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) };
  } catch (error) {
    throw complaintOf(error instanceof Error ? error.message : String(error), pixels);
  }
}

function complaintOf(message: string, limit: number): Complaint {
  if (/pixel limit|exceeds/i.test(message)) return new Complaint('too-many-pixels', { limit });
  if (/unsupported image format/i.test(message)) return new Complaint('unknown-format');
  // libvips names its own sources line by line; the first one says what is wrong.
  return new Complaint('damaged-picture', { reason: message.split('\n', 1)[0] ?? message });
}
