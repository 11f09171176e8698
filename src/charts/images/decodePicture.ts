/** A picture file as pixels. What cannot be read is refused with the file's name, what was expected and what was found. */
import { EngineError } from '../../engine/errors/failure';

/** Larger files are refused before they are decoded: a small file can hold a picture of gigabytes. */
export const pictureByteLimit = 20 * 2 ** 20;

interface DecodeOptions {
  /** Pixels; larger pictures are scaled down. */
  readonly longestSide: number;
  /** Transparent parts count as white paper, as a picture viewer shows them. */
  readonly onPaper: boolean;
}

/** RGBA bytes, row by row. */
interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** @throws file-too-large, bad-file */
export async function decodePicture(file: File, options: DecodeOptions): Promise<DecodedPicture> {
  if (file.size > pictureByteLimit) {
    throw new EngineError('file-too-large', { file: file.name, limit: pictureByteLimit, found: file.size });
  }
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw new EngineError('bad-file', { file: file.name, expected: 'PNG, JPEG, WebP, GIF', found: await firstBytes(file) });
  }
  try {
    return scaled(bitmap, options);
  } finally {
    bitmap.close();
  }
}

/** The start of a file that is no picture, as the reader of an error can compare it: `68 65 6c 6c…`; its type may well lie. */
async function firstBytes(file: File): Promise<string> {
  if (file.size === 0) return '0 bytes';
  const bytes = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  return `${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')}…`;
}

function scaled(bitmap: ImageBitmap, { longestSide, onPaper }: DecodeOptions): DecodedPicture {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new EngineError('unsupported', { what: '2D canvas' });
  if (onPaper) {
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return { width, height, rgba: context.getImageData(0, 0, width, height).data };
}
