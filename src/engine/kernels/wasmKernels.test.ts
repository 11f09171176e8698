import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { stream, type RandomStream } from '../runtime/random';
import { testPlatform, useBackend } from '../runtime/testing/backends';
import { registerWasmKernels } from './registerWasmKernels';

type Inputs = Readonly<Record<string, tf.Tensor>>;

const random = stream(42, 'kernel tests');
const pick = <T>(items: readonly T[]): T => items[random.below(items.length)] as T;
const between = (low: number, high: number) => low + random.below(high - low + 1);

function values(shape: readonly number[], draw: (r: RandomStream) => number = (r) => r.normal()): { shape: number[]; data: Float32Array } {
  return { shape: [...shape], data: Float32Array.from({ length: tf.util.sizeFromShape([...shape]) }, () => draw(random)) };
}

/** One kernel's answer on one backend; nothing else may be left behind. */
async function answer(backend: 'cpu' | 'wasm', kernel: string, inputs: Record<string, ReturnType<typeof values>>, attrs: object): Promise<{ shape: number[]; data: Float32Array }> {
  await tf.setBackend(backend);
  const before = tf.memory().numTensors;
  const idsBefore = tf.engine().backend.numDataIds();
  const given: Inputs = Object.fromEntries(Object.entries(inputs).map(([name, { shape, data }]) => [name, tf.tensor(data.slice(), shape)]));
  const result = tf.engine().runKernel<tf.Tensor>(kernel, given, attrs as tf.NamedAttrMap);
  const data = Float32Array.from(result.dataSync());
  const { shape } = result;
  tf.dispose([given, result]);
  expect(tf.memory().numTensors).toBe(before);
  expect(tf.engine().backend.numDataIds()).toBe(idsBefore);
  return { shape, data };
}

/** Largest difference in units of the reference's largest value. */
function difference(a: Float32Array, reference: Float32Array): number {
  const scale = reference.reduce((m, v) => Math.max(m, Math.abs(v)), 1e-30);
  return a.reduce((m, v, i) => Math.max(m, Math.abs(v - (reference[i] ?? Number.NaN))), 0) / scale;
}

async function expectEqual(kernel: string, inputs: Record<string, ReturnType<typeof values>>, attrs: object, tolerance = 1e-5): Promise<void> {
  const reference = await answer('cpu', kernel, inputs, attrs);
  const ours = await answer('wasm', kernel, inputs, attrs);
  expect(ours.shape, `${kernel} ${JSON.stringify(attrs)}`).toEqual(reference.shape);
  expect(difference(ours.data, reference.data), `${kernel} ${JSON.stringify(attrs)} ${JSON.stringify(Object.values(inputs).map((i) => i.shape))}`).toBeLessThan(tolerance);
}

beforeAll(async () => {
  await useBackend('cpu');
  // Opened by hand: the engine would put its SIMD kernels on top of these.
  const wasm = await import('@tensorflow/tfjs-backend-wasm');
  wasm.setWasmPaths({ ...testPlatform.wasmPaths });
  await tf.setBackend('wasm');
  registerWasmKernels();
});

interface Window {
  readonly strides: [number, number];
  readonly pad: 'same' | 'valid' | number;
  readonly filter: [number, number];
  readonly input: [number, number, number, number];
}

function windows(): Window {
  const pad = pick(['same', 'valid', 0, 1] as const);
  const [height, stride] = [between(2, 4), between(1, 3)];
  // TensorFlow.js computes the output's width from the filter's height and vertical stride where padding is a number.
  const square = typeof pad === 'number';
  const filter: [number, number] = [height, square ? height : between(1, 4)];
  return {
    strides: [stride, square ? stride : between(1, 3)],
    pad,
    filter,
    input: [between(1, 3), between(filter[0] + 1, 9), between(filter[1] + 1, 9), between(1, 5)],
  };
}

