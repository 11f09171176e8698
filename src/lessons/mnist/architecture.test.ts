import { describe, expect, test } from 'vitest';
import { cnnPlan, layerRows, parametersOf, softmaxPlan } from './architecture';

describe('layerRows', () => {
  test('softmax network: 669,706 parameters', () => {
    const rows = layerRows(softmaxPlan);
    expect(rows.map((row) => row.parameters)).toEqual([0, 0, 401_920, 262_656, 5_130]);
    expect(parametersOf(rows)).toBe(669_706);
  });

  test('convolutional network: shapes and 1,199,882 parameters as the course prints them', () => {
    const rows = layerRows(cnnPlan);
    expect(rows.map((row) => row.output)).toEqual([[28, 28, 1], [26, 26, 32], [24, 24, 64], [12, 12, 64], [12, 12, 64], [9216], [128], [128], [10]]);
    expect(rows.map((row) => row.parameters)).toEqual([0, 320, 18_496, 0, 0, 0, 1_179_776, 0, 1_290]);
    expect(parametersOf(rows)).toBe(1_199_882);
  });

  test('the sums shown are the sums counted', () => {
    for (const { working, parameters } of [...layerRows(cnnPlan), ...layerRows(softmaxPlan)]) {
      if (working === '') continue;
      const [, inner = '', times = ''] = /^\((.*)\) × (\d+)$/.exec(working) ?? [];
      const [product = '', bias = ''] = inner.split(' + ');
      const value = product.split(' × ').reduce((total, factor) => total * Number(factor.replace(',', '')), 1) + Number(bias);
      expect(value * Number(times)).toBe(parameters);
    }
  });
});
