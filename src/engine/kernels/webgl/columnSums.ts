import { util, type SumAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { launch, type Shader } from './launch';
import type { WebglBackend, WebglKernel } from './packedTexture';

/** Rows of texels that one fragment adds up alone; of more, each adds up about a square root, and the sums are added up in turn. */
const mostRows = 256;

/** Sums over all axes but the last, the gradient of every bias; stock transposes, reshapes and unpacks first. */
export const columnSums: WebglKernel = {
  name: 'Sum',
  compute: ({ backend, input, attributes }, stock) => {
    const x = input('x');
    const { axis, keepDims } = attributes as SumAttrs;
    const channels = x.shape.at(-1) ?? 0;
    const axes = util.parseAxisParam(axis, x.shape);
    const leading = x.shape.length > 1 && axes.length === x.shape.length - 1 && !axes.includes(x.shape.length - 1);
    if (!leading || x.dtype !== 'float32' || util.sizeFromShape(x.shape) === 0) return stock();
    const sums = sumColumns(backend, x, channels);
    return keepDims ? { ...sums, shape: [...x.shape.slice(0, -1).fill(1), channels] } : sums;
  },
};

function sumColumns(backend: WebglBackend, x: TensorInfo, channels: number): TensorInfo {
  const rowsBefore = x.shape.at(-2) ?? 1;
  const rows = Math.ceil(rowsBefore / 2) * util.sizeFromShape(x.shape.slice(0, -2));
  const left = rows > mostRows ? Math.ceil(Math.sqrt(rows)) : 1;
  const [sums = x] = launch(backend, partialSums(rowsBefore, rows, channels, left), [x], left === 1 ? [channels] : [2 * left, channels]);
  if (left === 1) return sums;
  const total = sumColumns(backend, sums, channels);
  backend.disposeIntermediateTensorInfo(sums);
  return total;
}

/**
 * Sums of every `left`-th row of texels, which is two rows of values: the sum is written to the upper one and the lower
 * one is zero.
 * @param rowsBefore values along the last axis but one: where odd, its last texels have no second row
 */
function partialSums(rowsBefore: number, rows: number, channels: number, left: number): Shader {
  const texels = Math.ceil(channels / 2);
  const rowTexels = Math.ceil(rowsBefore / 2);
  return {
    samplers: ['x'],
    targets: ['sums'],
    numbers: 0,
    code: `void main() {
      int index = drawnIndex();
      int column = index % ${texels};
      vec2 sum = vec2(0.0);
      for (int row = index / ${texels}; row < ${rows}; row += ${left}) {
        vec4 values = texelFetch(x, placeOf(x, row * ${texels} + column), 0);
        sum += values.xy${rowsBefore % 2 === 1 ? ` + (row % ${rowTexels} == ${rowTexels - 1} ? vec2(0.0) : values.zw)` : ' + values.zw'};
      }
      ${channels % 2 === 1 ? `if (column == ${texels - 1}) sum.y = 0.0;` : ''}
      sums = vec4(sum, 0.0, 0.0);
    }`,
  };
}
