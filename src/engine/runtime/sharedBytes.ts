/** Large bytes that the workers of a page hold in common: one of them loads and unpacks, the others map the same memory. */
import type { BytesDelivery, BytesRequest } from '../protocol';

/** The bytes called `key`, which `load` brings unless another worker has them. Who asks while the same is under way waits for it. */
export type ShareBytes = (key: string, load: () => Promise<Uint8Array<ArrayBuffer>>) => Promise<Uint8Array>;

/** For an engine without company. */
export const unshared: ShareBytes = (_, load) => load();

export interface SharedBytes {
  readonly share: ShareBytes;
  /** Takes in the page's answer. */
  deliver(delivery: BytesDelivery): void;
}

/** @param post asks the page, which knows what other workers have */
export function createSharedBytes(post: (request: BytesRequest) => void): SharedBytes {
  const waiting = new Map<string, (bytes: SharedArrayBuffer | null) => void>();
  const underWay = new Map<string, Promise<Uint8Array>>();

  async function ask(key: string, load: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
    const held = await new Promise<SharedArrayBuffer | null>((resolve) => {
      waiting.set(key, resolve);
      post({ t: 'want', key });
    });
    if (held) return new Uint8Array(held);
    try {
      const loaded = await load();
      const bytes = new SharedArrayBuffer(loaded.length);
      const shared = new Uint8Array(bytes);
      shared.set(loaded);
      post({ t: 'share', key, bytes });
      return shared;
    } catch (error) {
      post({ t: 'share', key, bytes: null });
      throw error;
    }
  }

  return {
    share(key, load) {
      const asked = underWay.get(key) ?? ask(key, load).finally(() => underWay.delete(key));
      underWay.set(key, asked);
      return asked;
    },
    deliver({ key, bytes }) {
      waiting.get(key)?.(bytes);
      waiting.delete(key);
    },
  };
}
