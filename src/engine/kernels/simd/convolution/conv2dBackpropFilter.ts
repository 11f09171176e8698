import { backend_util, util, type Conv2DAttrs, type Conv2DBackpropFilterAttrs } from '@tensorflow/tfjs-core';
import { fallBack, input } from '../kernelCall';
import type { KernelOverride } from '../simd';
import { filterGradients } from './filterGradients';
import { geometryOf } from './geometry';
import { plainGradient } from './outGradient';

export const conv2dBackpropFilterKernel: KernelOverride = {
  name: 'Conv2DBackpropFilter',
  create: (simd, previous) => (call) => {
    const { heap } = simd;
    const [x, dy] = [input(call, 'x'), input(call, 'dy')];
    const { strides, pad, dataFormat, dilations, dimRoundingMode, filterShape } = call.attrs as unknown as Conv2DBackpropFilterAttrs & Partial<Pick<Conv2DAttrs, 'dilations'>>;
    const info = backend_util.computeConv2DInfo(
      x.shape as typeof filterShape, filterShape, strides, dilations ?? 1, pad, dimRoundingMode, false, backend_util.convertConv2DDataFormat(dataFormat),
    );
    if (info.dataFormat !== 'channelsLast' || util.sizeFromShape(dy.shape) === 0 || util.sizeFromShape(filterShape) === 0) return fallBack(previous, call);
    const out = heap.output(filterShape);
    const g = geometryOf(info);
    filterGradients(simd, g, heap.addressOf(x), plainGradient(heap.addressOf(dy), g), { filter: heap.addressOf(out), bias: 0 });
    return out;
  },
};
