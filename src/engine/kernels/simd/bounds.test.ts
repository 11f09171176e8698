/**
 * Kernels on random shapes in a heap of frames: no write outside its blocks, no read that reaches the result.
 * `FUZZ_SHAPES=200000 npx vitest run --project node src/engine/kernels/simd/bounds.test.ts` is the long run.
 */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { binaryUrl } from './binaries';
import { inputGradient } from './convolution/conv2dBackpropInput';
import { convolve } from './convolution/convolve';
import { filterGradients } from './convolution/filterGradients';
import { writeGeometry } from './convolution/geometry';
import { plainGradient } from './convolution/outGradient';
import { suitsWinogradGradient, winogradConvolve, winogradInputGradient } from './convolution/winograd';
import type { Variant } from './features';
import { multiply } from './matmul/product';
import type { KernelModule } from './module';
import { framedHeap, numberFrame } from './testing/framedHeap';
import { fuzz, fuzzedShapes, type Fuzz, type FuzzedKernel } from './testing/fuzz';

function kernelsOf({ random, small, pick, place, placeValues, geometry }: Fuzz): [FuzzedKernel, ...FuzzedKernel[]] {
  const products: FuzzedKernel = (simd) => {
    const [rows, depth, width] = [pick(small(20), small(20), 256 + small(9)), pick(small(20), 513), small(40)];
    const [left, right, out] = [place(rows * depth), place(depth * width), place(rows * width)];
    multiply(simd, {
      left, right, out, rows, depth, width, transposeLeft: random.uniform() < 0.5, transposeRight: random.uniform() < 0.5,
      bias: random.uniform() < 0.5 ? place(width) : 0, flags: pick(0, 2, 4),
    });
    return [out, rows * width];
  };
  const convolutions: FuzzedKernel = (simd) => {
    const winograd = random.uniform() < 0.3;
    const channels = winograd ? pick(16, 20) : small(9);
    const outChannels = winograd ? pick(16, 20, 24) : small(9);
    const g = winograd ? geometry(channels, outChannels, 3, 1, 1) : geometry(channels, outChannels, small(4), small(3), small(2));
    const [pictures, outputs, taps] = [g.batch * g.height * g.width * channels, g.batch * g.outHeight * g.outWidth * outChannels, g.windowHeight * g.windowWidth * channels * outChannels];
    const [images, out, filter] = [place(pictures), place(outputs), place(taps)];
    switch (random.integer(0, 2)) {
      case 0:
        convolve(simd, g, images, out, { address: filter, flipped: false }, { bias: random.uniform() < 0.5 ? place(outChannels) : 0, flags: pick(0, 2, 4) });
        return [out, outputs];
      case 1:
        inputGradient(simd, g, out, filter, images);
        return [images, pictures];
      default:
        filterGradients(simd, g, images, random.uniform() < 0.5 ? plainGradient(out, g) : { ...plainGradient(out, g), kind: 1, beside: place(outputs) }, { filter, bias: place(outChannels) });
        return [filter, taps];
    }
  };
  const layers: FuzzedKernel = (simd) => {
    const g = geometry(16, 20, 3, 1, 1);
    if (!suitsWinogradGradient(g)) return convolutions(simd);
    const [pictures, taps] = [g.batch * g.height * g.width * g.channels, 9 * g.channels * g.outChannels];
    const [height, width] = [pick(Math.floor, Math.ceil), pick(Math.floor, Math.ceil)].map((round, i) => round((i ? g.outWidth : g.outHeight) / 2)) as [number, number];
    const values = g.batch * height * width * g.outChannels;
    const [images, filter, bias, pooled, argmax] = [place(pictures), place(taps), place(g.outChannels), place(values), simd.heap.allocate(values)];
    winogradConvolve(simd, g, images, pooled, filter, { bias, flags: 2 }, { argmax, height, width });
    if (random.uniform() < 0.3) return [pooled, values];
    const from = { kind: 2, gradient: pooled, beside: argmax, height, width } as const;
    if (random.uniform() < 0.5) {
      filterGradients(simd, g, images, from, { filter, bias });
      return [filter, taps];
    }
    winogradInputGradient(simd, g, from, filter, images);
    return [images, pictures];
  };
  const pools: FuzzedKernel = (simd) => {
    const { module } = simd;
    const channels = small(9);
    const g = { ...geometry(channels, channels, small(3), small(3), 1), top: 0, left: 0 };
    const [pictures, outputs] = [g.batch * g.height * g.width * channels, g.batch * g.outHeight * g.outWidth * channels];
    const [images, out, gradient] = [place(pictures), place(outputs), place(pictures)];
    const address = writeGeometry(simd, { ...g, outHeight: Math.min(g.outHeight, Math.ceil(g.height / g.strideHeight)), outWidth: Math.min(g.outWidth, Math.ceil(g.width / g.strideWidth)) });
    const max = random.uniform() < 0.5;
    if (max) module.maxPool(address, images, out, 0, g.batch);
    else module.averagePool(address, images, out, 0, g.batch);
    if (max) module.maxPoolGradient(address, images, out, out, gradient, 0, g.batch);
    else module.averagePoolGradient(address, out, gradient, 0, g.batch);
    return [gradient, pictures];
  };
  const elements: FuzzedKernel = ({ module }) => {
    const [rows, columns] = [small(40), small(40)];
    const [a, b, c, d] = [place(rows * columns), place(rows * columns), place(rows * columns), place(rows * columns)] as [number, number, number, number];
    const vector = place(Math.max(rows, columns));
    const scalars = placeValues(Float32Array.of(0.1, 1e-3, 0.9, 0.1, 0.99, 0.01, 1e-3, 0.5));
    const count = rows * columns;
    switch (random.integer(0, 6)) {
      case 0: module.sumColumns(a, rows, columns, vector, 1, 0, columns); return [vector, columns];
      case 1: {
        const operands: [number, number, number][] = [[a, columns * 4, 0], pick([a, columns * 4, 0], [vector, 0, 0], [vector, 4, 1], [vector, 0, 1])];
        const [left, right] = pick(operands, operands.toReversed()) as [[number, number, number], [number, number, number]];
        module.combine(small(4) - 1, ...left, ...right, b, columns, 0, rows);
        return [b, count];
      }
      case 2: module.reluGradient(a, b, c, 0, count); return [c, count];
      case 3: module.softmaxCrossEntropy(a, b, vector, c, columns, 0, rows); return [c, count];
      case 4: module.sgd(a, b, 0, count, scalars); module.momentum(a, b, c, 0, count, scalars); module.nesterov(a, b, d, 0, count, scalars); return [a, count];
      // Accumulators are squares.
      case 5: module.reluGradient(c, c, c, 0, count); module.adagrad(a, b, c, 0, count, scalars); module.rmsprop(a, b, c, 0, count, scalars); return [a, count];
      default: {
        for (const squares of [c, d]) module.reluGradient(squares, squares, squares, 0, count);
        module.adadelta(a, b, c, d, 0, count, scalars);
        module.adam(a, b, d, c, 0, count, scalars);
        module.adamax(a, b, d, c, 0, count, scalars);
        module.nadam(a, b, d, c, 0, count, scalars);
        module.adamw(a, b, d, c, 0, count, scalars);
        module.lion(a, b, c, 0, count, scalars);
        return [a, count];
      }
    }
  };

  return [products, convolutions, convolutions, layers, pools, elements];
}

describe.each<Variant>(['relaxed', 'simd'])('bounds, %s', (variant) => {
  it('are watched: a write one value too far is seen', async () => {
    const heap = framedHeap(1);
    heap.clear(numberFrame);
    const { instance } = await WebAssembly.instantiate(await readFile(binaryUrl(variant)), { env: { memory: heap.memory } });
    const [variable, gradient, rate] = [heap.place(Float32Array.of(1, 2)), heap.place(Float32Array.of(1, 1, 1)), heap.place(Float32Array.of(0.5))];
    const { sgd } = instance.exports as unknown as KernelModule;
    sgd(variable, gradient, 0, 2, rate);
    expect(heap.damage()).toBe(0);
    sgd(variable, gradient, 0, 3, rate);
    expect(heap.damage()).toBe(1);
  });

  it(`are kept for ${fuzzedShapes} random shapes`, { timeout: 3_600_000 }, () => fuzz(variant, variant === 'simd' ? 51 : 52, kernelsOf));
});
