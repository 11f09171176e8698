/** Reads sorted tables: blocks of keys and values, each checked by its checksum. */
import { BinaryReader } from '@bufbuild/protobuf/wire';
import { EngineError } from '../../errors/failure';
import { maskedCrc32c } from '../crc32c';
import { compareBytes, footerBytes, magic, snappy, trailerBytes } from './tableFormat';

export interface TableEntry {
  readonly key: Uint8Array;
  /** A view into the file. */
  readonly value: Uint8Array;
}

/** Bytes of keys for a byte of the file: keys are written without what they share with the one before. */
const keyGrowth = 16;

/**
 * All entries, in ascending order of their keys.
 * @throws bad-file where anything is damaged, unsupported for compressed tables
 */
export function readTable(bytes: Uint8Array, file: string): TableEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < footerBytes || view.getBigUint64(bytes.length - 8, true) !== magic) {
    throw new EngineError('bad-file', { file, expected: 'the index of a checkpoint', found: 'other bytes' });
  }
  return guarded(file, () => {
    const footer = new BinaryReader(bytes.subarray(bytes.length - footerBytes));
    // Of the block of metadata only the checksum matters: TensorFlow leaves it empty.
    readBlock(bytes, view, readHandle(footer), file);
    const places = readBlock(bytes, view, readHandle(footer), file).map(({ value }) => readHandle(new BinaryReader(value)));
    const entries: TableEntry[] = [];
    let room = keyGrowth * bytes.length;
    // A damaged file may name one block again and again.
    if (places.reduce((total, { size }) => total + size, 0) > bytes.length) throw new RangeError('blocks that overlap');
    for (const place of places) {
      for (const entry of readBlock(bytes, view, place, file)) {
        const last = entries.at(-1);
        room -= entry.key.length;
        if (room < 0 || (last && compareBytes(last.key, entry.key) >= 0)) throw new RangeError('keys out of order');
        entries.push(entry);
      }
    }
    return entries;
  });
}

interface Handle {
  readonly offset: number;
  readonly size: number;
}

function readHandle(reader: BinaryReader): Handle {
  return { offset: Number(reader.uint64()), size: Number(reader.uint64()) };
}

function readBlock(bytes: Uint8Array, view: DataView, { offset, size }: Handle, file: string): TableEntry[] {
  const end = offset + size;
  if (end + trailerBytes > bytes.length - footerBytes) throw new RangeError('block outside of the file');
  if (view.getUint32(end + 1, true) !== maskedCrc32c(bytes.subarray(offset, end + 1))) {
    throw new EngineError('bad-file', { file, expected: `an intact block at byte ${offset}`, found: 'a wrong checksum' });
  }
  if (bytes[end] === snappy) throw new EngineError('unsupported', { what: `compressed blocks in ${file}` });
  return readEntries(bytes.subarray(offset, end));
}

/** Entries up to the list of places where a key is written whole, which serves searching only. */
function readEntries(block: Uint8Array): TableEntry[] {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const restarts = view.getUint32(block.length - 4, true);
  const end = block.length - 4 - 4 * restarts;
  if (end < 0) throw new RangeError('too many restarts');
  const reader = new BinaryReader(block.subarray(0, end));
  const entries: TableEntry[] = [];
  let room = keyGrowth * block.length;
  let key = new Uint8Array(0);
  while (reader.pos < end) {
    const [shared, own, length] = [reader.uint32(), reader.uint32(), reader.uint32()];
    const start = reader.pos + own;
    room -= shared + own;
    if (shared > key.length || start + length > end || room < 0) throw new RangeError('entry outside of its block');
    const next = new Uint8Array(shared + own);
    next.set(key.subarray(0, shared));
    next.set(block.subarray(reader.pos, start), shared);
    entries.push({ key: next, value: block.subarray(start, start + length) });
    key = next;
    reader.pos = start + length;
  }
  return entries;
}

/** Whatever else goes wrong while numbers of the file are followed is damage. */
function guarded<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError('bad-file', { file, expected: 'an intact index of a checkpoint', found: 'damaged bytes' });
  }
}
