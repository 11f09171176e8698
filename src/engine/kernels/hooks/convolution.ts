import {
  Conv2DBackpropFilter, Conv2DBackpropInput, engine, FusedConv2D, maxPool, registerGradient, sum,
  type Tensor, type Tensor1D, type Tensor4D,
} from '@tensorflow/tfjs-core';
import { activationGradient, type Activation } from './activation';

interface Windows {
  readonly strides: number | [number, number];
  readonly pad: 'same' | 'valid';
}

export interface ConvolutionOptions extends Windows {
  readonly activation: Activation;
}

export interface PooledConvolutionOptions extends Windows {
  /** Side of the pooling's window, and its stride. */
  readonly pool: number;
  readonly poolPad: 'same' | 'valid';
}

const attributesOf = ({ strides, pad }: Windows) => ({ strides, pad, dataFormat: 'NHWC', dilations: 1 });

// tf.js's own operation takes a fused layer apart again where its gradient is wanted.
registerGradient({
  kernelName: FusedConv2D,
  inputsToSave: ['x', 'filter'],
  outputsToSave: [true],
  gradFunc(dy, [x, filter, y], attributes) {
    if (!x || !filter || !y || Array.isArray(dy)) throw new Error('A convolution has pictures, a filter and one output.');
    const { activation, ...convolution } = attributes;
    const gradient = activationGradient(y, dy, activation as Activation);
    return {
      x: () => engine().runKernel<Tensor>(Conv2DBackpropInput, { dy: gradient, filter }, { ...convolution, inputShape: x.shape }),
      filter: () => engine().runKernel<Tensor>(Conv2DBackpropFilter, { x, dy: gradient }, { ...convolution, filterShape: filter.shape }),
      bias: () => sum(gradient, [0, 1, 2]),
    };
  },
});

/**
 * A convolution layer, activation(x * filter + bias), in one kernel also while gradients are recorded. The gradient of `x`
 * is computed only where it is asked for.
 *
 * @param x [batch, height, width, channels]
 * @param filter [height, width, channels, outChannels]
 * @param bias [outChannels]
 * @returns [batch, outHeight, outWidth, outChannels]
 */
export function convolution(x: Tensor4D, filter: Tensor4D, bias: Tensor1D, options: ConvolutionOptions): Tensor4D {
  return engine().runKernel<Tensor>(FusedConv2D, { x, filter, bias }, { ...attributesOf(options), activation: options.activation }) as Tensor4D;
}

/**
 * A convolution layer with ReLU and max pooling, maxPool(relu(x * filter + bias)), of windows that do not overlap.
 *
 * @param x [batch, height, width, channels]
 * @param filter [height, width, channels, outChannels]
 * @param bias [outChannels]
 * @returns [batch, pooledHeight, pooledWidth, outChannels]
 */
export function convolutionPooled(x: Tensor4D, filter: Tensor4D, bias: Tensor1D, options: PooledConvolutionOptions): Tensor4D {
  return maxPool(convolution(x, filter, bias, { ...options, activation: 'relu' }), options.pool, options.pool, options.poolPad);
}
