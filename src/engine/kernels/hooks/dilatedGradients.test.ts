import { backend_util, conv2d, depthwiseConv2d, grads, mul, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import '#gradients';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimdReport } from '../simd/register';
import { cases, numbers, onWasm, openSimdBackend, operand } from '../simd/testing/wasmAndCpu';

const total = (values: Float32Array | undefined): number => values?.reduce((sum, value) => sum + value, 0) ?? NaN;

describe('gradients of dilated convolutions', { timeout: 600_000 }, () => {
  let report: SimdReport;
  beforeAll(async () => {
    report = await openSimdBackend('simd', 2);
  });
  afterAll(() => report.restore());
  const random = numbers(95);

  it.each(['whole', 'depthwise'] as const)('%s: weighted by what they belong to they give the output, which is linear in either side', async (kind) => {
    for (let i = 0; i < cases(30); i++) {
      const dilations: [number, number] = [random.integer(1, 3), random.integer(2, 3)];
      const pad = random.uniform() < 0.5 ? 'same' : 'valid';
      const x = operand(random, random.integer(1, 3), random.integer(9, 13), random.integer(9, 13), random.integer(1, 9));
      const filter = operand(random, random.integer(1, 3), random.integer(2, 4), x.shape[3] ?? 1, random.integer(1, 9));
      const { outShape } = backend_util.computeConv2DInfo(x.shape as never, filter.shape as never, 1, dilations, pad, undefined, kind === 'depthwise');
      const convolve = (a: Tensor, b: Tensor): Tensor => (kind === 'whole' ? conv2d : depthwiseConv2d)(a as Tensor4D, b as Tensor4D, 1, pad, 'NHWC', dilations);
      const [out, alongX, alongFilter] = await onWasm([x, filter, operand(random, ...outShape)], (a, b, weight) => {
        const [toX, toFilter] = grads((c, d) => mul(convolve(c, d), weight))([a, b]);
        return [mul(convolve(a, b), weight), mul(toX ?? a, a), mul(toFilter ?? b, b)];
      });
      const scale = total(out?.map(Math.abs));
      const label = `${String(x.shape)} * ${String(filter.shape)} dilated ${String(dilations)} ${pad}`;
      expect(Math.abs(total(alongX) - total(out)) / scale, `input ${label}`).toBeLessThan(1e-5);
      expect(Math.abs(total(alongFilter) - total(out)) / scale, `filter ${label}`).toBeLessThan(1e-5);
    }
  });
});
