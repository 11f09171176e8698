/** A picture file as pixels. What cannot be read is refused with the file's name, what was expected and what was found. */
import { EngineError } from '../../engine/errors/failure';
import type { PadContent } from './drawing';

/** Larger files are refused before they are decoded: a small file can hold a picture of gigabytes. */
export const photoByteLimit = 20 * 2 ** 20;
// The network sees 28 pixels; this is ample, and keeps thresholding quick.
const longestSide = 512;

type Photo = Extract<PadContent, { kind: 'photo' }>;

/** Decodes `file`, at most 512 pixels along its longer side; throws `file-too-large` or `bad-file`. */
export async function readPhoto(file: File): Promise<Photo> {
  if (file.size > photoByteLimit) {
    throw new EngineError('file-too-large', { file: file.name, limit: photoByteLimit, found: file.size });
  }
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw new EngineError('bad-file', { file: file.name, expected: 'PNG, JPEG, WebP, GIF', found: await firstBytes(file) });
  }
  try {
    return scaled(bitmap, file.name);
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

function scaled(bitmap: ImageBitmap, name: string): Photo {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new EngineError('unsupported', { what: '2D canvas' });
  // Transparent parts count as paper, as a picture viewer shows them.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return { kind: 'photo', width, height, name, rgba: context.getImageData(0, 0, width, height).data };
}

/** The first picture among pasted or dropped things, or null. */
export function pictureIn(data: DataTransfer | null): File | null {
  return [...(data?.files ?? [])].find((file) => file.type.startsWith('image/')) ?? null;
}
