/** The two formats of a checkpoint in a program's files: TensorFlow's own, and safetensors. */
import { EngineError } from '../../errors/failure';
import { indexName } from '../../formats/checkpoint/files';
import { readCheckpoint } from '../../formats/checkpoint/readCheckpoint';
import { writeCheckpoint } from '../../formats/checkpoint/writeCheckpoint';
import { readSafetensors, writeSafetensors, type NamedTensor } from '../../formats/safetensors';
import { OpError } from '../errors';
import type { FileStore } from '../fileStore';
import { NdArray } from '../ndArray';
import { arrayOfStored, storedOf } from './storedArray';

export type CheckpointFormat = 'checkpoint' | 'safetensors';

const safetensorsName = (prefix: string): string => `${prefix}.safetensors`;

/** Whether there is a checkpoint of that name, in either format. */
export const hasCheckpoint = (files: FileStore, prefix: string): boolean => files.read(indexName(prefix)) !== null || files.read(safetensorsName(prefix)) !== null;

/** Names of the files that make up a checkpoint. */
export const checkpointFiles = (files: FileStore, prefix: string): readonly string[] =>
  files.names.filter((name) => name === indexName(prefix) || name === safetensorsName(prefix) || name === metaName(prefix) || name.startsWith(`${prefix}.data-`));

export const metaName = (prefix: string): string => `${prefix}.meta`;

/** @throws unsupported for other values than floats in safetensors */
export function writeTensors(files: FileStore, prefix: string, tensors: ReadonlyMap<string, NdArray>, format: CheckpointFormat): void {
  if (format === 'safetensors') {
    const named = Object.fromEntries([...tensors].map(([name, array]) => [name, floats(name, array)]));
    files.write(safetensorsName(prefix), new Uint8Array(writeSafetensors(named)));
    return;
  }
  for (const [name, bytes] of writeCheckpoint(prefix, new Map([...tensors].map(([name, array]) => [name, storedOf(array)])))) files.write(name, Uint8Array.from(bytes));
}

/** Everything in a checkpoint. @throws bad-file, NotFoundError where there is none */
export function readTensors(files: FileStore, prefix: string): ReadonlyMap<string, NdArray> {
  const safetensors = files.read(safetensorsName(prefix));
  if (safetensors) return new Map(Object.entries(readSafetensors(safetensors, safetensorsName(prefix)).tensors).map(([name, { shape, values }]) => [name, new NdArray('float32', shape, values)]));
  if (!hasCheckpoint(files, prefix)) throw new OpError('NotFoundError', `Unsuccessful TensorSliceReader constructor: Failed to find any matching files for ${prefix}`);
  const contents = new Map(checkpointFiles(files, prefix).map((name) => [name, files.read(name) ?? new Uint8Array()]));
  return new Map([...readCheckpoint(prefix, contents)].map(([name, tensor]) => [name, arrayOfStored(tensor)]));
}

function floats(name: string, { dtype, shape, data }: NdArray): NamedTensor {
  if (dtype !== 'float32') throw new EngineError('unsupported', { what: `${name} of type ${dtype} in a safetensors file` });
  return { shape, values: data as Float32Array };
}
