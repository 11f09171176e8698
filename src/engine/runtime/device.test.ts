import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { isSoftwareRenderer } from './backends/opening';
import { deviceKey, memoryReport, openBackend } from './device';
import { measureStep } from './stepProbe';
import { testPlatform, useBackend } from './testing/backends';

const choose = (backend: Parameters<typeof openBackend>[0]['backend'], cached: Parameters<typeof openBackend>[0]['cached'] = null) =>
  openBackend({ backend, cached, threads: null, platform: testPlatform });

describe('openBackend in Node', () => {
  it('takes what is forced', async () => {
    expect(await choose('cpu')).toMatchObject({ backend: 'cpu', chosenBy: 'forced', threads: 1, simd: false });
    expect(tf.getBackend()).toBe('cpu');
    expect(await choose('wasm')).toMatchObject({ backend: 'wasm', chosenBy: 'forced', simd: true });
    expect(tf.getBackend()).toBe('wasm');
  });

  it.each(['webgl', 'webgpu'] as const)('refuses %s with a reason', async (backend) => {
    await expect(choose(backend)).rejects.toMatchObject({ failure: { code: 'backend-unavailable', details: { backend } } });
  });

  it('measures what can run, and says why the others cannot', async () => {
    const report = await choose('auto');
    expect(report).toMatchObject({ backend: 'wasm', chosenBy: 'measured', crossOriginIsolated: false });
    expect(report.measured.map((m) => [m.backend, m.stepMs !== null, m.note !== null])).toEqual([['webgl', false, true], ['webgpu', false, true], ['wasm', true, false]]);
  });

  it('trusts a cached choice with a fitting key only', async () => {
    expect(await choose('auto', { backend: 'cpu', key: deviceKey() })).toMatchObject({ backend: 'cpu', chosenBy: 'cached', measured: [] });
    expect(await choose('auto', { backend: 'cpu', key: 'another' })).toMatchObject({ backend: 'wasm', chosenBy: 'measured' });
  });
});

describe('measureStep', () => {
  it('trains, and leaves nothing behind', async () => {
    await useBackend('wasm');
    const { tensors, bytes, gpuBytes, heapBytes } = memoryReport();
    expect(await measureStep(() => performance.now())).toBeGreaterThan(0);
    expect(memoryReport()).toMatchObject({ tensors, bytes });
    expect([gpuBytes, (heapBytes ?? 0) > bytes]).toEqual([null, true]);
  });
});

describe('isSoftwareRenderer', () => {
  it.each([
    ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (LLVM 10.0.0) (0x0000C0DE)), SwiftShader driver)', true],
    ['llvmpipe (LLVM 15.0.6, 256 bits)', true],
    ['ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0)', true],
    ['ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0)', false],
    ['Apple M2', false],
    ['Mesa Intel(R) UHD Graphics 620 (KBL GT2)', false],
  ])('%s: %s', (renderer, software) => { expect(isSoftwareRenderer(renderer)).toBe(software); });
});
