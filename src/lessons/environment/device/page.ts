/** What the page itself can tell of the device; the engine's worker tells the rest. */

export interface PageFacts {
  readonly crossOriginIsolated: boolean;
  /** GiB, rounded and capped by the browser; null where it does not tell. */
  readonly memoryGiB: number | null;
  readonly storage: { readonly usedBytes: number; readonly quotaBytes: number; readonly persisted: boolean } | null;
  readonly languages: readonly string[];
  readonly screen: { readonly width: number; readonly height: number; readonly pixelRatio: number };
}

export async function readPage(): Promise<PageFacts> {
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  return {
    crossOriginIsolated,
    memoryGiB: deviceMemory ?? null,
    storage: await readStorage(),
    languages: navigator.languages,
    screen: { width: screen.width, height: screen.height, pixelRatio: devicePixelRatio },
  };
}

/** Null where the browser keeps it to itself, as in some private windows. */
async function readStorage(): Promise<PageFacts['storage']> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota, persisted: await navigator.storage.persisted() };
  } catch {
    return null;
  }
}
