import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Capabilities } from '../../../engine/declarations/capabilities';
import type { DeviceReport } from '../../../engine/protocol';
import { factOf, timeRoundTrips } from './facts';
import { layerIds, layerRows, layers } from './layers';

const root = join(import.meta.dirname, '../../../..');
const capabilities: Capabilities = { webgl: null, webgpu: null, simd: 'simd', sharedMemory: true, cores: 6, kernels: 180 };
const report: DeviceReport = {
  protocol: 1, backend: 'wasm', threads: 5, software: false, renderer: null, crossOriginIsolated: true, simd: true, cores: 6, peakGflops: null, measured: [], chosenBy: 'cached', key: 'test',
};

test('every layer stands in one row', () => {
  expect(layerRows.flat()).toEqual([...layerIds]);
});

test.each(layerIds)('the source named for layer %s is there', (id) => {
  expect(layers[id].modules.length).toBeGreaterThan(0);
  for (const path of layers[id].modules) expect(existsSync(join(root, path)), path).toBe(true);
});

test('facts are what was measured', () => {
  const measured = { capabilities, roundTripMs: 0.4321 };
  expect(factOf('api', measured, report)).toMatchObject({ word: 'roundTrip', values: { ms: '0.43' } });
  expect(factOf('kernels', measured, report)?.values).toEqual({ count: 180 });
  expect(factOf('network', { ...measured, capabilities: { ...capabilities, sharedMemory: false } }, report)?.word).toBe('notShared');
  expect(factOf('devices', measured, report)).toEqual({ word: 'trains', values: { backend: 'WASM', threads: 5 } });
  expect(factOf('devices', measured, null)?.word).toBe('noGpu');
  expect(factOf('clients', measured, report)).toBeNull();
});

test('round trips are timed without the first one', async () => {
  let asked = 0;
  const ms = await timeRoundTrips(async () => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, asked === 1 ? 200 : 2));
  });
  expect(ms).toBeGreaterThan(1);
  expect(ms).toBeLessThan(100);
});
