import type { Platform } from '../runtime/platform';

/**
 * Holds a small training back, so that it can be watched: `pause` waits until the next unit is due, and rests in between, so
 * that others go on. @param perSecond units in a second; 0: no waiting
 */
export function createSlowness(platform: Platform, perSecond: number): () => AsyncGenerator<null, void, void> {
  let due = -Infinity;
  return async function* pause() {
    if (perSecond === 0) return;
    const now = platform.now();
    // A paused run does not make up for lost time.
    due = Math.max(due, now - 1_000 / perSecond) + 1_000 / perSecond;
    while (platform.now() < due) {
      await platform.rest();
      yield null;
    }
  };
}
