/** The largest value or the mean of every window of an image [batch, height, width, channels], and the gradients. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantShape } from '../constantValue';
import { invalidArgument } from '../errors';
import { inputOf, withRank } from '../inference';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import type { Operation } from '../operation';
import { shapeText } from '../shape';
import type { Tensor } from '../tensor';
import { inputAt, numbersAt } from './kernelInputs';
import { drawnAxes, fourSizes, paddingOf, tfjsPadding, windowAttributes, windowAxes, windowedSize, type WindowSizes } from './windows';

function inferPool(draft: Draft): OutputSpec[] {
  const { dtype, shape } = inputOf(draft, 0);
  const [batch = null, height = null, width = null, channels = null] = withRank(shape, 4);
  const [window, strides, padding] = [drawnAxes(draft, 'ksize'), drawnAxes(draft, 'strides'), paddingOf(draft)];
  return [{ dtype, shape: [batch, windowedSize(height, window[0], strides[0], 1, padding), windowedSize(width, window[1], strides[1], 1, padding), channels] }];
}

function imagesAt(inputs: readonly tfc.Tensor[], index = 0): tfc.Tensor4D {
  const x = inputAt(inputs, index);
  if (x.rank !== 4) throw invalidArgument(`tensor_in must be 4-dimensional: ${shapeText(x.shape)}`);
  return x as tfc.Tensor4D;
}

interface Windows {
  readonly filterSize: [number, number];
  readonly strides: [number, number];
  readonly pad: 'same' | 'valid';
}
const windowsOf = (op: Operation): Windows => ({ filterSize: windowAxes(op.numbers('ksize')), strides: windowAxes(op.numbers('strides')), pad: tfjsPadding(op) });

defineOp('MaxPool', {
  infer: inferPool,
  kernel: (inputs, { op }) => {
    const { filterSize, strides, pad } = windowsOf(op);
    return tfc.maxPool(imagesAt(inputs), filterSize, strides, pad);
  },
});
defineOp('AvgPool', {
  infer: inferPool,
  kernel: (inputs, { op }) => {
    const { filterSize, strides, pad } = windowsOf(op);
    return tfc.avgPool(imagesAt(inputs), filterSize, strides, pad);
  },
});

defineOp('MaxPoolGrad', {
  infer: (draft) => [{ dtype: inputOf(draft, 0).dtype, shape: inputOf(draft, 0).shape }],
  kernel: (inputs, { op }) => tfc.engine().runKernel<tfc.Tensor>(tfc.MaxPoolGrad, { dy: inputAt(inputs, 2), input: imagesAt(inputs), output: inputAt(inputs, 1) }, { ...windowsOf(op) }),
});
defineOp('AvgPoolGrad', {
  infer: (draft) => [{ dtype: inputOf(draft, 1).dtype, shape: constantShape(inputOf(draft, 0)) }],
  kernel: (inputs, { op }) => {
    const [shape, windows] = [numbersAt(inputs, 0), windowsOf(op)];
    const dy = imagesAt(inputs, 1);
    return windows.pad === 'valid' ? averageGradient(dy, shape, windows) : paddedGradient(dy, shape, windows);
  },
});

const averageGradient = (dy: tfc.Tensor4D, shape: readonly number[], windows: Windows): tfc.Tensor =>
  tfc.engine().runKernel<tfc.Tensor>(tfc.AvgPoolGrad, { dy, input: tfc.zeros([...shape]) }, { ...windows, pad: 'valid' });

/** Backends of tf.js disagree on whether padding is part of a mean; so the image is padded here, and what is no part of it gets nothing. */
function paddedGradient(dy: tfc.Tensor4D, shape: readonly number[], windows: Windows): tfc.Tensor {
  const [rows, columns] = [laidAlong(0, dy, shape, windows), laidAlong(1, dy, shape, windows)];
  const [batch = 0, height = 0, width = 0, channels = 0] = shape;
  const scaled = tfc.mul(tfc.mul(dy, tfc.tensor4d(rows.shares, [1, rows.shares.length, 1, 1])), tfc.tensor4d(columns.shares, [1, 1, columns.shares.length, 1]));
  const whole = averageGradient(scaled as tfc.Tensor4D, [batch, rows.padded, columns.padded, channels], windows);
  return tfc.slice(whole, [0, rows.before, columns.before, 0], [batch, height, width, channels]);
}

/** Along height (0) or width (1): the padded size, the padding before the image, and the window's size over the elements that each window holds. */
function laidAlong(axis: 0 | 1, dy: tfc.Tensor4D, shape: readonly number[], { filterSize, strides }: Windows): { readonly padded: number; readonly before: number; readonly shares: Float32Array } {
  const [size, count, window, stride] = [shape[axis + 1] ?? 0, dy.shape[axis === 0 ? 1 : 2], filterSize[axis], strides[axis]];
  const padded = Math.max((count - 1) * stride + window, size);
  const before = Math.floor((padded - size) / 2);
  const held = (i: number): number => Math.min(i * stride - before + window, size) - Math.max(i * stride - before, 0);
  return { padded, before, shares: Float32Array.from({ length: count }, (_, i) => window / held(i)) };
}

export interface PoolOptions extends Named {
  readonly ksize: WindowSizes;
  readonly strides: WindowSizes;
  readonly padding: string;
}

/** Functions of `tf.nn`. */
export function poolingOps(builder: Builder) {
  const pool = (type: 'MaxPool' | 'AvgPool') => (value: TensorLike, { ksize, strides, padding, name }: PoolOptions): Tensor =>
    builder.one(type, [['value', value]], {
      name, allowed: ['float32'],
      attributes: { ksize: attr.ints(fourSizes(ksize)), ...windowAttributes(strides, padding, type), ...(type === 'MaxPool' ? { explicit_paddings: attr.ints([]) } : {}) },
    });
  return { maxPool: pool('MaxPool'), avgPool: pool('AvgPool') };
}
