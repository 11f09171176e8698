import { backend_util, type Conv2DAttrs, type Conv2DBackpropInputAttrs, type FusedConv2DAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { convolutionInfo, shape4, type ConvolutionInfo } from '../convolution';
import { launch } from './launch';
import { textureWidth, withPacked, type WebglBackend, type WebglKernel } from './packedTexture';
import { convolveRuns, forward, heldTexels, inputGradient, joinRuns, runShape, type RowConvolution } from './rowConvolution';

/** Texels of the input in registers at once; wider windows are left to the stock kernel. */
const mostTexels = 16;

interface Epilogue {
  readonly bias: TensorInfo | null;
  readonly relu: boolean;
}

const none: Epilogue = { bias: null, relu: false };

/** `x [n, h, w, in]`, `filter [fh, fw, in, out]` to `[n, oh, ow, out]`. */
const conv2D: WebglKernel = {
  name: 'Conv2D',
  compute: ({ backend, input, attributes }, stock) => {
    const attrs = attributes as Conv2DAttrs;
    const [x, filter] = [input('x'), input('filter')];
    return convolve(backend, x, filter, forward(infoOf(x, filter, attrs)), attrs.dataFormat, none) ?? stock();
  },
};

/** The same with a bias and ReLU. */
const fusedConv2D: WebglKernel = {
  name: 'FusedConv2D',
  compute: ({ backend, input, optional, attributes }, stock) => {
    const attrs = attributes as FusedConv2DAttrs;
    const [x, filter, bias] = [input('x'), input('filter'), optional('bias')];
    const activation = attrs.activation as backend_util.Activation | undefined;
    const known = activation === undefined || activation === 'linear' || activation === 'relu';
    if (!known || (bias && bias.shape.length !== 1)) return stock();
    return convolve(backend, x, filter, forward(infoOf(x, filter, attrs)), attrs.dataFormat, { bias, relu: activation === 'relu' }) ?? stock();
  },
};

/** Gradient of a convolution with strides of 1 for its input: `dy [n, oh, ow, out]`, `filter` to `[n, h, w, in]`. */
const conv2DBackpropInput: WebglKernel = {
  name: 'Conv2DBackpropInput',
  compute: ({ backend, input, attributes }, stock) => {
    const attrs = attributes as Conv2DBackpropInputAttrs;
    const [dy, filter] = [input('dy'), input('filter')];
    const info = convolutionInfo(attrs.inputShape, filter.shape, attrs);
    if (info.strideHeight !== 1 || info.strideWidth !== 1) return stock();
    return convolve(backend, dy, filter, inputGradient(info), attrs.dataFormat, none) ?? stock();
  },
};

export const convolutionKernels: readonly WebglKernel[] = [conv2D, fusedConv2D, conv2DBackpropInput];

function infoOf(x: TensorInfo, filter: TensorInfo, { strides, pad, dilations, dataFormat, dimRoundingMode }: Conv2DAttrs): ConvolutionInfo {
  return backend_util.computeConv2DInfo(shape4(x.shape), shape4(filter.shape), strides, dilations, pad, dimRoundingMode, false, backend_util.convertConv2DDataFormat(dataFormat));
}

/** Two launches; null where the shaders do not fit. */
function convolve(backend: WebglBackend, x: TensorInfo, filter: TensorInfo, convolution: RowConvolution, dataFormat: string, { bias, relu }: Epilogue): TensorInfo | null {
  if (dataFormat !== 'NHWC' || heldTexels(convolution) > mostTexels) return null;
  const { batchSize, outHeight, outWidth, inChannels, outChannels } = convolution;
  const runs = withPacked(backend, [x, filter], ([pixels = x, weights = filter]) => {
    const wholePixels = textureWidth(backend, pixels) % Math.ceil(inChannels / 2) === 0;
    const wholeFilterRows = textureWidth(backend, weights) === Math.ceil((filter.shape.at(-1) ?? 0) / 2);
    return launch(backend, convolveRuns(convolution, { wholePixels, wholeFilterRows }), [pixels, weights], runShape(convolution));
  });
  const [joined] = launch(backend, joinRuns(convolution, bias !== null, relu), bias ? [...runs, bias] : runs, [batchSize, outHeight, outWidth, outChannels]);
  for (const run of runs) backend.disposeIntermediateTensorInfo(run);
  return joined ?? null;
}
