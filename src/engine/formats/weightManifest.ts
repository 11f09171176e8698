/** Weights as tfjs converters write them: `NAME-weights_manifest.json` and the files of bytes that it names, some quantised to 8 bits. */
import { EngineError } from '../errors/failure';
import type { Platform } from '../runtime/platform';
import { isRecord, parseJson } from './json';

export interface StoredWeight {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}
export type StoredWeights = ReadonlyMap<string, StoredWeight>;

const folder = 'models/faces';

/** All weights of `public/models/faces/NAME-weights_manifest.json`, by their names. @throws download-failed, bad-file */
export async function readWeightManifest(platform: Platform, name: string): Promise<StoredWeights> {
  const file = `${folder}/${name}-weights_manifest.json`;
  const groups = parseJson(await platform.fetchFile(file, () => undefined), file);
  if (!Array.isArray(groups)) throw damaged(file);
  const weights = new Map<string, StoredWeight>();
  for (const group of groups as unknown[]) {
    if (!isRecord(group) || !Array.isArray(group['paths']) || !Array.isArray(group['weights'])) throw damaged(file);
    const parts = await Promise.all(group['paths'].map((path) => platform.fetchFile(`${folder}/${String(path)}`, () => undefined)));
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    let at = 0;
    for (const entry of group['weights'] as unknown[]) {
      const { name: weight, shape, quantised, scale, min } = entryOf(entry, file);
      const count = shape.reduce((product, size) => product * size, 1);
      const length = quantised ? count : 4 * count;
      const own = bytes.slice(at, at + length);
      if (own.length < length) throw new EngineError('bad-file', { file, expected: `${length} bytes for ${weight}`, found: `${own.length} bytes` });
      weights.set(weight, { shape, values: quantised ? Float32Array.from(own, (byte) => byte * scale + min) : new Float32Array(own.buffer) });
      at += length;
    }
  }
  return weights;
}

interface Entry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly quantised: boolean;
  readonly scale: number;
  readonly min: number;
}

function entryOf(entry: unknown, file: string): Entry {
  if (!isRecord(entry)) throw damaged(file);
  const { name, shape, dtype, quantization } = entry;
  if (typeof name !== 'string' || !Array.isArray(shape) || !shape.every((size) => Number.isInteger(size))) throw damaged(file);
  if (!isRecord(quantization)) {
    if (dtype !== 'float32') throw new EngineError('unsupported', { what: `values of type ${String(dtype)} in ${file}` });
    return { name, shape, quantised: false, scale: 1, min: 0 };
  }
  const { scale, min, dtype: stored } = quantization;
  if (stored !== 'uint8' || typeof scale !== 'number' || typeof min !== 'number') throw new EngineError('unsupported', { what: `values of type ${String(stored)} in ${file}` });
  return { name, shape, quantised: true, scale, min };
}

const damaged = (file: string): EngineError => new EngineError('bad-file', { file, expected: 'a list of weights with their shapes', found: 'other text' });
