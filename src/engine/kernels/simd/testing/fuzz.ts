/** For tests: kernels on random shapes in a heap of frames, which shows every access out of bounds. */
import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { binaryUrl } from '../binaries';
import type { Geometry } from '../convolution/geometry';
import type { Variant } from '../features';
import type { KernelModule } from '../module';
import { Scratch } from '../scratch';
import type { Simd } from '../simd';
import { soloTeam } from '../team';
import { framedHeap, nanFrame, numberFrame } from './framedHeap';
import { numbers } from './wasmAndCpu';

setFlagsFromString('--experimental-wasm-relaxed-simd');

/** How many shapes a test takes: `FUZZ_SHAPES` for the long run. */
export const fuzzedShapes = Number(process.env['FUZZ_SHAPES'] ?? 1500);

/** What kernels under test are made of. */
export interface Fuzz {
  readonly random: ReturnType<typeof numbers>;
  /** An integer from 1 to `most`. */
  readonly small: (most: number) => number;
  readonly pick: <T>(...values: [T, ...T[]]) => T;
  /** Address of so many random values between frames. */
  readonly place: (count: number) => number;
  readonly placeValues: (values: Float32Array) => number;
  /** A window on pictures of a few pixels, with margins. */
  readonly geometry: (channels: number, outChannels: number, window: number, stride: number, dilation: number) => Geometry;
}

/** Runs one kernel on shapes of its choice; returns where its result is and how many values that has. */
export type FuzzedKernel = (simd: Simd) => readonly [address: number, count: number];

/**
 * Runs kernels on `fuzzedShapes` shapes with random teams; throws at the first write outside a block, and at the first
 * result that a value from outside has reached.
 */
export async function fuzz(variant: Variant, seed: number, kernelsOf: (fuzz: Fuzz) => readonly [FuzzedKernel, ...FuzzedKernel[]]): Promise<void> {
  const heap = framedHeap(8);
  const { instance } = await WebAssembly.instantiate(await readFile(binaryUrl(variant)), { env: { memory: heap.memory } });
  const module = instance.exports as unknown as KernelModule;
  const random = numbers(seed);
  const small = (most: number): number => random.integer(1, most);
  const pick: Fuzz['pick'] = (...values) => values[random.integer(0, values.length - 1)] ?? values[0];
  const kernels = kernelsOf({
    random, small, pick,
    place: (count) => heap.place(random.values(count)),
    placeValues: (values) => heap.place(values),
    geometry(channels, outChannels, window, stride, dilation) {
      const [top, left, bottom, right] = [small(3) - 1, small(3) - 1, small(3) - 1, small(3) - 1];
      const reach = (window - 1) * dilation + 1;
      const [height, width] = [reach + small(6), reach + small(6)];
      const [paddedHeight, paddedWidth] = [height + top + bottom, width + left + right];
      return {
        batch: small(3), height, width, channels, top, left, paddedHeight, paddedWidth, windowHeight: window, windowWidth: window,
        strideHeight: stride, strideWidth: stride, dilationHeight: dilation, dilationWidth: dilation,
        outHeight: Math.floor((paddedHeight - reach) / stride) + 1, outWidth: Math.floor((paddedWidth - reach) / stride) + 1, outChannels,
      };
    },
  });
  for (let i = 0; i < fuzzedShapes; i++) {
    heap.clear(i % 2 ? nanFrame : numberFrame);
    const kernel = pick(...kernels);
    const [out, count] = kernel({ heap, scratch: new Scratch(heap), module, team: soloTeam(module, small(3)) });
    const broken = heap.damage() + heap.read(out, count).reduce((bad, value) => bad + (Number.isNaN(value) ? 1 : 0), 0);
    if (broken > 0) throw new Error(`shape ${i} (${kernel.name}): ${broken} values out of bounds`);
  }
}
