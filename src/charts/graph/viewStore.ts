import type { View } from './view';

/** The view apart from React's state: panning must not render anything anew. */
export interface ViewStore {
  get(): View;
  set(view: View): void;
  /** Calls back after every change; returns what ends that. */
  subscribe(listener: () => void): () => void;
}

export function createViewStore(start: View): ViewStore {
  let view = start;
  const listeners = new Set<() => void>();
  return {
    get: () => view,
    set(next) {
      if (next.x === view.x && next.y === view.y && next.scale === view.scale) return;
      view = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
