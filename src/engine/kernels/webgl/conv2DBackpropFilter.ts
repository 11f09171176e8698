import type { Conv2DBackpropFilterAttrs, TensorInfo } from '@tensorflow/tfjs-core';
import { convolutionInfo, type ConvolutionInfo } from '../convolution';
import { launch, mostTargets, type Shader } from './launch';
import { textureWidth, withPacked, type WebglBackend, type WebglKernel } from './packedTexture';
import { pixelWindow } from './pixelWindow';

/** Fragments that keep a GPU busy; where a filter has fewer texels, the pictures are shared among more. */
const wantedFragments = 16_384;
/** Textures that every WebGL 2 can read at once: one a column of the filter when these are put together. */
const mostColumns = 16;

/**
 * Gradient of a convolution for its filter: `x [n, h, w, in]`, `dy [n, oh, ow, out]` to `[fh, fw, in, out]`. A product of
 * matrices with pictures and pixels as the inner dimension, in tiles: a fragment sums one row and up to four columns of
 * the filter, two channels of x by two of dy, over some of the pictures, and keeps a window of x that slides along the
 * row. A last launch adds up what was summed for the same place.
 */
export const conv2DBackpropFilter: WebglKernel = {
  name: 'Conv2DBackpropFilter',
  compute: ({ backend, input, attributes }, stock) => {
    const [x, dy] = [input('x'), input('dy')];
    const attrs = attributes as Conv2DBackpropFilterAttrs;
    if (attrs.dataFormat !== 'NHWC' || attrs.filterShape[1] > mostColumns || x.shape[0] === 0) return stock();
    return filterGradient(backend, x, dy, convolutionInfo(x.shape, attrs.filterShape, attrs));
  },
};

function filterGradient(backend: WebglBackend, x: TensorInfo, dy: TensorInfo, info: ConvolutionInfo): TensorInfo {
  const { filterHeight, filterWidth, inChannels, outChannels, batchSize } = info;
  const texels = filterHeight * Math.ceil(inChannels / 2) * Math.ceil(outChannels / 2);
  const pictures = Math.ceil(batchSize / Math.ceil(wantedFragments / texels));
  const chunks = Math.ceil(batchSize / pictures);
  const launches = Math.ceil(filterWidth / mostTargets);
  const partial = withPacked(backend, [x, dy], (packed) => {
    const [pixels, slopes] = packed.map((tensor) => textureWidth(backend, tensor));
    return Array.from({ length: launches }, (_, i) => {
      const [first, last] = [i, i + 1].map((k) => Math.round((k * filterWidth) / launches));
      const shader = partialSums(info, { pictures, first: first ?? 0, last: last ?? 0, pixels: pixels ?? 0, slopes: slopes ?? 0 });
      return launch(backend, shader, packed, [chunks * filterHeight, inChannels, outChannels]);
    }).flat();
  });
  const [gradient] = launch(backend, totals(info, chunks), partial, [filterHeight, filterWidth, inChannels, outChannels]);
  for (const tensor of partial) backend.disposeIntermediateTensorInfo(tensor);
  if (!gradient) throw new Error('A launch draws a tensor for each target.');
  return gradient;
}

interface Share {
  /** Pictures that a fragment sums over. */
  readonly pictures: number;
  /** Columns [first, last) of the filter, a target each. */
  readonly first: number;
  readonly last: number;
  /** Widths of the textures of x and dy. */
  readonly pixels: number;
  readonly slopes: number;
}

