/** Reads checkpoints in TensorFlow's second format, of one or several data files. */
import { EngineError } from '../../errors/failure';
import { crc32c, maskCrc } from '../crc32c';
import { dataTypeName } from '../dataTypes';
import { BundleEntryProtoSchema, BundleHeaderProtoSchema, type BundleEntryProto } from '../protobuf/generated/tensorflow_pb';
import { readMessage } from '../protobuf/readMessage';
import { bytesOf, countOf, storedType, tensorFromBytes, type StoredTensor } from '../storedTensor';
import { readShape } from '../tensorShape';
import { dataName, indexName, type CheckpointFiles } from './files';
import { readTable } from './readTable';
import { readStrings } from './stringTensor';

/** Most texts in a checkpoint: each is an object of its own. */
const mostTexts = 2 ** 20;

/** A checkpoint whose index is sound; the values are checked as they are read. */
export class Checkpoint {
  private readonly prefix: string;
  private readonly files: CheckpointFiles;
  private readonly shards: number;
  private readonly entries = new Map<string, BundleEntryProto>();

  /**
   * @param prefix what the names of its files begin with: `model.ckpt-100`.
   * @throws bad-file where a file is missing or the index is damaged.
   */
  constructor(prefix: string, files: CheckpointFiles) {
    this.prefix = prefix;
    this.files = files;
    const name = indexName(prefix);
    const [header, ...rest] = readTable(this.file(name), name);
    if (header?.key.length !== 0) throw bad(name, 'the header of a checkpoint', 'none');
    const { numShards, endianness } = readMessage(BundleHeaderProtoSchema, header.value, name);
    if (endianness !== 0) throw new EngineError('unsupported', { what: `a big-endian checkpoint (${name})` });
    this.shards = numShards;
    const decoder = new TextDecoder();
    for (const { key, value } of rest) this.entries.set(decoder.decode(key), readMessage(BundleEntryProtoSchema, value, name));
    this.checkSizes(name);
  }

  /** Type and shape of each tensor, by name. */
  get tensors(): ReadonlyMap<string, { readonly dtype: string; readonly shape: readonly number[] }> {
    return new Map([...this.entries].map(([name, entry]) => [name, { dtype: dataTypeName(entry.dtype), shape: shapeOf(entry) }]));
  }

  /**
   * A copy of the values; null where there is no tensor of that name.
   * @throws bad-file where they are damaged, unsupported where they cannot be held.
   */
  read(name: string): StoredTensor | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const dtype = storedType(entry.dtype);
    if (!dtype || entry.slices.length > 0) {
      throw new EngineError('unsupported', { what: dtype ? `the partitioned variable ${name}` : `values of type ${dataTypeName(entry.dtype)} in ${this.prefix}` });
    }
    const file = dataName(this.prefix, entry.shardId, this.shards);
    const [offset, size, shape] = [Number(entry.offset), Number(entry.size), shapeOf(entry)];
    const bytes = this.file(file).subarray(offset, offset + size);
    if (bytes.length !== size) throw bad(file, `${offset + size} bytes`, `${this.file(file).length} bytes`);
    if (dtype === 'string') return { dtype, shape, data: this.texts(bytes, entry, name, file) };
    const expected = countOf(shape) * bytesOf(dtype);
    if (size !== expected) throw bad(file, `${expected} bytes for ${name}`, `${size} bytes`);
    if (maskCrc(crc32c(bytes)) !== entry.crc32c) throw damaged(file, name);
    return tensorFromBytes(dtype, shape, bytes);
  }

  private texts(bytes: Uint8Array, entry: BundleEntryProto, name: string, file: string): Uint8Array[] {
    const count = countOf(shapeOf(entry));
    if (!(count <= mostTexts)) throw bad(file, 'tensors that fit into memory', `${count}`);
    try {
      const { texts, crc } = readStrings(bytes, count);
      if (maskCrc(crc) === entry.crc32c) return texts.map((text) => text.slice());
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    throw damaged(file, name);
  }

  private file(name: string): Uint8Array {
    const bytes = this.files.get(name);
    if (!bytes) throw bad(name, `the file ${name}`, 'none');
    return bytes;
  }

  /** Tensors of one data file do not overlap: together they are no larger than it. */
  private checkSizes(name: string): void {
    const sizes = new Map<number, number>();
    for (const { shardId, offset, size } of this.entries.values()) {
      if (shardId < 0 || shardId >= this.shards || offset < 0n || size < 0n) throw bad(name, 'an intact index of a checkpoint', 'damaged bytes');
      sizes.set(shardId, (sizes.get(shardId) ?? 0) + Number(size));
    }
    for (const [shard, size] of sizes) {
      const data = dataName(this.prefix, shard, this.shards);
      const { length } = this.file(data);
      if (size > length) throw bad(data, `${size} bytes`, `${length} bytes`);
    }
  }
}

/** @throws bad-file, unsupported: all tensors or none, so that a damaged file changes nothing. */
export function readCheckpoint(prefix: string, files: CheckpointFiles): Map<string, StoredTensor> {
  const checkpoint = new Checkpoint(prefix, files);
  const tensors = new Map<string, StoredTensor>();
  for (const name of checkpoint.tensors.keys()) {
    const tensor = checkpoint.read(name);
    if (tensor) tensors.set(name, tensor);
  }
  return tensors;
}

function shapeOf({ shape }: BundleEntryProto): number[] {
  return (shape ? readShape(shape) : [])?.map((size) => size ?? 0) ?? [];
}

function bad(file: string, expected: string, found: string): EngineError {
  return new EngineError('bad-file', { file, expected, found });
}

const damaged = (file: string, name: string): EngineError => bad(file, `the values of ${name}`, 'a wrong checksum');
