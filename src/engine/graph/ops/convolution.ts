/** Convolution of images [batch, height, width, channels] and its gradients. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantShape } from '../constantValue';
import { invalidArgument, ValueError } from '../errors';
import { inputOf, withRank } from '../inference';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import type { Operation } from '../operation';
import { shapeText } from '../shape';
import type { Tensor } from '../tensor';
import { inputAt, numbersAt } from './kernelInputs';
import { drawnAxes, fourSizes, paddingOf, tfjsPadding, windowAttributes, windowAxes, windowedSize, type WindowSizes } from './windows';

type Shape4 = [number, number, number, number];

function inferConvolution(draft: Draft): OutputSpec[] {
  const [input, filter] = [inputOf(draft, 0), inputOf(draft, 1)];
  const [batch = null, height = null, width = null, channels = null] = withRank(input.shape, 4);
  const [filterHeight = null, filterWidth = null, filterChannels = null, outputs = null] = withRank(filter.shape, 4);
  if (channels !== null && filterChannels !== null) checkDepths(channels, filterChannels, outputs, (message) => new ValueError(message));
  const [strides, dilations, padding] = [drawnAxes(draft, 'strides'), drawnAxes(draft, 'dilations'), paddingOf(draft)];
  return [{
    dtype: input.dtype,
    shape: [batch, windowedSize(height, filterHeight, strides[0], dilations[0], padding), windowedSize(width, filterWidth, strides[1], dilations[1], padding), outputs],
  }];
}

/** Channels may come in groups, as many as the filter's depth fits into the input's. */
function checkDepths(channels: number, filterChannels: number, outputs: number | null, failure: (message: string) => Error): void {
  if (filterChannels === 0 || channels % filterChannels !== 0) throw failure(`Depth of input (${channels}) is not a multiple of input depth of filter (${filterChannels})`);
  const groups = channels / filterChannels;
  if (outputs !== null && outputs % groups !== 0) throw failure(`Depth of output (${outputs}) is not a multiple of the number of groups (${groups})`);
}

const stridesOf = (op: Operation): [number, number] => windowAxes(op.numbers('strides'));

defineOp('Conv2D', {
  infer: inferConvolution,
  kernel: (inputs, { op }) => {
    const [x, filter] = [inputAt(inputs, 0), inputAt(inputs, 1)];
    if (x.rank !== 4) throw invalidArgument(`input must be 4-dimensional: ${shapeText(x.shape)}`);
    if (filter.rank !== 4) throw invalidArgument(`filter must be 4-dimensional: ${shapeText(filter.shape)}`);
    const [channels = 0, depth = 0] = [x.shape[3], filter.shape[2]];
    if (channels !== depth) throw invalidArgument(`input depth must be evenly divisible by filter depth: ${channels} vs ${depth}`);
    return tfc.conv2d(x as tfc.Tensor4D, filter as tfc.Tensor4D, stridesOf(op), tfjsPadding(op), 'NHWC', windowAxes(op.numbers('dilations')));
  },
});

/** tf.js has no gradients of dilated convolutions: the filter is spread with zeros instead, and its gradient picked from among them. */
function dilated(filter: tfc.Tensor, [high, wide]: readonly [number, number]): tfc.Tensor {
  const [height = 0, width = 0, channels = 0, outputs = 0] = filter.shape;
  if (high === 1 && wide === 1) return filter;
  const spread = tfc.pad(tfc.reshape(filter, [height, 1, width, 1, channels, outputs]), [[0, 0], [0, high - 1], [0, 0], [0, wide - 1], [0, 0], [0, 0]]);
  return tfc.slice(tfc.reshape(spread, [height * high, width * wide, channels, outputs]), 0, [(height - 1) * high + 1, (width - 1) * wide + 1, channels, outputs]);
}

const spreadSize = (size: number, dilation: number): number => (size - 1) * dilation + 1;

defineOp('Conv2DBackpropInput', {
  infer: (draft) => [{ dtype: inputOf(draft, 2).dtype, shape: constantShape(inputOf(draft, 0)) }],
  kernel: (inputs, { op }) => {
    const [shape, filter, dy] = [numbersAt(inputs, 0), inputAt(inputs, 1), inputAt(inputs, 2)];
    const spread = dilated(filter, windowAxes(op.numbers('dilations'))) as tfc.Tensor4D;
    return tfc.conv2dTranspose(dy as tfc.Tensor4D, spread, shape as Shape4, stridesOf(op), tfjsPadding(op));
  },
});

defineOp('Conv2DBackpropFilter', {
  infer: (draft) => [{ dtype: inputOf(draft, 2).dtype, shape: constantShape(inputOf(draft, 1)) }],
  kernel: (inputs, { op }) => {
    const [x, dy] = [inputAt(inputs, 0), inputAt(inputs, 2)];
    const [height = 0, width = 0, channels = 0, outputs = 0] = numbersAt(inputs, 1);
    const [high, wide] = windowAxes(op.numbers('dilations'));
    const filterShape: Shape4 = [spreadSize(height, high), spreadSize(width, wide), channels, outputs];
    const attributes = { strides: stridesOf(op), pad: tfjsPadding(op), dataFormat: 'NHWC', filterShape };
    const gradient = tfc.engine().runKernel<tfc.Tensor>(tfc.Conv2DBackpropFilter, { x, dy }, attributes);
    return high === 1 && wide === 1 ? gradient : tfc.stridedSlice(gradient, [0, 0, 0, 0], filterShape, [high, wide, 1, 1]);
  },
});

export interface ConvolutionOptions extends Named {
  readonly strides: WindowSizes;
  readonly padding: string;
  readonly dilations?: WindowSizes;
}

/** Functions of `tf.nn`. */
export function convolutionOps(builder: Builder) {
  /** Images [batch, height, width, channels] with filters [height, width, channels, outputs]. */
  const conv2d = (input: TensorLike, filter: TensorLike, { strides, padding, dilations = 1, name }: ConvolutionOptions): Tensor =>
    builder.one('Conv2D', [['input', input], ['filter', filter]], {
      name, allowed: ['float32'],
      attributes: { ...windowAttributes(strides, padding, 'Conv2D'), dilations: attr.ints(fourSizes(dilations)), explicit_paddings: attr.ints([]), use_cudnn_on_gpu: attr.bool(true) },
    });
  return { conv2d };
}
