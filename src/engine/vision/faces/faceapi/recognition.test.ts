import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodePlatform } from '../../../../serve/platform';
import { gunzip } from '../../../formats/gzip';
import { useBackend } from '../../../runtime/testing/backends';
import fixture from './recognition.fixture.json';
import { chipSide, embeddingLength, openRecognition, RecognitionNetwork } from './recognition';

let before = 0;
let network: RecognitionNetwork;
let orl: Uint8Array;
beforeAll(async () => {
  await useBackend('wasm');
  before = tf.memory().numTensors;
  const platform = nodePlatform();
  network = await openRecognition(platform);
  orl = await gunzip(await platform.fetchFile('datasets/faces/orl_400x112x92_u8.bin.gz', () => undefined), 'orl', 400 * 112 * 92);
});
afterAll(() => {
  network.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

/** A face of ORL made larger and tinted, so that channels cannot be confused. */
function chipOf(face: number) {
  const rgba = new Uint8ClampedArray(chipSide * chipSide * 4).fill(255);
  for (let i = 0; i < chipSide * chipSide; i++) {
    const row = Math.floor((Math.floor(i / chipSide) * 112) / chipSide);
    const column = Math.floor(((i % chipSide) * 92) / chipSide);
    const grey = orl[(face * 112 + row) * 92 + column] ?? NaN;
    rgba.set([grey, Math.floor((grey * 3) / 4), Math.floor(grey / 2)], 4 * i);
  }
  return { width: chipSide, height: chipSide, rgba };
}

it('gives the embeddings that TensorFlow computes, alone and together', async () => {
  const together = await network.embed(fixture.faces.map(chipOf));
  for (const [i, face] of fixture.faces.entries()) {
    const alone = await network.embed([chipOf(face)]);
    fixture.embeddings[i]?.forEach((value, k) => {
      expect(alone[k]).toBeCloseTo(value, 4);
      expect(together[i * embeddingLength + k]).toBeCloseTo(value, 4);
    });
  }
});

it('takes no other sizes, and nothing from nothing', async () => {
  await expect(network.embed([{ width: 96, height: 96, rgba: new Uint8ClampedArray(96 * 96 * 4) }])).rejects.toThrow('96 x 96');
  expect(await network.embed([])).toHaveLength(0);
  expect(() => new RecognitionNetwork(new Map())).toThrow('conv32_down');
});
