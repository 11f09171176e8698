/** A platform for tests that touches neither network nor disk: what a test does not give is refused, or does nothing. */
import type { Platform } from '../platform';
import { unshared } from '../sharedBytes';

export function scriptedPlatform(given: Partial<Platform> = {}): Platform {
  return {
    fetchFile: (path) => Promise.reject(new Error(`${path} is not in this test`)),
    cache: { get: () => Promise.resolve(null), set: () => Promise.resolve() },
    share: unshared,
    wasmPaths: {},
    readModule: (url) => Promise.reject(new Error(`${url.href} is not in this test`)),
    yieldToMessages: () => Promise.resolve(),
    rest: () => Promise.resolve(),
    now: () => 0,
    spawnReplica: () => { throw new Error('no replicas in this test'); },
    ...given,
  };
}
