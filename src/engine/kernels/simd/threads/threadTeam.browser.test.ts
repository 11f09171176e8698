import { expect, it } from 'vitest';
import { bestVariant } from '../features';
import { binaryUrl, forSharedHeap } from '../binaries';

interface Answer {
  readonly results?: readonly Float32Array[];
  readonly error?: string;
}

it('gives the same bits for one, two and three threads', async () => {
  expect(crossOriginIsolated).toBe(true);
  expect(bestVariant()).toBe('relaxed');
  const compiled = await WebAssembly.compile(forSharedHeap(await (await fetch(binaryUrl('relaxed'))).arrayBuffer()));
  const worker = new Worker(new URL('../testing/threadsWorker.ts', import.meta.url), { type: 'module' });
  const answer = await new Promise<Answer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
    worker.addEventListener('error', ({ message }) => resolve({ error: message }));
    worker.postMessage({ compiled, sizes: [1, 2, 3] });
  });
  worker.terminate();
  expect(answer.error).toBeUndefined();
  const [one, two, three] = answer.results ?? [];
  expect(one?.some((value) => value !== 0)).toBe(true);
  expect(two).toEqual(one);
  expect(three).toEqual(one);
}, 30_000);
