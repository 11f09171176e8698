/** Shaders of a convolution that computes runs of neighbouring pixels together. */
import type { ConvolutionInfo } from '../convolution';
import { mostTargets, type Shader } from './launch';
import { pixelWindow } from './pixelWindow';

/** What a run of pixels is computed from; a convolution's input gradient is a convolution of its own. */
export interface RowConvolution {
  readonly batchSize: number;
  readonly inHeight: number;
  readonly inWidth: number;
  readonly inChannels: number;
  readonly outHeight: number;
  readonly outWidth: number;
  readonly outChannels: number;
  readonly filterHeight: number;
  readonly filterWidth: number;
  readonly strideHeight: number;
  readonly strideWidth: number;
  readonly dilationHeight: number;
  readonly dilationWidth: number;
  readonly top: number;
  readonly left: number;
  /** The filter is `[fh, fw, out, in]` and turned by 180 degrees, as for the gradient of the input. */
  readonly turned: boolean;
}

/** Pixels that a fragment computes, two a target. */
export const runTargets = ({ outWidth }: RowConvolution): number => Math.min(mostTargets, Math.ceil(outWidth / 2));

/** Texels of the input that a fragment holds at once. */
export const heldTexels = (c: RowConvolution): number => windowOf(c).texels.length;

/** Shape of each of the run's tensors: texel k of a row of target t is the row's texel `k * targets + t`. */
export const runShape = (c: RowConvolution): number[] => [c.batchSize, c.outHeight, 2 * Math.ceil(c.outWidth / (2 * runTargets(c))), c.outChannels];

export const forward = ({ padInfo, ...info }: ConvolutionInfo): RowConvolution => ({ ...info, top: padInfo.top, left: padInfo.left, turned: false });

/** The gradient for the input of a convolution with strides and dilations of 1. */
export const inputGradient = (info: ConvolutionInfo): RowConvolution => ({
  ...info,
  inHeight: info.outHeight,
  inWidth: info.outWidth,
  inChannels: info.outChannels,
  outHeight: info.inHeight,
  outWidth: info.inWidth,
  outChannels: info.inChannels,
  top: info.filterHeight - 1 - info.padInfo.top,
  left: info.filterWidth - 1 - info.padInfo.left,
  turned: true,
});

const windowOf = (c: RowConvolution) => pixelWindow(-c.left, (2 * runTargets(c) - 1) * c.strideWidth + (c.filterWidth - 1) * c.dilationWidth + 1);

/** How the textures are laid out: where rows end with pixels, texels are found without a division. */
export interface Layout {
  /** No pixel of x has its channels in two rows of the texture. */
  readonly wholePixels: boolean;
  /** A row of the texture is a row of the filter's last axis. */
  readonly wholeFilterRows: boolean;
}

