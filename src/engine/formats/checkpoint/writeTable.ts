/** Writes sorted tables as TensorFlow does: for the same entries the same bytes. */
import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { maskedCrc32c } from '../crc32c';
import { BlockBuilder } from './blockBuilder';
import type { TableEntry } from './readTable';
import { footerBytes, magic, sharedLength, trailerBytes, uncompressed } from './tableFormat';

const blockSize = 2 ** 18;
const restartInterval = 16;

/** @param entries in ascending order of their keys, each key once. */
export function writeTable(entries: readonly TableEntry[]): Uint8Array<ArrayBuffer> {
  const file = new FileOfBlocks();
  const index = new BlockBuilder(1);
  let block = new BlockBuilder(restartInterval);
  entries.forEach(({ key, value }, i) => {
    block.add(key, value);
    const next = entries[i + 1]?.key;
    if (next && block.length < blockSize) return;
    index.add(next ? separator(key, next) : successor(key), file.append(block));
    block = new BlockBuilder(restartInterval);
  });
  const meta = file.append(new BlockBuilder(restartInterval));
  return file.finish(meta, file.append(index));
}

class FileOfBlocks {
  private readonly writer = new BinaryWriter();
  private size = 0;

  /** The block's place, as the index and the footer write it. */
  append(block: BlockBuilder): Uint8Array {
    const content = block.finish();
    const sealed = new Uint8Array(content.length + 1);
    sealed.set(content);
    sealed[content.length] = uncompressed;
    this.writer.raw(sealed).fixed32(maskedCrc32c(sealed));
    const place = new BinaryWriter().uint64(this.size).uint64(content.length).finish();
    this.size += content.length + trailerBytes;
    return place;
  }

  finish(meta: Uint8Array, index: Uint8Array): Uint8Array<ArrayBuffer> {
    const padding = new Uint8Array(footerBytes - 8 - meta.length - index.length);
    return this.writer.raw(meta).raw(index).raw(padding).fixed64(magic).finish();
  }
}

/** A short key from `last` on and below `next` (leveldb, util/comparator.cc). */
function separator(last: Uint8Array, next: Uint8Array): Uint8Array {
  const shared = sharedLength(last, next);
  const byte = last[shared];
  if (byte === undefined || byte === 255 || byte + 1 >= (next[shared] ?? 0)) return last;
  return raised(last, shared);
}

/** A short key from `last` on. */
function successor(last: Uint8Array): Uint8Array {
  const at = last.findIndex((byte) => byte !== 255);
  return at < 0 ? last : raised(last, at);
}

function raised(key: Uint8Array, at: number): Uint8Array {
  const short = key.slice(0, at + 1);
  short[at] = (key[at] ?? 0) + 1;
  return short;
}
