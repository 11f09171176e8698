import {
  Conv2DBackpropFilter, Conv2DBackpropInput, engine, FusedConv2D, getBackend, maxPool, registerGradient, sum,
  type NamedAttrMap, type NamedTensorMap, type Tensor, type Tensor1D, type Tensor4D,
} from '@tensorflow/tfjs-core';
import { convolutionPooledName, suitsPooledKernel, type LayerWindows } from '../simd/convolution/convolutionPooled';
import { layerFilterGradientsName, layerInputGradientName } from '../simd/convolution/layerGradients';
import { findKernel } from '../registry';
import { activationGradient, type Activation } from './activation';

export interface ConvolutionOptions extends LayerWindows {
  readonly activation: Activation;
}

export interface PooledConvolutionOptions extends LayerWindows {
  /** Side of the pooling's window, and its stride. */
  readonly pool: number;
  readonly poolPad: 'same' | 'valid';
}

interface Saved {
  readonly x: Tensor;
  readonly filter: Tensor;
}

const hasKernel = (name: string): boolean => findKernel(name, getBackend()) !== undefined;
const attributesOf = ({ strides, pad }: LayerWindows) => ({ strides, pad, dataFormat: 'NHWC', dilations: 1 });

/** The gradients of a layer by own kernels, which see the gradient of its sums through `beside`. */
function layerGradients({ x, filter }: Saved, dyAndBeside: NamedTensorMap, attributes: NamedAttrMap) {
  const [toFilter, toBias] = engine().runKernel<[Tensor, Tensor]>(layerFilterGradientsName, { x, ...dyAndBeside }, { ...attributes, filterShape: filter.shape });
  return {
    x: () => engine().runKernel<Tensor>(layerInputGradientName, { filter, ...dyAndBeside }, { ...attributes, inputShape: x.shape }),
    filter: () => toFilter,
    bias: () => toBias,
  };
}

/** The same composed of tf.js's kernels. */
function composedGradients({ x, filter }: Saved, gradient: Tensor, attributes: NamedAttrMap) {
  return {
    x: () => engine().runKernel<Tensor>(Conv2DBackpropInput, { dy: gradient, filter }, { ...attributes, inputShape: x.shape }),
    filter: () => engine().runKernel<Tensor>(Conv2DBackpropFilter, { x, dy: gradient }, { ...attributes, filterShape: filter.shape }),
    bias: () => sum(gradient, [0, 1, 2]),
  };
}

// tf.js's own operation takes a fused layer apart again where its gradient is wanted.
registerGradient({
  kernelName: FusedConv2D,
  inputsToSave: ['x', 'filter'],
  outputsToSave: [true],
  gradFunc(dy, [x, filter, y], { activation, ...attributes }) {
    if (!x || !filter || !y || Array.isArray(dy)) throw new Error('A convolution has pictures, a filter and one output.');
    const saved = { x, filter };
    if (!hasKernel(layerFilterGradientsName)) return composedGradients(saved, activationGradient(y, dy, activation as Activation), attributes);
    if (activation === 'relu') return layerGradients(saved, { dy, beside: y }, { ...attributes, kind: 'rectified' });
    return layerGradients(saved, { dy }, { ...attributes, kind: 'plain' });
  },
});

registerGradient({
  kernelName: convolutionPooledName,
  inputsToSave: ['x', 'filter'],
  outputsToSave: [false, true],
  gradFunc(dys, [x, filter, argmax], { poolPad: _, ...attributes }) {
    const [dy] = [dys].flat();
    if (!x || !filter || !argmax || !dy) throw new Error('A pooled convolution has pictures, a filter and two outputs.');
    return layerGradients({ x, filter }, { dy, beside: argmax }, { ...attributes, kind: 'pooled' });
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
 * A convolution layer with ReLU and max pooling, maxPool(relu(x * filter + bias)), of windows that do not overlap. Where
 * the backend has a kernel for it, the unpooled output never exists.
 *
 * @param x [batch, height, width, channels]
 * @param filter [height, width, channels, outChannels]
 * @param bias [outChannels]
 * @returns [batch, pooledHeight, pooledWidth, outChannels]
 */
export function convolutionPooled(x: Tensor4D, filter: Tensor4D, bias: Tensor1D, options: PooledConvolutionOptions): Tensor4D {
  const { pool, poolPad } = options;
  if (!hasKernel(convolutionPooledName) || !suitsPooledKernel(x.shape, filter.shape, options, pool)) {
    return maxPool(convolution(x, filter, bias, { ...options, activation: 'relu' }), pool, pool, poolPad);
  }
  const [pooled] = engine().runKernel<[Tensor, Tensor]>(convolutionPooledName, { x, filter, bias }, { ...attributesOf(options), poolPad });
  return pooled as Tensor4D;
}