/** Convolves `x` with `weights`, the filter: a fragment reads each texel of the filter once for all of its pixels. */
export function convolveRuns(c: RowConvolution, { wholePixels, wholeFilterRows }: Layout): Shader {
  const targets = runTargets(c);
  const [inTexels, outTexels, columnTexels] = [c.inChannels, c.outChannels, c.inWidth].map((extent) => Math.ceil(extent / 2)) as [number, number, number];
  const groups = Math.ceil(c.outWidth / (2 * targets));
  const { texels, first, value } = windowOf(c);
  const oddChannels = c.inChannels % 2 === 1;
  const runs = Array.from({ length: targets }, (_, i) => i);
  const columns = Array.from({ length: c.filterWidth }, (_, i) => i);
  // The filter's two input channels by two output channels, as they lie in a texel or exchanged.
  const [weights0, weights1] = c.turned ? ['w.xzxz', 'w.ywyw'] : ['w.xyxy', 'w.zwzw'];
  const filterRow = (column: number) => c.turned
    ? `((${c.filterHeight - 1} - row) * ${c.filterWidth} + ${c.filterWidth - 1 - column}) * ${outTexels} + out2`
    : `(row * ${c.filterWidth} + ${column}) * ${inTexels} + in2`;
  const [rowTexels, inRow] = c.turned ? [inTexels, 'in2'] : [outTexels, 'out2'];
  const filterPlace = (column: number) => wholeFilterRows ? `ivec2(${inRow}, ${filterRow(column)})` : `placeOf(weights, (${filterRow(column)}) * ${rowTexels} + ${inRow})`;
  const pair = (run: number, column: number, channel: 0 | 1) => {
    const [left, right] = [0, 1].map((pixel) => value((2 * run + pixel) * c.strideWidth + column * c.dilationWidth, channel));
    return `vec4(${left}, ${left}, ${right}, ${right})`;
  };
  return {
    samplers: ['x', 'weights'],
    targets: runs.map((i) => `run${i}`),
    numbers: 0,
    code: `
      void main() {
        int index = drawnIndex();
        int out2 = index % ${outTexels};
        int texel = (index / ${outTexels}) % ${groups} * ${targets * c.strideWidth} + ${first};
        int oy = (index / ${outTexels * groups}) % ${c.outHeight};
        int picture = index / ${outTexels * groups * c.outHeight};
        ${runs.map((i) => `vec4 total${i} = vec4(0.0);`).join('\n')}
        for (int row = 0; row < ${c.filterHeight}; row++) {
          int y = oy * ${c.strideHeight} + row * ${c.dilationHeight} - ${c.top};
          if (y < 0 || y >= ${c.inHeight}) continue;
          ${texels.map((name, k) => `
            bool in_${name} = texel + ${k} >= 0 && texel + ${k} < ${columnTexels};
            int index_${name} = ((picture * ${c.inHeight} + y) * ${columnTexels} + max(0, texel + ${k})) * ${inTexels};
            ivec2 place_${name} = placeOf(x, index_${name});`).join('')}
          for (int in2 = 0; in2 < ${inTexels}; in2++) {
            ${texels.map((name, k) => `
              vec4 ${name} = in_${name} ? texelFetch(x, ${wholePixels ? `place_${name} + ivec2(in2, 0)` : `placeOf(x, index_${name} + in2)`}, 0) : vec4(0.0);
              ${c.inWidth % 2 === 1 ? `if (texel + ${k} == ${columnTexels - 1}) ${name}.zw = vec2(0.0);` : ''}
              ${oddChannels ? `if (in2 == ${inTexels - 1}) ${name}.yw = vec2(0.0);` : ''}`).join('')}
            vec4 w;
            ${columns.map((column) => `
              w = texelFetch(weights, ${filterPlace(column)}, 0);
              ${oddChannels ? `if (in2 == ${inTexels - 1}) w.${c.turned ? 'yw' : 'zw'} = vec2(0.0);` : ''}
              ${runs.map((run) => `total${run} += ${pair(run, column, 0)} * ${weights0} + ${pair(run, column, 1)} * ${weights1};`).join('\n')}`).join('')}
          }
        }
        ${runs.map((i) => `run${i} = total${i};`).join('\n')}
      }`,
  };
}

/** Puts the pixels of the runs beside each other, adds the bias if there is one, and applies ReLU if asked to. */
export function joinRuns(c: RowConvolution, hasBias: boolean, relu: boolean): Shader {
  const targets = runTargets(c);
  const [outTexels, columnTexels] = [c.outChannels, c.outWidth].map((extent) => Math.ceil(extent / 2)) as [number, number];
  const groups = Math.ceil(columnTexels / targets);
  const runs = Array.from({ length: targets }, (_, i) => i);
  return {
    samplers: [...runs.map((i) => `run${i}`), ...(hasBias ? ['bias'] : [])],
    targets: ['joined'],
    numbers: 0,
    code: `void main() {
      int index = drawnIndex();
      int out2 = index % ${outTexels};
      int texel = (index / ${outTexels}) % ${columnTexels};
      int source = (index / ${outTexels * columnTexels} * ${groups} + texel / ${targets}) * ${outTexels} + out2;
      vec4 values = vec4(0.0);
      ${runs.map((i) => `if (texel % ${targets} == ${i}) values = texelFetch(run${i}, placeOf(run${i}, source), 0);`).join('\n')}
      ${hasBias ? 'values += texelFetch(bias, placeOf(bias, out2), 0).xyxy;' : ''}
      ${relu ? 'values = max(values, vec4(0.0));' : ''}
      ${c.outWidth % 2 === 1 ? `if (texel == ${columnTexels - 1}) values.zw = vec2(0.0);` : ''}
      ${c.outChannels % 2 === 1 ? `if (out2 == ${outTexels - 1}) values.yw = vec2(0.0);` : ''}
      joined = values;
    }`,
  };
}
