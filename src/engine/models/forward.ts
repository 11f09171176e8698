/** How a chain of layers is computed: a layer with its activation, and where it fits with the pooling after it, in one kernel. */
import * as tf from '@tensorflow/tfjs-core';
import type * as tfl from '@tensorflow/tfjs-layers';
import { EngineError } from '../errors/failure';
import type { Activation } from '../kernels/hooks/activation';
import { convolution, convolutionPooled } from '../kernels/hooks/convolution';
import { dense } from '../kernels/hooks/dense';

type Compute = (x: tf.Tensor) => tf.Tensor;

/** The layers' outputs, one after the other; the same values as applying each layer. */
export function forwardOf(layers: readonly tfl.layers.Layer[]): Compute {
  const steps: Compute[] = [];
  for (let i = 0; i < layers.length; i++) {
    const [layer, next] = [layers[i], layers[i + 1]];
    if (!layer) continue;
    const pooled = next && pooledConvolution(layer, next);
    if (pooled) i += 1;
    steps.push(pooled ?? convolutionLayer(layer) ?? denseLayer(layer) ?? ((x) => applied(layer, x)));
  }
  return (x) => steps.reduce((y, step) => step(y), x);
}

/** Applies a layer as tf.js does. */
export function applied(layer: tfl.layers.Layer, x: tf.Tensor): tf.Tensor {
  const output = layer.apply(x);
  if (output instanceof tf.Tensor) return output;
  throw new EngineError('internal', { reason: 'a layer with several outputs' });
}

function convolutionLayer(layer: tfl.layers.Layer): Compute | null {
  const found = convolutionOf(layer);
  return found && ((x) => convolution(x as tf.Tensor4D, found.filter(), found.bias(), found.options));
}

function pooledConvolution(layer: tfl.layers.Layer, next: tfl.layers.Layer): Compute | null {
  const found = convolutionOf(layer);
  if (found?.options.activation !== 'relu' || next.getClassName() !== 'MaxPooling2D') return null;
  const { poolSize, strides, padding, dataFormat } = next.getConfig();
  const [pool, ...sides] = [poolSize, strides].flat() as number[];
  if (dataFormat !== 'channelsLast' || !pool || sides.some((side) => side !== pool)) return null;
  const { strides: convolutionStrides, pad } = found.options;
  const options = { strides: convolutionStrides, pad, pool, poolPad: padOf(padding) };
  return (x) => convolutionPooled(x as tf.Tensor4D, found.filter(), found.bias(), options);
}

function denseLayer(layer: tfl.layers.Layer): Compute | null {
  if (layer.getClassName() !== 'Dense') return null;
  const { activation, useBias } = layer.getConfig();
  if (useBias !== true || !isActivation(activation)) return null;
  const [kernel, bias] = weightsOf(layer);
  return (x) => (x.rank === 2 ? dense(x as tf.Tensor2D, kernel() as tf.Tensor2D, bias() as tf.Tensor1D, activation) : applied(layer, x));
}

function convolutionOf(layer: tfl.layers.Layer) {
  if (layer.getClassName() !== 'Conv2D') return null;
  const { activation, useBias, dataFormat, dilationRate, strides, padding } = layer.getConfig();
  const plain = useBias === true && dataFormat === 'channelsLast' && [dilationRate].flat().every((rate) => rate === 1);
  if (!plain || !isActivation(activation)) return null;
  const [filter, bias] = weightsOf(layer);
  return {
    filter: () => filter() as tf.Tensor4D,
    bias: () => bias() as tf.Tensor1D,
    options: { strides: strides as [number, number], pad: padOf(padding), activation },
  };
}

const padOf = (padding: unknown): 'same' | 'valid' => (padding === 'same' ? 'same' : 'valid');

/** The layer's kernel and bias as they are when asked for. */
function weightsOf(layer: tfl.layers.Layer): readonly [() => tf.Tensor, () => tf.Tensor] {
  const [kernel, bias] = layer.weights;
  if (!kernel || !bias) throw new EngineError('internal', { reason: `${layer.name} has no kernel and bias` });
  return [() => kernel.read(), () => bias.read()];
}

const isActivation = (name: unknown): name is Activation => name === 'linear' || name === 'relu';
