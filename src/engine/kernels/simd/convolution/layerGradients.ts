/** The gradients of a convolution layer, through its ReLU and pooling without a tensor in between. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { input, type KernelCall } from '../kernelCall';
import { elementGrain } from '../module';
import type { KernelOverride, Simd } from '../simd';
import { inputGradient } from './conv2dBackpropInput';
import { layerGeometry, type LayerWindows } from './convolutionPooled';
import { filterGradients } from './filterGradients';
import type { Geometry } from './geometry';
import { outGradientKinds, type OutGradient } from './outGradient';
import { suitsWinogradGradient, winogradInputGradient } from './winograd';

/** Inputs `x`, `dy` and `beside` (see `OutGradient`), attributes `kind` and `filterShape`; outputs the gradients of filter and bias. */
export const layerFilterGradientsName = 'LayerFilterGradients';
/** Inputs `filter`, `dy` and `beside`, attributes `kind` and `inputShape`; output the gradient of the input. */
export const layerInputGradientName = 'LayerInputGradient';

type Attributes = LayerWindows & { readonly kind: keyof typeof outGradientKinds };

function outGradientOf({ heap }: Simd, call: KernelCall, kind: Attributes['kind']): OutGradient {
  const dy = input(call, 'dy');
  const [, height = 0, width = 0] = dy.shape;
  const beside: TensorInfo | undefined = call.inputs['beside'];
  return { kind: outGradientKinds[kind], gradient: heap.addressOf(dy), beside: beside ? heap.addressOf(beside) : 0, height, width };
}

/** Address of the gradient of the sums themselves, for kernels that see through nothing. */
function gradientOfSums({ scratch, team }: Simd, g: Geometry, { kind, gradient, beside }: OutGradient): number {
  if (kind === outGradientKinds.plain) return gradient;
  const count = g.batch * g.outHeight * g.outWidth * g.outChannels;
  const sums = scratch.get('gradientOfSums', count * 4);
  team.run('reluGradient', count, elementGrain, (first, last) => [beside, gradient, sums, first, last]);
  return sums;
}

export const layerFilterGradientsKernel: KernelOverride = {
  name: layerFilterGradientsName,
  create: (simd) => (call) => {
    const { heap } = simd;
    const x = input(call, 'x');
    const { kind, filterShape, ...windows } = call.attrs as unknown as Attributes & { readonly filterShape: readonly number[] };
    const g = layerGeometry(x.shape, filterShape, windows);
    const outputs = [heap.output(filterShape), heap.output([g.outChannels])] as const;
    const [filter, bias] = outputs.map((output) => heap.addressOf(output)) as [number, number];
    filterGradients(simd, g, heap.addressOf(x), outGradientOf(simd, call, kind), { filter, bias });
    return [...outputs];
  },
};

export const layerInputGradientKernel: KernelOverride = {
  name: layerInputGradientName,
  create: (simd) => (call) => {
    const { heap } = simd;
    const filter = input(call, 'filter');
    const { kind, inputShape, ...windows } = call.attrs as unknown as Attributes & { readonly inputShape: readonly number[] };
    const g = layerGeometry(inputShape, filter.shape, windows);
    const from = outGradientOf(simd, call, kind);
    const out = heap.output(inputShape);
    if (suitsWinogradGradient(g)) winogradInputGradient(simd, g, from, heap.addressOf(filter), heap.addressOf(out));
    else inputGradient(simd, g, gradientOfSums(simd, g, from), heap.addressOf(filter), heap.addressOf(out));
    return out;
  },
};
