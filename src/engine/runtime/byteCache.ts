import type { ByteCache } from './platform';

const database = 'tensor-studio-datasets';
const store = 'bytes';

/**
 * A byte store in IndexedDB, which unlike the Cache API also exists on pages without https. It never throws: where
 * storage is absent, forbidden or full, nothing is cached. Bytes are kept as a Blob, which browsers read about four times
 * faster than an array of the same bytes.
 */
export function browserByteCache(): ByteCache {
  let opening: Promise<IDBDatabase> | null = null;

  async function run<T>(mode: IDBTransactionMode, act: (objects: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    opening ??= open();
    try {
      return await request(act((await opening).transaction(store, mode).objectStore(store)));
    } catch (error) {
      // The browser may have closed the connection or removed the data: open anew next time.
      opening = null;
      throw error;
    }
  }

  return {
    async get(key) {
      const found: unknown = await run('readonly', (objects) => objects.get(key)).catch(() => null);
      return found instanceof Blob ? found.arrayBuffer().then((bytes) => new Uint8Array(bytes), () => null) : null;
    },
    async set(key, bytes) {
      await run('readwrite', (objects) => objects.put(new Blob([bytes]), key)).catch(() => undefined);
    },
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store);
    opening.onsuccess = () => {
      // Another tab with a newer version must not wait for this one.
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => reject(new Error(opening.error?.message ?? 'storage is not available'));
    opening.onblocked = () => reject(new Error('storage is in use by another version'));
  });
}

function request<T>(pending: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    pending.onsuccess = () => resolve(pending.result);
    pending.onerror = () => reject(new Error(pending.error?.message ?? 'storage failed'));
  });
}
