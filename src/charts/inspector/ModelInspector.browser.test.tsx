import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { LayerReport } from '../../engine/protocol';
import { mountInTest } from '../frame/mountInTest';
import { ModelInspector } from './ModelInspector';

const layers: readonly LayerReport[] = [
  { name: 'flatten', type: 'Flatten', outputShape: [784], parameters: 0, weights: [] },
  {
    name: '<i>dense</i>', type: 'Dense', outputShape: [10], parameters: 7850,
    weights: [{ name: 'kernel', shape: [784, 10], min: -0.5, max: 0.75, mean: 0, std: 0.1, zeros: 40, nans: 2, infs: 1, sample: Float32Array.from({ length: 500 }, (_, i) => Math.sin(i) / 2) }],
  },
];

test('shows tfjs-vis its layers, weights and values from reports, without a tensor', async () => {
  mountInTest()(<ModelInspector layers={layers} language="en" />);
  await expect.element(page.getByRole('row', { name: '<i>dense</i> [batch,10] 7,850 true' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'kernel [784,10] -0.5 0.75 7,840 40 2 1' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /^7,840 -0.5 0.75 40 \(0.5102%\) 2/ })).toBeVisible();
  await expect.poll(() => document.querySelectorAll('canvas').length).toBe(1);
  await page.getByRole('button', { name: /Show Values Distribution/ }).click();
  await expect.poll(() => document.querySelectorAll('canvas').length).toBe(2);
});

test('says it in Chinese, and names every control', async () => {
  mountInTest()(<ModelInspector layers={layers} language="zh" />);
  await expect.element(page.getByRole('columnheader', { name: '输出形状' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: '显示其数值分布：' })).toBeVisible();
  expect(document.querySelectorAll('select:not([aria-label]):not([id])')).toHaveLength(0);
});

test('brings no style elements into the page: its policy forbids them', async () => {
  const before = document.querySelectorAll('style').length;
  mountInTest()(<ModelInspector layers={layers} language="en" />);
  await expect.poll(() => document.querySelectorAll('canvas').length).toBe(1);
  expect(document.querySelectorAll('style')).toHaveLength(before);
});
