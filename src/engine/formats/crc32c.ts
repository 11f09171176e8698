/** CRC-32C (Castagnoli; RFC 3720, appendix B.4), with the mask that TensorFlow and LevelDB store it under. */

/** The polynomial 0x1EDC6F41 with its bits reversed. */
const polynomial = 0x82f63b78;
const maskDelta = 0xa282ead8;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
  return crc;
});

/** The checksum of `bytes` or a part of them, unsigned. With `before`, that of what `before` is the checksum of, followed by them. */
export function crc32c(bytes: Uint8Array, before = 0, from = 0, to = bytes.length): number {
  let crc = ~before;
  for (let i = from; i < to; i++) crc = (table[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Rotated and shifted, because the checksum of data that contain checksums is of little use (leveldb, util/crc32c.h). */
export function maskCrc(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + maskDelta) >>> 0;
}

/** `maskCrc` of the checksum of `bytes` or a part of them. */
export const maskedCrc32c = (bytes: Uint8Array, from = 0, to = bytes.length): number => maskCrc(crc32c(bytes, 0, from, to));