function partialSums(info: ConvolutionInfo, { pictures, first, last, pixels, slopes }: Share): Shader {
  const { filterHeight, inChannels, outChannels, batchSize, inHeight, inWidth, outHeight, outWidth, strideHeight, strideWidth, padInfo } = info;
  const [inTexels, outTexels, inColumns, outColumns] = [inChannels, outChannels, inWidth, outWidth].map((extent) => Math.ceil(extent / 2)) as [number, number, number, number];
  const columns = Array.from({ length: last - first }, (_, i) => i);
  const { texels, first: start, value } = pixelWindow(first - padInfo.left, strideWidth + columns.length);
  // From one pair of dy's pixels to the next the window moves by as many texels as the stride has columns.
  const fresh = texels.slice(-strideWidth);
  const kept = texels.slice(0, -strideWidth);
  const inside = start >= 0 && start + (outColumns - 1) * strideWidth + texels.length <= inColumns;
  const spread = (pixel: 0 | 1, column: number) => `vec4(${([0, 0, 1, 1] as const).map((channel) => value(pixel * strideWidth + column, channel)).join(', ')})`;
  return {
    samplers: ['x', 'dy'],
    targets: columns.map((i) => `sum${i}`),
    numbers: 0,
    code: `
      vec4 next(inout ivec2 place, inout int texel) {
        vec4 pixels = ${inside ? '' : `texel < 0 || texel >= ${inColumns} ? vec4(0.0) : `}texelFetch(x, place, 0);
        ${inWidth % 2 === 1 ? `if (texel == ${inColumns - 1}) pixels.zw = vec2(0.0);` : ''}
        ${nextPixel('place', pixels, inTexels, inColumns)}
        texel++;
        return pixels;
      }
      void main() {
        int index = drawnIndex();
        int out2 = index % ${outTexels};
        int in2 = (index / ${outTexels}) % ${inTexels};
        int row = (index / ${outTexels * inTexels}) % ${filterHeight};
        int chunk = index / ${outTexels * inTexels * filterHeight};
        ${columns.map((i) => `vec4 total${i} = vec4(0.0);`).join('\n')}
        ${texels.map((name) => `vec4 ${name} = vec4(0.0);`).join('\n')}
        for (int picture = chunk * ${pictures}; picture < min((chunk + 1) * ${pictures}, ${batchSize}); picture++) {
          for (int oy = 0; oy < ${outHeight}; oy++) {
            int y = oy * ${strideHeight} + row - ${padInfo.top};
            if (y < 0 || y >= ${inHeight}) continue;
            int texel = ${start};
            ivec2 place = placeOf(x, ((picture * ${inHeight} + y) * ${inColumns} + max(0, texel)) * ${inTexels} + in2);
            ${start < 0 ? `place += ${pixels === inTexels ? `ivec2(0, ${start})` : `ivec2(${start * inTexels}, 0)`};` : ''}
            ivec2 dyPlace = placeOf(dy, (picture * ${outHeight} + oy) * ${outColumns * outTexels} + out2);
            ${kept.map((name) => `${name} = next(place, texel);`).join('\n')}
            for (int ox = 0; ox < ${outWidth}; ox += 2) {
              ${fresh.map((name) => `${name} = next(place, texel);`).join('\n')}
              ${Array.from({ length: strideWidth - fresh.length }, () => 'next(place, texel);').join('\n')}
              vec4 slope = texelFetch(dy, dyPlace, 0);
              ${nextPixel('dyPlace', slopes, outTexels, outColumns)}
              ${outWidth % 2 === 1 ? `if (ox == ${outWidth - 1}) slope.zw = vec2(0.0);` : ''}
              ${columns.map((i) => `total${i} += ${spread(0, i)} * slope.xyxy + ${spread(1, i)} * slope.zwzw;`).join('\n')}
              ${kept.map((name, k) => `${name} = ${texels[k + strideWidth] ?? 'vec4(0.0)'};`).join('\n')}
            }
          }
        }
        ${columns.map((i) => `sum${i} = total${i};`).join('\n')}
      }`,
  };
}

/** GLSL that moves `place` on by the texels of a pair of pixels, in a texture of that width. */
function nextPixel(place: string, width: number, texels: number, texelsOfRow: number): string {
  if (width === texels) return `${place}.y += 1;`;
  const move = `${place}.x += ${texels};`;
  return width % (texels * texelsOfRow) === 0 ? move : `${move} while (${place}.x >= ${width}) ${place} += ivec2(-${width}, 1);`;
}

/** The filter's gradient from one tensor of sums `[chunks * fh, in, out]` a column. */
function totals({ filterHeight, filterWidth, inChannels, outChannels }: ConvolutionInfo, chunks: number): Shader {
  const [inTexels, outTexels] = [Math.ceil(inChannels / 2), Math.ceil(outChannels / 2)];
  const columns = Array.from({ length: filterWidth }, (_, i) => i);
  const add = (column: number) => `if (column == ${column}) {
    for (int chunk = 0; chunk < ${chunks}; chunk++) total += texelFetch(sum${column}, placeOf(sum${column}, (chunk * ${filterHeight} + row) * ${inTexels * outTexels} + within), 0);
  }`;
  return {
    samplers: columns.map((i) => `sum${i}`),
    targets: ['gradient'],
    numbers: 0,
    code: `void main() {
      int index = drawnIndex();
      int within = index % ${inTexels * outTexels};
      int column = (index / ${inTexels * outTexels}) % ${filterWidth};
      int row = index / ${inTexels * outTexels * filterWidth};
      vec4 total = vec4(0.0);
      ${columns.map(add).join('\n')}
      ${outChannels % 2 === 1 ? `if (within % ${outTexels} == ${outTexels - 1}) total.yw = vec2(0.0);` : ''}
      ${inChannels % 2 === 1 ? `if (within / ${outTexels} == ${inTexels - 1}) total.zw = vec2(0.0);` : ''}
      gradient = total;
    }`,
  };
}
