/** How much this site may store, and how much of it is used. */

export interface StorageUse {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** True where the browser has promised not to evict. */
  readonly persisted: boolean;
}

/** Null where the browser does not tell. */
export async function storageUse(): Promise<StorageUse | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return null;
    return { usedBytes: usage, quotaBytes: quota, persisted: await navigator.storage.persisted() };
  } catch {
    return null;
  }
}

/** Asks the browser to keep this site's data; Chromium decides silently, Firefox asks the learner, so call it on a wish only. */
export async function keepStorage(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
