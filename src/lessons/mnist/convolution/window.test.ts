import { expect, test } from 'vitest';
import { convolve, tapsAt, type Sliding, type Volume } from '../../../engine/stats/convolution';
import { kernelIds, presetKernel } from './kernelPresets';
import { channelOf, inside, middleOf, padded, placeUnder, tapCells } from './window';

const input: Volume = { height: 4, width: 5, channels: 2, values: Float64Array.from({ length: 40 }, (_, i) => i) };
const same: Sliding = { size: 3, stride: 2, dilation: 1, padding: 'same' };

test('padding stands around the channel as NaN', () => {
  const around = padded(input, same, 1);
  // 4 rows at stride 2 need one zero row, below; 5 columns one on each side.
  expect([around.height, around.width]).toEqual([5, 7]);
  expect(Array.from(around.values).filter(Number.isNaN)).toHaveLength(35 - 20);
  expect(around.values[1]).toBe(1);
});

test('the cell in the middle of a window finds that window again', () => {
  for (const stride of [1, 2, 3]) {
    const sliding: Sliding = { size: 3, stride, dilation: 1, padding: 'same' };
    const output = convolve(channelOf(input, 0), { size: 3, inputs: 1, outputs: 1, values: presetKernel('blur', 3) }, sliding);
    for (let row = 0; row < output.height; row++)
      for (let column = 0; column < output.width; column++) {
        const middle = middleOf({ row, column }, sliding);
        expect(middle).toEqual({ row: row * stride + 1, column: column * stride + 1 });
        expect(placeUnder(middle.row, middle.column, output, sliding)).toEqual({ row, column });
      }
  }
});

test('the first window of a padded picture begins in its corner', () => {
  const taps = tapsAt(channelOf(input, 0), { size: 3, inputs: 1, outputs: 1, values: presetKernel('identity', 3) }, same, 0, 0);
  expect(tapCells(taps, input, same)[0]).toEqual({ row: 0, column: 0 });
});

test('a place beyond a smaller picture moves to its last cell', () => {
  expect(inside({ row: 9, column: 1 }, { height: 3, width: 3 })).toEqual({ row: 2, column: 1 });
  expect(inside({ row: 9, column: 1 }, { height: 0, width: 0 })).toEqual({ row: 0, column: 0 });
});

test.each(kernelIds)('kernel %s weighs an even picture as it should, at every size', (id) => {
  for (const size of [1, 2, 3, 4, 5]) {
    const kernel = presetKernel(id, size);
    expect(kernel).toHaveLength(size * size);
    const evenly = kernel.reduce((sum, weight) => sum + weight, 0);
    // Edges see nothing where nothing changes; the others keep the brightness.
    expect(evenly).toBeCloseTo(['upright', 'level', 'outline'].includes(id) ? 0 : 1, 9);
  }
});
