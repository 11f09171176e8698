/** What reader and writer of LevelDB's sorted tables share (leveldb, doc/table_format.md; tensorflow/core/lib/io/table). */

/** At the end of the file: two places of blocks, padded to 40 bytes, and the magic number. */
export const footerBytes = 48;
export const magic = 0xdb4775248b80fb57n;

/** Behind each block: a byte that names its compression, and the masked CRC-32C of block and byte. */
export const trailerBytes = 5;
export const uncompressed = 0;
export const snappy = 1;

/** As UTF-8 bytes compare, which is not how strings of JavaScript do. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Length of what both begin with. */
export function sharedLength(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < length && a[shared] === b[shared]) shared++;
  return shared;
}
