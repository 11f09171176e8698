/** File formats: bytes in, values out. Every reader distrusts its input and names the file, what it expected and what it found. */
import { EngineError } from '../errors/failure';

/** One picture after another, row by row. */
export interface IdxImages {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/**
 * Reads IDX3 of unsigned bytes (magic 2051, three big-endian dimensions), the form of MNIST's images
 * (LeCun, Cortes, Burges, "The MNIST database of handwritten digits"). The pixels are a view into `bytes`.
 * @throws bad-file
 */
export function readIdxImages(bytes: Uint8Array<ArrayBuffer>, file: string): IdxImages {
  const [count = 0, height = 0, width = 0] = readHeader(bytes, file, 2051, 'IDX3 images', 3);
  return { count, height, width, pixels: bytes.subarray(16) };
}

/**
 * Reads IDX1 of unsigned bytes (magic 2049). The labels are a view into `bytes`.
 * @param classes labels from this number on are refused.
 * @throws bad-file
 */
export function readIdxLabels(bytes: Uint8Array<ArrayBuffer>, file: string, classes: number): Uint8Array<ArrayBuffer> {
  readHeader(bytes, file, 2049, 'IDX1 labels', 1);
  const labels = bytes.subarray(8);
  const wrong = labels.findIndex((label) => label >= classes);
  if (wrong >= 0) throw new EngineError('bad-file', { file, expected: `labels from 0 to ${classes - 1}`, found: `label ${labels[wrong] ?? ''} at position ${wrong}` });
  return labels;
}

function readHeader(bytes: Uint8Array<ArrayBuffer>, file: string, magic: number, form: string, dimensions: number): number[] {
  const header = 4 + 4 * dimensions;
  if (bytes.length < header) throw new EngineError('bad-file', { file, expected: `a header of ${header} bytes (${form})`, found: `${bytes.length} bytes` });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = view.getUint32(0);
  if (found !== magic) throw new EngineError('bad-file', { file, expected: `${magic} (${form})`, found: nameMagic(found) });
  const sizes = Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
  const length = header + sizes.reduce((product, size) => product * size, 1);
  if (bytes.length !== length) {
    throw new EngineError('bad-file', { file, expected: `${length} bytes for ${sizes.join(' x ')}`, found: `${bytes.length} bytes` });
  }
  return sizes;
}

function nameMagic(magic: number): string {
  if (magic === 2049) return '2049 (IDX1 labels)';
  if (magic === 2051) return '2051 (IDX3 images)';
  if (magic >>> 16 === 0x1f8b) return `${magic} (gzip)`;
  return String(magic);
}
