import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodePlatform } from '../../../../serve/platform';
import { readPicture } from '../../../../serve/pictureFile';
import { publicFolder } from '../../../../serve/publicFolder';
import { readWeightManifest } from '../../../formats/weightManifest';
import { useBackend } from '../../../runtime/testing/backends';
import type { Detection } from '../../../declarations/faces';
import fixture from './detectors.fixture.json';
import { oneShot } from './oneShot';
import { SsdNetwork } from './ssd';
import { TinyNetwork, tinySide } from './tiny';

let before = 0;
let tiny: TinyNetwork;
let ssd: SsdNetwork;
beforeAll(async () => {
  await useBackend('wasm');
  before = tf.memory().numTensors;
  tiny = new TinyNetwork(await readWeightManifest(nodePlatform(), 'tiny_face_detector_model'));
  ssd = new SsdNetwork(await readWeightManifest(nodePlatform(), 'ssd_mobilenetv1_model'));
});
afterAll(() => {
  tiny.dispose();
  ssd.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

const read = (file: string) => readPicture(`${publicFolder}pictures/${file}`);
const now = (): number => performance.now();

/** Within a pixel: face-api counts the picture's part of the square in whole pixels of the input. */
function expectFaces({ faces }: Detection, expected: readonly { readonly box: readonly number[]; readonly score: number }[]): void {
  expect(faces).toHaveLength(expected.length);
  faces.forEach(({ box, score }, i) => {
    [box.x, box.y, box.width, box.height].forEach((value, k) => { expect(Math.abs(value - (expected[i]?.box[k] ?? NaN))).toBeLessThan(1); });
    expect(score).toBeCloseTo(expected[i]?.score ?? NaN, 3);
  });
}

describe.each(fixture.pictures)('in $file', ({ file, tiny: byTiny, ssd: bySsd }) => {
  it('the tiny detector finds what face-api finds', async () => {
    const picture = await read(file);
    expectFaces(await oneShot(() => tiny.propose(picture, fixture.inputSize), 0.4, now), byTiny);
  });

  it('SSD finds what face-api finds, out of 5,118 boxes', async () => {
    const picture = await read(file);
    const found = await oneShot(() => ssd.propose(picture), 0.5, now);
    expectFaces(found, bySsd);
    expect(found.stages.map(({ name, considered }) => [name, considered])).toEqual([['network', 5118], ['merged', (found.stages[0]?.candidates.length ?? NaN) / 5]]);
  });
});

it('takes larger inputs for smaller faces, in whole cells', () => {
  expect(tinySide({ width: 640, height: 480 }, 40)).toBe(416);
  expect(tinySide({ width: 640, height: 480 }, 80)).toBe(224);
  expect(tinySide({ width: 4000, height: 480 }, 20)).toBe(608);
  expect(tinySide({ width: 60, height: 80 }, 40)).toBe(128);
});

it('refuses weights without a layer', () => {
  expect(() => new TinyNetwork(new Map())).toThrow('conv0/filters');
  expect(() => new SsdNetwork(new Map())).toThrow('Conv2d_0_pointwise');
});
