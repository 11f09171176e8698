import { expect, it, vi } from 'vitest';
import type { BytesRequest } from '../protocol';
import { createSharedBytes } from './sharedBytes';

/** A page that answers every question with `bytes`. */
function pageWith(bytes: SharedArrayBuffer | null) {
  const said: BytesRequest[] = [];
  const common = createSharedBytes((request) => {
    said.push(request);
    if (request.t === 'want') queueMicrotask(() => { common.deliver({ t: 'bytes', key: request.key, bytes }); });
  });
  return { common, said };
}

it('takes what another worker has, without loading', async () => {
  const bytes = new SharedArrayBuffer(3);
  new Uint8Array(bytes).set([1, 2, 3]);
  const { common, said } = pageWith(bytes);
  const load = vi.fn();
  const found = await common.share('images', load);
  expect([...found]).toEqual([1, 2, 3]);
  expect(found.buffer).toBe(bytes);
  expect(load).not.toHaveBeenCalled();
  expect(said).toEqual([{ t: 'want', key: 'images' }]);
});

it('loads when it is told to, and shares what it has loaded', async () => {
  const { common, said } = pageWith(null);
  const found = await common.share('images', () => Promise.resolve(Uint8Array.of(0, 7, 8).subarray(1)));
  expect([...found]).toEqual([7, 8]);
  expect(said[1]).toEqual({ t: 'share', key: 'images', bytes: found.buffer });
});

it('says so when loading fails, for others to try', async () => {
  const { common, said } = pageWith(null);
  await expect(common.share('images', () => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  expect(said[1]).toEqual({ t: 'share', key: 'images', bytes: null });
});

it('answers all who ask for the same at once', async () => {
  const { common, said } = pageWith(null);
  const load = vi.fn(() => Promise.resolve(Uint8Array.of(4)));
  const [first, second] = await Promise.all([common.share('images', load), common.share('images', load)]);
  expect(second).toBe(first);
  expect(load).toHaveBeenCalledTimes(1);
  expect(said.filter(({ t }) => t === 'want')).toHaveLength(1);
});
