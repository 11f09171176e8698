/** For the thread team's test: runs kernels in a worker, on a shared heap of its own without tf.js. */
import { epilogue } from '../module';
import type { KernelModule } from '../module';
import { multiply } from '../matmul/product';
import { convolve } from '../convolution/convolve';
import { depthwise, depthwiseFilterGradient } from '../depthwise/depthwise';
import type { Heap } from '../heap';
import { Scratch } from '../scratch';
import type { Simd } from '../simd';
import { soloTeam } from '../team';
import { startThreadTeam } from '../threads/threadTeam';

/** A heap that only ever grows upwards. */
function bumpHeap(memory: WebAssembly.Memory): Heap {
  let top = 65536;
  const unused = (): never => {
    throw new Error('There are no tensors in this heap.');
  };
  return {
    memory, shared: true, addressOf: unused, output: unused, release() {},
    allocate(bytes) {
      const address = top;
      top += Math.ceil(bytes / 64) * 64;
      return address;
    },
  };
}

/** The results of the same work by a team of `size`, as one array. */
async function work(compiled: WebAssembly.Module, size: number): Promise<Float32Array> {
  const memory = new WebAssembly.Memory({ initial: 1024, maximum: 65536, shared: true });
  const module = (await WebAssembly.instantiate(compiled, { env: { memory } })).exports as unknown as KernelModule;
  const heap = bumpHeap(memory);
  const scratch = new Scratch(heap);
  const team = size > 1 ? await startThreadTeam(heap, scratch, compiled, module, size) : soloTeam(module);
  const simd: Simd = { heap, scratch, module, team };
  const place = (values: number): number => heap.allocate(values * 4);
  const [left, right, product, pictures, filter, convolved] = [place(200 * 90), place(90 * 50), place(200 * 50), place(9 * 14 * 14 * 6), place(9 * 6 * 20), place(9 * 14 * 14 * 20)] as [number, number, number, number, number, number];
  new Float32Array(memory.buffer, left, (convolved - left) / 4).forEach((_, i, all) => (all[i] = Math.sin(i * 0.7)));
  const geometry = {
    batch: 9, height: 14, width: 14, channels: 6, top: 1, left: 1, paddedHeight: 16, paddedWidth: 16, windowHeight: 3, windowWidth: 3,
    strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1, outHeight: 14, outWidth: 14, outChannels: 20,
  };
  const wide = { ...geometry, outChannels: 12 };
  const [separate, taps, thinned] = [place(9 * 14 * 14 * 12), place(9 * 12), place(200 * 50)] as [number, number, number];
  // Many short kernels one after the other, with pauses in which the helpers fall asleep, by now more and now fewer threads.
  for (let round = 0; round < 200; round++) {
    if (round % 20 === 0) team.limit(1 + (round / 20) % size);
    multiply(simd, { left, right, out: product, rows: 200, depth: 90, width: 50, transposeLeft: false, transposeRight: false, bias: 0, flags: epilogue.none });
    convolve(simd, geometry, pictures, convolved, { address: filter, flipped: false }, { bias: 0, flags: epilogue.relu });
    depthwise(simd, wide, pictures, filter, separate, { bias: 0, flags: epilogue.none });
    depthwiseFilterGradient(simd, wide, pictures, separate, taps);
    team.run('dropout', 200 * 50, 64, (first, last) => [product, left, 2 ** 30, thinned, first, last]);
    if (round % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const results = [[product, 200 * 50], [convolved, 9 * 14 * 14 * 20], [separate, 9 * 14 * 14 * 12], [taps, 9 * 12], [thinned, 200 * 50]] as const;
  const result = Float32Array.from(results.flatMap(([address, values]) => [...new Float32Array(memory.buffer, address, values)]));
  team.dispose();
  return result;
}

addEventListener('message', ({ data }: MessageEvent<{ compiled: WebAssembly.Module; sizes: readonly number[] }>) => {
  void Promise.all(data.sizes.map((size) => work(data.compiled, size))).then(
    (results) => postMessage({ results }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
