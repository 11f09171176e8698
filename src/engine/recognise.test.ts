import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, expect, test } from 'vitest';
import { EngineError } from './errors/failure';
import type { Drawing } from './protocol';
import { createRecogniser } from './recognise';
import type { Platform } from './runtime/platform';

beforeAll(() => tf.setBackend('cpu'));

/** A vertical stroke. */
const one: Drawing = { kind: 'ink', width: 28, height: 28, values: Float32Array.from({ length: 784 }, (_, i) => (i % 28 === 14 && i > 150 && i < 650 ? 1 : 0)) };

test('a model that cannot be loaded leaves the other one reading', async () => {
  const fetchFile: Platform['fetchFile'] = async (path) => {
    if (path.includes('cnn')) throw new EngineError('download-failed', { file: path });
    return Uint8Array.from(await readFile(`public/${path}`));
  };
  const recognise = createRecogniser({ fetchFile } as Platform, () => { throw new EngineError('unknown-run', {}); });
  const { probabilities, failures } = await recognise(one, [{ kind: 'shipped', id: 'mnist-softmax' }, { kind: 'shipped', id: 'mnist-cnn' }]);
  expect(probabilities[0]).toHaveLength(10);
  expect(probabilities[1]).toBeNull();
  expect(failures.map((failure) => failure?.code)).toEqual([undefined, 'download-failed']);
});
