import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountInTest } from '../../charts/frame/mountInTest';
import type { DeviceReport } from '../../engine/protocol';
import { useDevice } from '../store/device';
import { useTab } from '../store/tab';
import { DeviceChip } from './DeviceChip';

const { restartTrainer } = vi.hoisted(() => ({ restartTrainer: vi.fn(async () => Promise.resolve()) }));
vi.mock('../engine/studio', () => ({ restartTrainer, trainingEngine: vi.fn() }));

const report: DeviceReport = {
  protocol: 1, backend: 'wasm', threads: 2, software: false, renderer: null, crossOriginIsolated: true, simd: true, cores: 2, peakGflops: 57,
  measured: [], chosenBy: 'cached', key: 'test',
};
const speed = { examplesPerSecond: 900, gflops: 68.4, peakShare: 0.6 };
const chip = () => page.getByRole('button', { name: /Device details/ });

beforeEach(() => {
  restartTrainer.mockClear();
  useTab.setState({ role: 'owner' });
  useDevice.setState({ status: 'ready', report, memory: null, busy: true, speed, failure: null });
});

test('tells speed, arithmetic and the share of the peak', async () => {
  mountInTest()(<DeviceChip />);
  await expect.element(chip()).toHaveAccessibleName('Device details: WASM · 2 threads 900 ex/s 68 GFLOP/s · 60% of peak');
  await userEvent.click(chip());
  await expect.element(page.getByText('57 GFLOP/s a thread')).toBeVisible();
});

test('says nothing of a peak that was not measured, nor of arithmetic too small to tell', async () => {
  mountInTest()(<DeviceChip />);
  useDevice.setState({ speed: { ...speed, peakShare: null } });
  await expect.element(chip()).toHaveAccessibleName('Device details: WASM · 2 threads 900 ex/s 68 GFLOP/s');
  useDevice.setState({ speed: { examplesPerSecond: 900, gflops: 1e-5, peakShare: 1e-7 } });
  await expect.element(chip()).toHaveAccessibleName('Device details: WASM · 2 threads 900 ex/s');
});

test('a remembered choice can be measured again', async () => {
  mountInTest()(<DeviceChip />);
  await userEvent.click(chip());
  await expect.element(page.getByText(/remembered the choice/)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Measure again' }));
  expect(restartTrainer).toHaveBeenCalledWith({ measureAgain: true });
});
