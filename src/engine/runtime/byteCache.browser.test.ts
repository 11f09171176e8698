import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserByteCache } from './byteCache';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('browserByteCache', () => {
  it('keeps bytes beyond its own life', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);
    await browserByteCache().set('kept', bytes);
    expect(await browserByteCache().get('kept')).toEqual(bytes);
    expect(await browserByteCache().get('other')).toBeNull();
  });

  it('caches nothing where storage is forbidden', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const cache = browserByteCache();
    await expect(cache.set('denied', Uint8Array.of(1))).resolves.toBeUndefined();
    await expect(cache.get('denied')).resolves.toBeNull();
  });

  it('caches nothing where the disk is full, and goes on reading', async () => {
    const cache = browserByteCache();
    await cache.set('before', Uint8Array.of(7));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(cache.set('more', Uint8Array.of(1))).resolves.toBeUndefined();
    expect(await cache.get('more')).toBeNull();
    expect(await cache.get('before')).toEqual(Uint8Array.of(7));
  });

  it('caches nothing where the bytes are gone from the disk', async () => {
    await browserByteCache().set('gone', Uint8Array.of(1));
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    expect(await browserByteCache().get('gone')).toBeNull();
  });

  it('does not hand out what is no bytes', async () => {
    await browserByteCache().set('odd', Uint8Array.of(1));
    const opening = indexedDB.open('tensor-studio-datasets', 1);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const change = opening.result.transaction('bytes', 'readwrite').objectStore('bytes').put('text', 'odd');
    await new Promise((resolve) => (change.onsuccess = resolve));
    opening.result.close();
    expect(await browserByteCache().get('odd')).toBeNull();
  });
});
