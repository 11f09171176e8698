import { backend_util, type MaxPoolAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { shape4 } from '../convolution';
import { launch, type Shader } from './launch';
import type { WebglBackend, WebglKernel } from './packedTexture';

type Pooling = backend_util.Conv2DInfo;

/** Max pooling of `x [n, h, w, c]` to `[n, oh, ow, c]`; stock unpacks x first. Windows of 2 by 2 that lie side by side. */
const maxPool: WebglKernel = {
  name: 'MaxPool',
  compute: ({ backend, input, attributes }, stock) => {
    const x = input('x');
    const info = poolingOf(x, attributes as MaxPoolAttrs);
    return halves(info) && x.dtype === 'float32' ? only(backend, poolShader(info), [x], info.outShape) : stock();
  },
};

/** Its gradient: `dy [n, oh, ow, c]` flows to the first maximum of each window, as in TensorFlow. */
const maxPoolGrad: WebglKernel = {
  name: 'MaxPoolGrad',
  compute: ({ backend, input, attributes }, stock) => {
    const [x, dy] = [input('input'), input('dy')];
    const info = poolingOf(x, attributes as MaxPoolAttrs);
    return halves(info) ? only(backend, gradientShader(info), [x, dy], x.shape) : stock();
  },
};

export const maxPoolingKernels: readonly WebglKernel[] = [maxPool, maxPoolGrad];

function poolingOf(x: TensorInfo, { filterSize, strides, pad, dimRoundingMode }: MaxPoolAttrs): Pooling {
  return backend_util.computePool2DInfo(shape4(x.shape), filterSize, strides, 1, pad, dimRoundingMode);
}

const halves = ({ filterHeight, filterWidth, strideHeight, strideWidth, padInfo }: Pooling): boolean =>
  [filterHeight, filterWidth, strideHeight, strideWidth].every((side) => side === 2) && padInfo.top === 0 && padInfo.left === 0;

function only(backend: WebglBackend, shader: Shader, tensors: readonly TensorInfo[], shape: readonly number[]): TensorInfo {
  const [drawn] = launch(backend, shader, tensors, shape);
  if (!drawn) throw new Error('A launch draws a tensor for each target.');
  return drawn;
}

/** A texel of x is one row of a window, for two channels: the left pixel in xy, the right one in zw. Beyond the edge nothing is largest. */
const windowRow = ({ inHeight, inWidth, inChannels }: Pooling): string => `
  const vec4 lowest = vec4(-3.402823e38);
  vec4 windowRow(int picture, int y, int column, int channels) {
    if (y >= ${inHeight} || column >= ${Math.ceil(inWidth / 2)}) return lowest;
    vec4 values = texelFetch(x, placeOf(x, ((picture * ${inHeight} + y) * ${Math.ceil(inWidth / 2)} + column) * ${Math.ceil(inChannels / 2)} + channels), 0);
    ${inWidth % 2 === 1 ? `if (column == ${Math.floor(inWidth / 2)}) values.zw = lowest.zw;` : ''}
    return values;
  }`;

/** Sets what of a texel lies beyond a tensor of that width and those channels to zero. */
const clip = (name: string, width: number, channels: number): string => `
  ${width % 2 === 1 ? `if (column == ${Math.floor(width / 2)}) ${name}.zw = vec2(0.0);` : ''}
  ${channels % 2 === 1 ? `if (channels == ${Math.floor(channels / 2)}) ${name}.yw = vec2(0.0);` : ''}`;

const drawnPlace = (height: number, width: number, channels: number): string => `
  int index = drawnIndex();
  int channels = index % ${Math.ceil(channels / 2)};
  int column = (index / ${Math.ceil(channels / 2)}) % ${Math.ceil(width / 2)};
  int y = (index / ${Math.ceil(channels / 2) * Math.ceil(width / 2)}) % ${height};
  int picture = index / ${Math.ceil(channels / 2) * Math.ceil(width / 2) * height};`;

function poolShader(info: Pooling): Shader {
  const { outHeight, outWidth, outChannels } = info;
  return {
    samplers: ['x'],
    targets: ['pooled'],
    numbers: 0,
    code: `${windowRow(info)}
      vec2 largest(int picture, int y, int column, int channels) {
        vec4 most = max(windowRow(picture, 2 * y, column, channels), windowRow(picture, 2 * y + 1, column, channels));
        return max(most.xy, most.zw);
      }
      void main() {
        ${drawnPlace(outHeight, outWidth, outChannels)}
        pooled = vec4(largest(picture, y, 2 * column, channels), largest(picture, y, 2 * column + 1, channels));
        ${clip('pooled', outWidth, outChannels)}
      }`,
  };
}

function gradientShader(info: Pooling): Shader {
  const { inHeight, inWidth, inChannels, outHeight, outWidth } = info;
  return {
    samplers: ['x', 'dy'],
    targets: ['gradient'],
    numbers: 0,
    code: `${windowRow(info)}
      void main() {
        ${drawnPlace(inHeight, inWidth, inChannels)}
        int row = y / 2;
        gradient = vec4(0.0);
        if (row < ${outHeight} && column < ${outWidth}) {
          vec4 upper = windowRow(picture, 2 * row, column, channels);
          vec4 lower = windowRow(picture, 2 * row + 1, column, channels);
          vec4 most = max(upper, lower);
          most = vec4(max(most.xy, most.zw), max(most.xy, most.zw));
          vec4 slopes = texelFetch(dy, placeOf(dy, ((picture * ${outHeight} + row) * ${Math.ceil(outWidth / 2)} + column / 2) * ${Math.ceil(inChannels / 2)} + channels), 0);
          vec2 slope = column % 2 == 0 ? slopes.xy : slopes.zw;
          bvec4 above = equal(upper, most);
          bvec4 here = y % 2 == 0 ? above : equal(lower, most);
          bvec2 earlier = y % 2 == 0 ? bvec2(false) : bvec2(above.x || above.z, above.y || above.w);
          bvec4 first = bvec4(here.x && !earlier.x, here.y && !earlier.y, here.z && !here.x && !earlier.x, here.w && !here.y && !earlier.y);
          gradient = mix(vec4(0.0), slope.xyxy, first);
        }
        ${clip('gradient', inWidth, inChannels)}
      }`,
  };
}
