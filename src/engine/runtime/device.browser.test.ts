import { afterEach, describe, expect, it } from 'vitest';
import type { Capabilities } from '../declarations/capabilities';
import type { Command, DeviceReport, EngineEvent } from '../protocol';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

const workers: Worker[] = [];
afterEach(() => { for (const worker of workers.splice(0)) worker.terminate(); });

/** The real engine in a real worker, asked one command after the other. */
function startEngine() {
  const worker = new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
  workers.push(worker);
  let id = 0;
  const events: EngineEvent[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<EngineEvent>) => { events.push(data); });
  const ask = (command: WithoutId<Command>): Promise<EngineEvent> => {
    const asked = ++id;
    worker.postMessage({ ...command, id: asked });
    return next((event) => 'id' in event && event.id === asked);
  };
  const next = async (wanted: (event: EngineEvent) => boolean): Promise<EngineEvent> => {
    for (;;) {
      const found = events.find(wanted);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const init = async (backend: DeviceReport['backend'] | 'auto', cached: { backend: DeviceReport['backend']; key: string } | null = null): Promise<DeviceReport> => {
    const event = await ask({ t: 'init', backend, cached, threads: null });
    if (event.t !== 'result') throw new Error(JSON.stringify(event));
    return event.value as DeviceReport;
  };
  return { ask, next, init };
}

describe('openBackend in a worker', { timeout: 60_000 }, () => {
  it('opens WebGL in its own context, with gradients, when forced', async () => {
    const report = await startEngine().init('webgl');
    expect(report).toMatchObject({ backend: 'webgl', chosenBy: 'forced', measured: [] });
    expect(report.renderer).toBeTruthy();
  });

  it('opens WASM with SIMD, and where the page is isolated a thread for every core but one', async () => {
    const report = await startEngine().init('wasm');
    expect(report).toMatchObject({ backend: 'wasm', chosenBy: 'forced', simd: true, software: false, renderer: null });
    // TensorFlow.js uses four threads at most.
    expect(report.threads).toBe(report.crossOriginIsolated ? Math.min(4, Math.max(1, report.cores - 1)) : 1);
  });

  it('measures the candidates, never takes a software GPU, and trusts the cached choice afterwards', async () => {
    const first = await startEngine().init('auto');
    expect(first.chosenBy).toBe('measured');
    const chosen = first.measured.find((m) => m.backend === first.backend);
    expect(chosen?.stepMs).toBeGreaterThan(0);
    expect(Math.min(...first.measured.flatMap((m) => m.stepMs ?? []))).toBe(chosen?.stepMs);
    expect(first.software).toBe(false);
    const second = await startEngine().init('auto', { backend: first.backend, key: first.key });
    expect(second).toMatchObject({ backend: first.backend, chosenBy: 'cached', measured: [], key: first.key });
    const third = await startEngine().init('auto', { backend: 'cpu', key: 'another device' });
    expect(third.chosenBy).toBe('measured');
  });

  it('tells what the browser offers, also to a worker on WASM', async () => {
    const engine = startEngine();
    await engine.init('wasm');
    const event = await engine.ask({ t: 'probe' });
    if (event.t !== 'result') throw new Error(JSON.stringify(event));
    const { webgl, simd, sharedMemory, cores, kernels } = event.value as Capabilities;
    expect(webgl?.version).toMatch(/^WebGL 2/);
    expect(webgl?.floatTextures).toBe(true);
    expect(webgl?.maxTextureSize).toBeGreaterThanOrEqual(2048);
    expect(simd).not.toBeNull();
    expect(sharedMemory).toBe(crossOriginIsolated);
    expect(cores).toBe(navigator.hardwareConcurrency);
    expect(kernels).toBeGreaterThan(50);
  });

  it('reports a lost WebGL context', async () => {
    const engine = startEngine();
    await engine.init('webgl');
    await engine.ask({ t: 'drill', fault: 'lose-gpu' });
    expect(await engine.next((event) => event.t === 'fail')).toMatchObject({ failure: { code: 'gpu-lost', details: { backend: 'webgl' } }, recoverable: true });
  });

  it('says why a forced backend is not there', async () => {
    // Without a GPU, not every Chromium has a WebGPU adapter.
    const event = await startEngine().ask({ t: 'init', backend: 'webgpu', cached: null, threads: null });
    if (event.t === 'result') expect((event.value as DeviceReport).backend).toBe('webgpu');
    else expect(event).toMatchObject({ t: 'fail', failure: { code: 'backend-unavailable', details: { backend: 'webgpu' } } });
  });
});
