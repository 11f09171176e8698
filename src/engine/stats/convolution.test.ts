import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, test } from 'vitest';
import { stream } from '../runtime/random';
import { convolutionParameters, convolve, extentOf, flatIndex, pool, sumOf, tapsAt, type Kernels, type Sliding, type Volume } from './convolution';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const random = stream(7, 'convolution-test');
const numbers = (count: number): Float32Array => Float32Array.from({ length: count }, () => random.uniform() * 2 - 1);
const volume = (height: number, width: number, channels: number): Volume => ({ height, width, channels, values: numbers(height * width * channels) });
const tensorOf = ({ height, width, channels, values }: Volume): tf.Tensor3D => tf.tensor3d(Float32Array.from(values), [height, width, channels]);
const close = (mine: Volume, theirs: tf.Tensor): void => {
  expect([mine.height, mine.width, mine.channels]).toEqual(theirs.shape);
  theirs.dataSync().forEach((value, i) => { expect(mine.values[i]).toBeCloseTo(value, 5); });
};

const cases = ([1, 2, 3, 5] as const).flatMap((size) => ([1, 2, 3] as const).flatMap((stride) => ([1, 2] as const).flatMap((dilation) => (['valid', 'same'] as const).map((padding) => ({ size, stride, dilation, padding })))));

describe.each(cases)('size $size, stride $stride, dilation $dilation, $padding', (sliding: Sliding) => {
  const input = volume(11, 10, 2);

  test('convolves as tf.js', () => {
    const kernels: Kernels = { size: sliding.size, inputs: 2, outputs: 3, values: numbers(sliding.size ** 2 * 6) };
    const mine = convolve(input, kernels, sliding);
    tf.tidy(() => {
      // tf.js takes no stride together with a dilation: the gaps are filled with zero weights instead.
      const { span } = extentOf(1, sliding);
      const filter = tf.buffer([span, span, 2, 3]);
      tf.tensor4d(Float32Array.from(kernels.values), [sliding.size, sliding.size, 2, 3]).bufferSync().values.forEach((value, i) => {
        const [column, row] = [Math.floor(i / 6) % sliding.size, Math.floor(i / 6 / sliding.size)];
        filter.set(value, row * sliding.dilation, column * sliding.dilation, Math.floor(i / 3) % 2, i % 3);
      });
      close(mine, tf.conv2d(tensorOf(input), filter.toTensor() as tf.Tensor4D, sliding.stride, sliding.padding));
    });
  });

  test('pools as tf.js', () => {
    if (sliding.dilation > 1) return;
    tf.tidy(() => {
      close(pool('max', input, sliding), tf.maxPool(tensorOf(input), sliding.size, sliding.stride, sliding.padding));
      close(pool('average', input, sliding), tf.avgPool(tensorOf(input), sliding.size, sliding.stride, sliding.padding));
    });
  });
});

test('a window at the border has taps on the padding that add nothing', () => {
  const input = volume(4, 4, 1);
  const kernels: Kernels = { size: 3, inputs: 1, outputs: 1, values: new Array<number>(9).fill(1) };
  const taps = tapsAt(input, kernels, { size: 3, stride: 1, dilation: 1, padding: 'same' }, 0, 0);
  expect(taps.filter((tap) => !tap.inside)).toHaveLength(5);
  expect(sumOf(taps)).toBeCloseTo([0, 1, 4, 5].reduce((sum, i) => sum + (input.values[i] ?? 0), 0), 6);
});

test('a window larger than the picture has no place', () => {
  expect(extentOf(4, { size: 3, stride: 1, dilation: 3, padding: 'valid' }).outputs).toBe(0);
});

test('the course\'s second convolution has 18,496 parameters', () => {
  expect(convolutionParameters(3, 32, 64)).toBe(18_496);
});

test('flattening is tf.js\' reshape', () => {
  const input = volume(3, 4, 5);
  const flat = tf.tidy(() => tf.reshape(tensorOf(input), [-1]).dataSync());
  expect(flat[flatIndex(input, 2, 1, 3)]).toBe(input.values[2 * 20 + 5 + 3]);
  expect(tensorOf(input).arraySync()[2]?.[1]?.[3]).toBeCloseTo(flat[flatIndex(input, 2, 1, 3)] ?? Number.NaN, 6);
});
