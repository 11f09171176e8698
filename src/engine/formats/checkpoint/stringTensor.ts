/**
 * Texts as the data file of a checkpoint holds them (tensorflow/core/util/tensor_bundle, WriteStringTensor): lengths as
 * varints, masked checksum of the lengths, then the texts. The checksum runs over the lengths as uint32, this checksum, the texts.
 */
import { BinaryReader, BinaryWriter } from '@bufbuild/protobuf/wire';
import { crc32c, maskCrc } from '../crc32c';

export interface StringBytes {
  readonly bytes: Uint8Array;
  /** Not masked. */
  readonly crc: number;
}

export function writeStrings(texts: readonly Uint8Array[]): StringBytes {
  const writer = new BinaryWriter();
  for (const { length } of texts) writer.uint32(length);
  const lengths = checksumOf(texts.map(({ length }) => length));
  writer.fixed32(lengths.masked);
  for (const text of texts) writer.raw(text);
  return { bytes: writer.finish(), crc: texts.reduce((crc, text) => crc32c(text, crc), lengths.crc) };
}

/**
 * The texts, views into `bytes`, and the checksum of what was read.
 * @throws RangeError where there are not `count` texts that fill the bytes.
 */
export function readStrings(bytes: Uint8Array, count: number): { readonly texts: Uint8Array[]; readonly crc: number } {
  // A length has at least one byte.
  if (count > bytes.length) throw new RangeError('fewer bytes than texts');
  const reader = new BinaryReader(bytes);
  const sizes = Array.from({ length: count }, () => reader.uint32());
  const lengths = checksumOf(sizes);
  if (reader.fixed32() !== lengths.masked) throw new RangeError('a wrong checksum of the lengths');
  const texts = sizes.map((size) => {
    const start = reader.pos;
    reader.pos += size;
    return bytes.subarray(start, reader.pos);
  });
  if (reader.pos !== bytes.length) throw new RangeError('other lengths than bytes');
  return { texts, crc: texts.reduce((crc, text) => crc32c(text, crc), lengths.crc) };
}

/** Of the lengths, masked; and of the lengths followed by that. */
function checksumOf(lengths: readonly number[]): { masked: number; crc: number } {
  const plain = crc32c(littleEndian(lengths));
  const masked = maskCrc(plain);
  return { masked, crc: crc32c(littleEndian([masked]), plain) };
}

function littleEndian(values: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(values).buffer);
}
