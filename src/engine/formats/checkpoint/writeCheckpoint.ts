/** Writes checkpoints in TensorFlow's second format (tensorflow/core/util/tensor_bundle): an index and the values. */
import { create, toBinary } from '@bufbuild/protobuf';
import { crc32c, maskCrc } from '../crc32c';
import { BundleEntryProtoSchema, BundleHeaderProtoSchema } from '../protobuf/generated/tensorflow_pb';
import { bytesFromTensor, storedTypeNumber, type StoredTensor } from '../storedTensor';
import { writeShape } from '../tensorShape';
import { dataName, indexName, type CheckpointFiles } from './files';
import { writeStrings } from './stringTensor';
import { compareBytes } from './tableFormat';
import { writeTable } from './writeTable';

/**
 * The two files, by name; TensorFlow reads them with `tf.train.load_checkpoint` or a Saver.
 * @param prefix `model.ckpt-100`
 */
export function writeCheckpoint(prefix: string, tensors: ReadonlyMap<string, StoredTensor>): CheckpointFiles {
  const encoder = new TextEncoder();
  const sorted = [...tensors].map(([name, tensor]) => ({ key: encoder.encode(name), tensor })).sort((a, b) => compareBytes(a.key, b.key));
  const parts: Uint8Array[] = [];
  let offset = 0;
  const header = create(BundleHeaderProtoSchema, { numShards: 1, version: { producer: 1 } });
  const entries = [{ key: new Uint8Array(0), value: toBinary(BundleHeaderProtoSchema, header) }];
  for (const { key, tensor } of sorted) {
    const { bytes, crc } = contentOf(tensor);
    const entry = create(BundleEntryProtoSchema, {
      dtype: storedTypeNumber(tensor.dtype),
      shape: writeShape(tensor.shape),
      offset: BigInt(offset),
      size: BigInt(bytes.length),
      crc32c: maskCrc(crc),
    });
    entries.push({ key, value: toBinary(BundleEntryProtoSchema, entry) });
    parts.push(bytes);
    offset += bytes.length;
  }
  const data = new Uint8Array(offset);
  let at = 0;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  return new Map([[indexName(prefix), writeTable(entries)], [dataName(prefix, 0, 1), data]]);
}

function contentOf(tensor: StoredTensor): { bytes: Uint8Array; crc: number } {
  if (tensor.dtype === 'string') return writeStrings(tensor.data);
  const bytes = bytesFromTensor(tensor);
  return { bytes, crc: crc32c(bytes) };
}