describe('kernels composed for WASM equal the reference backend', () => {
  it('Conv2DBackpropFilter and Conv2DBackpropInput for 60 random shapes', async () => {
    for (let i = 0; i < 60; i++) {
      const { strides, pad, filter, input } = windows();
      const filterShape = [...filter, input[3], between(1, 5)] as [number, number, number, number];
      const info = tf.backend_util.computeConv2DInfo(input, filterShape, strides, 1, pad);
      const attrs = { strides, pad, dataFormat: 'NHWC', dimRoundingMode: undefined };
      await expectEqual('Conv2DBackpropFilter', { x: values(input), dy: values(info.outShape) }, { ...attrs, filterShape });
      await expectEqual('Conv2DBackpropInput', { dy: values(info.outShape), filter: values(filterShape) }, { ...attrs, inputShape: input });
    }
  });

  it('MaxPoolGrad and AvgPoolGrad for 40 random shapes, with ties and all-negative windows', async () => {
    const draws: readonly ((r: RandomStream) => number)[] = [(r) => r.normal(), (r) => -1 - r.uniform(), (r) => r.below(3) - 3];
    for (let i = 0; i < 40; i++) {
      const { strides, pad, filter, input } = windows();
      const info = tf.backend_util.computePool2DInfo(input, filter, strides, 1, pad);
      const attrs = { filterSize: filter, strides, pad };
      const x = values(input, pick(draws));
      await expectEqual('MaxPoolGrad', { dy: values(info.outShape), input: x, output: values(info.outShape) }, attrs);
      await expectEqual('AvgPoolGrad', { dy: values(info.outShape), input: x }, attrs);
    }
  });

  it('MaxPoolGrad where stock WASM fails: a window without a positive value', async () => {
    const x = { shape: [1, 2, 2, 1], data: Float32Array.of(-4, -3, -2, -1) };
    const dy = { shape: [1, 1, 1, 1], data: Float32Array.of(1) };
    const { data } = await answer('wasm', 'MaxPoolGrad', { dy, input: x, output: dy }, { filterSize: 2, strides: 2, pad: 'valid' });
    expect([...data]).toEqual([0, 0, 0, 1]);
  });

  it('BatchMatMul in all four transpositions, single, batched and broadcast', async () => {
    for (let i = 0; i < 60; i++) {
      const [m, k, n] = [between(1, 40), between(1, 40), between(1, 40)];
      const [transposeA, transposeB] = [pick([false, true]), pick([false, true])];
      const [batchA, batchB] = pick<[number[], number[]]>([[[], []], [[3], [3]], [[1], [3]], [[2, 2], [2, 2]], [[3], [1]]]);
      const a = values([...batchA, ...(transposeA ? [k, m] : [m, k])]);
      const b = values([...batchB, ...(transposeB ? [n, k] : [k, n])]);
      await expectEqual('BatchMatMul', { a, b }, { transposeA, transposeB });
    }
  });

  it('Sum over leading axes, with and without kept dimensions', async () => {
    for (const [shape, axis] of [[[50, 7], 0], [[3, 4, 5, 6], [0, 1, 2]], [[4, 3, 5], [0, 2]], [[9], 0], [[40, 30], 1], [[2, 3], [0, 1]]] as const) {
      for (const keepDims of [false, true]) await expectEqual('Sum', { x: values(shape) }, { axis, keepDims });
    }
  });

  it('Identity shares its values without tying lifetimes together', async () => {
    await tf.setBackend('wasm');
    const x = tf.tensor1d([1, 2, 3]);
    const y = tf.clone(x);
    x.dispose();
    expect([...y.dataSync()]).toEqual([1, 2, 3]);
    y.dispose();
  });
});

describe('gradients on WASM agree with finite differences', () => {
  /** Compares 12 elements of each gradient with central differences of step `h`. */
  async function compare(loss: (variables: readonly tf.Variable[]) => tf.Scalar, starts: readonly ReturnType<typeof values>[], h: number, tolerance: number): Promise<void> {
    await tf.setBackend('wasm');
    const before = tf.memory().numTensors;
    const variables = starts.map(({ shape, data }) => tf.tidy(() => tf.variable(tf.tensor(data.slice(), shape))));
    const { value, grads } = tf.variableGrads(() => loss(variables), variables);
    const lossWith = (variable: tf.Variable, data: Float32Array, shape: readonly number[]) =>
      tf.tidy(() => {
        variable.assign(tf.tensor(data, [...shape]));
        return loss(variables).dataSync()[0] ?? Number.NaN;
      });
    variables.forEach((variable, v) => {
      const { data, shape } = starts[v] ?? values([0]);
      const gradient = Float32Array.from(grads[variable.name]?.dataSync() ?? []);
      const numerical = gradient.slice();
      for (let i = 0; i < 12; i++) {
        const place = random.below(data.length);
        const [up = 0, down = 0] = [h, -h].map((d) => lossWith(variable, data.map((x, j) => (j === place ? x + d : x)), shape));
        numerical[place] = (up - down) / (2 * h);
      }
      lossWith(variable, data.slice(), shape);
      expect(difference(numerical, gradient)).toBeLessThan(tolerance);
    });
    tf.dispose([value, grads, ...variables]);
    expect(tf.memory().numTensors).toBe(before);
  }

  it.each([[1, 'valid'], [2, 'same'], [3, 'valid']] as const)('for a convolution of stride %d, padding %s', async (stride, pad) => {
    // Squared outputs: quadratic in each element, so central differences err by rounding only.
    const loss = ([x, kernel]: readonly tf.Variable[]) => tf.mean<tf.Scalar>(tf.square(tf.conv2d(x as tf.Tensor as tf.Tensor4D, kernel as tf.Tensor as tf.Tensor4D, stride, pad)));
    await compare(loss, [values([2, 8, 8, 2]), values([3, 3, 2, 3])], 0.05, 2e-3);
  });

  it.each([[2, 2], [3, 2]])('for max pooling of window %d, stride %d', async (window, stride) => {
    // Distinct integers: a step of a quarter changes no maximum's place, and the loss is linear.
    const order = random.permutation(2 * 7 * 7 * 3);
    const pooled = (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, window, stride, 'valid');
    const loss = ([x]: readonly tf.Variable[]) => tf.sum<tf.Scalar>(tf.mul(pooled(x as tf.Tensor), tf.reshape(tf.range(0, 2 * 3 * 3 * 3), [2, 3, 3, 3])));
    await compare(loss, [{ shape: [2, 7, 7, 3], data: Float32Array.from(order, (v) => v - 100) }], 0.25, 1e-4);
  });
});
