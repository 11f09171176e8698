/**
 * TFRecord framing (tensorflow/core/lib/io/record_writer.h): length (uint64), masked CRC-32C of the length, data, masked
 * CRC-32C of the data; all little endian.
 */
import { maskedCrc32c } from './crc32c';

export const headerBytes = 12;
export const footerBytes = 4;

/** One record around `data`. */
export function frameRecord(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const framed = new Uint8Array(headerBytes + data.length + footerBytes);
  const view = new DataView(framed.buffer);
  view.setBigUint64(0, BigInt(data.length), true);
  view.setUint32(8, maskedCrc32c(framed.subarray(0, 8)), true);
  framed.set(data, headerBytes);
  view.setUint32(headerBytes + data.length, maskedCrc32c(data), true);
  return framed;
}

/** Length of the record that begins at `at`, where the checksum of its length is right; else null. Twelve bytes must be there. */
export function recordLength(bytes: Uint8Array, view: DataView, at: number): number | null {
  if (view.getUint32(at + 8, true) !== maskedCrc32c(bytes, at, at + 8)) return null;
  return Number(view.getBigUint64(at, true));
}
