import { describe, expect, it } from 'vitest';
import { nodePlatform } from '../../serve/platform';
import { scriptedPlatform } from '../runtime/testing/scriptedPlatform';
import { readWeightManifest } from './weightManifest';

const manifest = (entry: object): string => JSON.stringify([{ paths: ['one', 'two'], weights: [{ name: 'a', shape: [2], dtype: 'float32', quantization: { dtype: 'uint8', scale: 0.5, min: -1 } }, entry] }]);
const plain = { name: 'b/c', shape: [1, 2], dtype: 'float32' };
const bytes = Uint8Array.of(0, 4, ...new Uint8Array(Float32Array.of(2.5, -3).buffer));

const read = (text: string, content: Uint8Array = bytes) =>
  readWeightManifest(scriptedPlatform({
    fetchFile: (path) => Promise.resolve(Uint8Array.from(path.endsWith('.json') ? new TextEncoder().encode(text) : path.endsWith('one') ? content.subarray(0, 5) : content.subarray(5))),
  }), 'net');

describe('weights of tfjs converters', () => {
  it('are read through several files, plain and quantised', async () => {
    const weights = await read(manifest(plain));
    expect(weights.get('a')).toEqual({ shape: [2], values: Float32Array.of(-1, 1) });
    expect(weights.get('b/c')).toEqual({ shape: [1, 2], values: Float32Array.of(2.5, -3) });
  });

  it.each([
    ['[{}]', bytes, 'a list of weights'],
    ['{}', bytes, 'a list of weights'],
    [manifest({ name: 'b', shape: 'x' }), bytes, 'a list of weights'],
    [manifest({ ...plain, dtype: 'string' }), bytes, 'values of type string'],
    [manifest(plain), bytes.subarray(0, 9), '8 bytes for b/c'],
  ])('are refused where they are damaged: %s', async (text, content, complaint) => {
    await expect(read(text, content)).rejects.toThrow(complaint);
  });

  it('come with the studio whole', async () => {
    const sizes = { face_recognition_model: 5_600_000, face_landmark_68_model: 350_000, tiny_face_detector_model: 190_000, mtcnn_model: 490_000 };
    for (const [name, least] of Object.entries(sizes)) {
      const weights = await readWeightManifest(nodePlatform(), name);
      expect([...weights.values()].reduce((sum, { values }) => sum + values.length, 0)).toBeGreaterThan(least);
    }
  });
});
