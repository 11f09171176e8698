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
    const dy = windows.pad === 'valid' ? imagesAt(inputs, 1) : tfc.mul(imagesAt(inputs, 1), shares(shape, imagesAt(inputs, 1).shape, windows));
    return tfc.engine().runKernel<tfc.Tensor>(tfc.AvgPoolGrad, { dy, input: tfc.zeros(shape) }, { ...windows });
  },
});

/** By how much more each element of a padded window gets than tf.js gives it, which counts the padding. */
function shares(image: readonly number[], pooled: readonly number[], { filterSize, strides }: Windows): tfc.Tensor {
  const [rows, columns] = ([0, 1] as const).map((axis) => {
    const [size, count, window, stride] = [image[axis + 1] ?? 0, pooled[axis + 1] ?? 0, filterSize[axis], strides[axis]];
    const before = Math.floor(Math.max((count - 1) * stride + window - size, 0) / 2);
    return Float32Array.from({ length: count }, (_, i) => window / (Math.min(i * stride - before + window, size) - Math.max(i * stride - before, 0)));
  });
  return tfc.mul(tfc.tensor4d(rows ?? [], [1, pooled[1] ?? 0, 1, 1]), tfc.tensor4d(columns ?? [], [1, 1, pooled[2] ?? 0, 1]));
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
