import { expect, test } from 'vitest';
import type { CaptchaOcclusion } from '../../../engine/declarations/captchaStudies';
import { dropMap, worstPlace } from './dropMap';

/** Two places of a patch of 2 x 2 pixels, one pixel apart, on a picture of 2 rows and 4 columns; two positions. */
const occlusion: CaptchaOcclusion = {
  text: '17', seen: { width: 4, height: 2, grey: new Float32Array(8) }, rows: 1, columns: 3, done: 2,
  probability: Float32Array.of(0.25, 0.5, 0, 0.75, 1, 0), whole: Float32Array.of(0.75, 0.75),
};
const size = { patch: 2, stride: 1 };

test('a pixel has the mean fall of the patches that cover it', () => {
  expect([...dropMap(occlusion, size, 0)]).toEqual([0.5, 0.375, 0.25, 0, 0.5, 0.375, 0.25, 0]);
  expect([...dropMap(occlusion, size, 1)]).toEqual([0, -0.125, -0.25, 0, 0, -0.125, -0.25, 0]);
});

test('nothing is said of pixels that no patch has covered yet', () => {
  expect([...dropMap({ ...occlusion, done: 0 }, size, 0)]).toEqual(Array<number>(8).fill(0));
});

test('the worst place is among those that were measured', () => {
  expect(worstPlace(occlusion, 0)).toEqual({ row: 0, column: 0, probability: 0.25 });
  expect(worstPlace(occlusion, 1)).toEqual({ row: 0, column: 0, probability: 0.75 });
});
