import { backend_util, util, type TensorInfo } from '@tensorflow/tfjs-core';
import { geometryOf, writeGeometry, type Geometry } from '../convolution/geometry';
import { fallBack, input, type KernelCall } from '../kernelCall';
import type { KernelOverride, Simd } from '../simd';
import { grainFor } from '../team';

type Shape4D = [number, number, number, number];

/** The attributes that all pooling kernels of tf.js share. */
interface PoolAttributes {
  readonly filterSize: [number, number] | number;
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

interface Pooling {
  readonly geometry: Geometry;
  readonly inShape: Shape4D;
  readonly outShape: Shape4D;
}

/** Runs a pooling on pictures [batch, height, width, channels]; without values the previous kernel does it. */
function poolingKernel(name: string, pictures: string, run: (simd: Simd, call: KernelCall, pooling: Pooling) => TensorInfo): KernelOverride {
  return {
    name,
    create: (simd, previous) => (call) => {
      const images = input(call, pictures);
      const { filterSize, strides, pad, dimRoundingMode } = call.attrs as unknown as PoolAttributes;
      const inShape = images.shape as Shape4D;
      const info = backend_util.computePool2DInfo(inShape, filterSize, strides, 1, pad, dimRoundingMode);
      if (images.dtype !== 'float32' || util.sizeFromShape(info.outShape) === 0) return fallBack(previous, call);
      return run(simd, call, { geometry: geometryOf(info), inShape, outShape: info.outShape });
    },
  };
}

/** Pools of few values are done by one thread. */
const grainOf = ({ team }: Simd, g: Geometry): number => grainFor(g.batch, 1, g.batch * g.height * g.width * g.channels, team.leastShared.values);

export const maxPoolKernel = poolingKernel('MaxPool', 'x', (simd, call, { geometry, outShape }) => {
  const { heap, team } = simd;
  const out = heap.output(outShape);
  const [g, images, to] = [writeGeometry(simd, geometry), heap.addressOf(input(call, 'x')), heap.addressOf(out)];
  team.run('maxPool', geometry.batch, grainOf(simd, geometry), (first, last) => [g, images, to, first, last]);
  return out;
});

/**
 * Replaces the stock kernel, which starts its running maximum at the smallest positive number and so gives nothing to
 * windows that are all negative.
 */
export const maxPoolGradKernel = poolingKernel('MaxPoolGrad', 'input', (simd, call, { geometry, inShape }) => {
  const { heap, team } = simd;
  const out = heap.output(inShape);
  const g = writeGeometry(simd, geometry);
  const [images, pooled, outGradient] = [input(call, 'input'), input(call, 'output'), input(call, 'dy')].map((t) => heap.addressOf(t)) as [number, number, number];
  const to = heap.addressOf(out);
  team.run('maxPoolGradient', geometry.batch, grainOf(simd, geometry), (first, last) => [g, images, pooled, outGradient, to, first, last]);
  return out;
});

export const avgPoolKernel = poolingKernel('AvgPool', 'x', (simd, call, { geometry, outShape }) => {
  const { heap, team } = simd;
  const out = heap.output(outShape);
  const [g, images, to] = [writeGeometry(simd, geometry), heap.addressOf(input(call, 'x')), heap.addressOf(out)];
  team.run('averagePool', geometry.batch, grainOf(simd, geometry), (first, last) => [g, images, to, first, last]);
  return out;
});

/** Divides by the values that a window has in the picture, as TensorFlow; tf.js's own divides by the window's size. */
export const avgPoolGradKernel = poolingKernel('AvgPoolGrad', 'input', (simd, call, { geometry, inShape }) => {
  const { heap, team } = simd;
  const out = heap.output(inShape);
  const [g, outGradient, to] = [writeGeometry(simd, geometry), heap.addressOf(input(call, 'dy')), heap.addressOf(out)];
  team.run('averagePoolGradient', geometry.batch, grainOf(simd, geometry), (first, last) => [g, outGradient, to, first, last]);
  return out;
});
