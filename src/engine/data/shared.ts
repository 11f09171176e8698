import type { Task } from '../protocol';
import type { Platform } from '../runtime/platform';
import type { Report } from './fetchVerified';

/**
 * One loading per platform (that is, per worker), however many ask: all hear its progress, latecomers first what stands.
 * A failed loading is forgotten, so that the next who asks tries again.
 */
export function shared<T>(load: (platform: Platform, report: Report) => Promise<T>): (platform: Platform, report: Report) => Promise<T> {
  interface Loading {
    readonly promise: Promise<T>;
    readonly listeners: Set<Report>;
    latest: Task | null;
  }
  const loadings = new WeakMap<Platform, Loading>();

  function begin(platform: Platform): Loading {
    const listeners = new Set<Report>();
    const loading: Loading = {
      listeners,
      latest: null,
      promise: load(platform, (task) => {
        loading.latest = task;
        for (const listener of listeners) listener(task);
      }).finally(() => {
        loading.latest = null;
        listeners.clear();
      }),
    };
    loadings.set(platform, loading);
    loading.promise.catch(() => loadings.delete(platform));
    return loading;
  }

  return (platform, report) => {
    const loading = loadings.get(platform) ?? begin(platform);
    if (loading.latest) report(loading.latest);
    loading.listeners.add(report);
    return loading.promise;
  };
}
