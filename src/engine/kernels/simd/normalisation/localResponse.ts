/** tf.js's kernels of local response normalisation, which its WASM backend lacks. */
import { util, type LRNAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { floatBits } from '../floatBits';
import { input, type KernelCall } from '../kernelCall';
import { scratchForAll, type KernelOverride, type Simd } from '../simd';
import { chunksOf } from './rowChunks';

interface Normalisation {
  readonly rows: number;
  readonly channels: number;
  readonly radius: number;
  /** Bias, alpha and beta. */
  readonly constants: readonly [number, number, number];
  /** Bytes of a row with margins. */
  readonly rowBytes: number;
  readonly grain: number;
}

function describe(simd: Simd, call: KernelCall, x: TensorInfo): Normalisation {
  const { depthRadius, bias, alpha, beta } = call.attrs as unknown as LRNAttrs;
  const channels = x.shape.at(-1) ?? 1;
  const rows = util.sizeFromShape(x.shape) / channels;
  const constants = [floatBits(bias), floatBits(alpha), floatBits(beta)] as const;
  return { rows, channels, radius: depthRadius, constants, rowBytes: (channels + 2 * depthRadius) * 4, grain: chunksOf(simd, rows, channels).rowGrain };
}

const lrnKernel: KernelOverride = {
  name: 'LRN',
  create: (simd) => (call) => {
    const { heap, team } = simd;
    const x = input(call, 'x');
    const { rows, channels, radius, constants, rowBytes, grain } = describe(simd, call, x);
    const out = heap.output(x.shape);
    const [from, to] = [heap.addressOf(x), heap.addressOf(out)];
    const scratches = scratchForAll(simd, 'local response', rowBytes);
    team.run('localResponse', rows, grain, (first, last, member) => [from, channels, radius, ...constants, to, scratches + member * rowBytes, first, last]);
    return out;
  },
};

const lrnGradKernel: KernelOverride = {
  name: 'LRNGrad',
  create: (simd) => (call) => {
    const { heap, team } = simd;
    const x = input(call, 'x');
    const { rows, channels, radius, constants, rowBytes, grain } = describe(simd, call, x);
    const out = heap.output(x.shape);
    const [from, y, dy, to] = [heap.addressOf(x), heap.addressOf(input(call, 'y')), heap.addressOf(input(call, 'dy')), heap.addressOf(out)];
    const scratches = scratchForAll(simd, 'local response', 2 * rowBytes);
    team.run('localResponseGradient', rows, grain, (first, last, member) => [
      from, y, dy, channels, radius, ...constants, to, scratches + member * 2 * rowBytes, first, last,
    ]);
    return out;
  },
};

export const localResponseKernels: readonly KernelOverride[] = [lrnKernel, lrnGradKernel];
