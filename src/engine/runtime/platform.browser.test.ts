import { describe, expect, it, vi } from 'vitest';
import { loadMnist } from '../data/mnist';
import type { Task } from '../protocol';
import { browserPlatform } from './platform.browser';

const root = new URL('/', location.href).href;

describe('browserPlatform', () => {
  it('loads MNIST over the network once, then from its own storage', async () => {
    indexedDB.deleteDatabase('tensor-studio-datasets');
    const tasks: Task[] = [];
    const first = await loadMnist(browserPlatform(root), (task) => tasks.push(task));
    expect([first.train.count, first.test.count]).toEqual([60_000, 10_000]);
    const fractions = tasks.filter((task) => task.name === 'download' && task.subject === 'train-images-idx3-ubyte.gz').map((task) => task.fraction ?? NaN);
    expect(fractions.length).toBeGreaterThan(3);
    expect(fractions.every((fraction, i) => fraction >= (fractions[i - 1] ?? 0))).toBe(true);
    expect(fractions.at(-1)).toBe(1);

    const asked: unknown[] = [];
    const real = globalThis.fetch.bind(globalThis);
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation((url, init) => {
      asked.push(url);
      return real(url, init);
    });
    const again = await loadMnist(browserPlatform(root), () => undefined);
    expect(asked).toEqual([new URL('datasets/manifest.json', root)]);
    // Compared by hand: the matcher takes a minute for eight million elements.
    expect(again.test.images.every((pixel, i) => pixel === first.test.images[i])).toBe(true);
    fetched.mockRestore();
  });

  it('names the file and the reason where a download fails', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response(null, { status: 404 }));
    const platform = browserPlatform(root);
    await expect(platform.fetchFile('datasets/gone', () => undefined)).rejects.toMatchObject({ failure: { code: 'download-failed', details: { file: 'datasets/gone', reason: 'HTTP 404' } } });
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(platform.fetchFile('datasets/gone', () => undefined)).rejects.toMatchObject({ failure: { details: { reason: 'Failed to fetch' } } });
    const breaking = new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) });
    fetched.mockResolvedValueOnce(new Response(breaking));
    await expect(platform.fetchFile('datasets/gone', () => undefined)).rejects.toMatchObject({ failure: { details: { reason: 'network error' } } });
    fetched.mockRestore();
  });

  it('yields without the delays of timers', async () => {
    const platform = browserPlatform(root);
    let messages = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => messages++;
    port2.postMessage(null);
    const start = performance.now();
    for (let i = 0; i < 200; i++) await platform.yieldToMessages();
    // 200 nested timeouts would take at least 800 ms.
    expect(performance.now() - start).toBeLessThan(400);
    expect(messages).toBe(1);
    port1.close();
  });

  it('knows where the WebAssembly files are', async () => {
    for (const url of Object.values(browserPlatform(root).wasmPaths)) {
      const head = new Uint8Array(await (await fetch(new URL(url, location.href))).arrayBuffer()).subarray(0, 4);
      expect([...head]).toEqual([0, 0x61, 0x73, 0x6d]);
    }
  });
});
